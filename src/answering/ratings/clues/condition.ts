import type { Grade } from '../../../knowledge/rating-table.ts';
import type { Condition } from '../question.ts';
import type { Sense } from '../terms/question-words.ts';
import { isSense, type Term } from '../terms/terms.ts';
import { isTurnedByTag } from './claim.ts';
import { isOfNoneGraded } from './denial.ts';

/** What the question says of a grade: "good", "not good", "good or better", "worse than good". */
export function parseCondition(
  terms: readonly Term[],
  { yesNo, reason }: { readonly yesNo: boolean; readonly reason: boolean },
): Condition | undefined {
  const content = terms.filter(({ kind }) => !['filler', 'name', 'inspector', 'background'].includes(kind));
  const grades: Grade[] = [];
  let relation: Condition['relation'] = 'at';
  for (const [at, term] of content.entries()) {
    if (term.kind !== 'grade' || isAsking(terms, term)) continue;
    if (!grades.includes(term.grade)) grades.push(term.grade);
    relation = relationAt(content, at, yesNo) ?? relation;
  }
  if (relation === 'not' && isDeniedOtherwise(terms)) relation = 'at';
  // "Why isn't caring good?" says that it is not.
  if (reason && relation === 'at' && content.some(({ text }) => text === 'not')) relation = 'not';
  const [first, ...others] = grades;
  return first && { relation, grades: [first, ...others] };
}

/** "how good was it?" asks for a grade and tells none. */
function isAsking(terms: readonly Term[], grade: Term): boolean {
  const before = terms[terms.indexOf(grade) - 1];
  return isSense(before, 'how');
}

function relationAt(content: readonly Term[], at: number, yesNo: boolean): Condition['relation'] | undefined {
  const before = (steps: number) => senseOf(content[at - steps]);
  if (before(1) === 'or-better' || senseOf(content[at + 1]) === 'or-better') return 'at-least';
  if (before(1) === 'or-worse' || senseOf(content[at + 1]) === 'or-worse') return 'at-most';
  if (before(1) === 'above' || (before(1) === 'than' && before(2) === 'better')) return 'above';
  if (before(1) === 'below' || (before(1) === 'than' && before(2) === 'worse')) return 'below';
  // "Is it no longer good?"
  if (yesNo && before(1) === 'leave') return 'not';
  // "not rated good", "did not get a good"
  const negation = ['rating', 'grade', 'said'].includes(before(1) ?? '') ? 2 : 1;
  // "wasn't it good?" asks the same as "was it good?".
  const isContraction = at === negation && content[0]?.text === 'not';
  return before(negation) === 'not' && !isContraction ? 'not' : undefined;
}

/** Is what is denied not the grade: "no good areas?", "it isn't good, is it?" */
function isDeniedOtherwise(terms: readonly Term[]): boolean {
  return isTurnedByTag(terms) || terms.some((_, at) => isOfNoneGraded(terms, at));
}

function senseOf(term: Term | undefined): Sense | undefined {
  return term?.kind === 'sense' ? term.sense : undefined;
}
