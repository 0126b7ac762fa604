import type { Grade } from '../../../knowledge/rating-table.ts';
import type { Condition, Transition } from '../question.ts';
import type { Sense } from '../terms/question-words.ts';
import { isSense, type Term } from '../terms/terms.ts';

/** What the terms say of going from one grade to another, and the terms that say it. */
export interface ToldTransition extends Transition {
  readonly used: ReadonlySet<Term>;
}

const LEAVING: ReadonlySet<Sense> = new Set(['leave', 'from', 'after']);
const REACHING: ReadonlySet<Sense> = new Set(['to', 'reach']);
/** Words that may stand between "after" and its grade: "after two years of inadequate ratings". */
const TRANSPARENT: ReadonlySet<Sense> = new Set([
  'rating',
  'grade',
  'year',
  'inspection',
  'times',
  'running',
  'latest',
  'first',
  'said',
]);

/** "from good to inadequate", "stopped being good", "what came after the good rating", "before it was good". */
export function findTransition(terms: readonly Term[], yesNo: boolean): ToldTransition | undefined {
  const content = terms.filter(({ kind }) => !['filler', 'name', 'inspector', 'background'].includes(kind));
  const moving = terms.some((term) => isSense(term, 'rose', 'fell'));
  const used = new Set<Term>();
  let from: Condition | undefined;
  let to: Condition | undefined;
  for (const [at, term] of content.entries()) {
    if (term.kind !== 'sense') continue;
    const found = gradeAfter(content, at);
    if (!found) continue;
    const condition: Condition = { relation: 'at', grades: [found.grade] };
    if (isLeaving(term, terms[terms.indexOf(term) - 1])) from = condition;
    else if (
      term.sense === 'before' ||
      (term.sense === 'again' && !yesNo) ||
      (REACHING.has(term.sense) && (from || moving))
    )
      to = condition;
    else continue;
    for (const part of [term, ...found.between]) used.add(part);
  }
  return from || to ? { ...(from && { from }), ...(to && { to }), used } : undefined;
}

function isLeaving(term: Term, before: Term | undefined): boolean {
  // "the inspection that it comes from"
  if (term.text === 'from' && before?.text === 'comes') return false;
  return term.kind === 'sense' && (LEAVING.has(term.sense) || /^follow(ed|s)$/.test(term.text));
}

/** The grade that the word binds, with the words between. */
function gradeAfter(content: readonly Term[], at: number): { grade: Grade; between: Term[] } | undefined {
  const between: Term[] = [];
  for (const term of content.slice(at + 1)) {
    if (term.kind === 'grade') return { grade: term.grade, between };
    const isCount = term.kind === 'number' && term.value < 10;
    const isTransparent = term.kind === 'sense' && TRANSPARENT.has(term.sense);
    if (!isCount && !isTransparent && term.kind !== 'area') return undefined;
    between.push(term);
  }
  return undefined;
}
