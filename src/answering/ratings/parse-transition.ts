import type { Grade } from '../../knowledge/rating-table.ts';
import type { Clues } from './clues.ts';
import type { Condition, Question, Transition } from './question.ts';
import type { Sense } from './question-words.ts';
import { isOfSubject } from './subject.ts';
import type { Term } from './terms.ts';

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
  const moving = terms.some((term) => term.kind === 'sense' && ['rose', 'fell'].includes(term.sense));
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

/** When, and to what, did it go from one grade to another? */
export function askTransition(clues: Clues): Question | undefined {
  const { transition, has, areas, told, time, yesNo, direction, pick, any } = clues;
  if (!transition) return undefined;
  const { from, to } = transition;
  const claim = direction ?? (has('better') ? 'rose' : has('worse') ? 'fell' : undefined);
  // "What went from good to inadequate?" asks of areas, "what came after good?" of the whole.
  const free = has('which') && !isOfSubject(clues.terms) && ((from && to) || has('leave', 'never'));
  const listed = told.length === 0 && (free || any || has('area', 'how-many', 'where'));
  const direct = has('direct') || clues.terms.some(({ text }) => text === 'straight');
  if (direct && listed && time.time.kind !== 'untold') return undefined;
  // "Which never fell to inadequate?"
  if (has('never') && to && !from) {
    const scope = { areas, time: time.time, condition: to, often: 'never' } as const;
    if (listed) return { ask: 'which-areas', quantity: 'which', ...scope };
    if (yesNo) return { ask: 'check', choice: false, ...scope };
  }
  return {
    ask: 'change',
    ...(direct && { direct }),
    form: listed && time.time.kind !== 'untold' ? (has('how-many') ? 'count' : 'which-areas') : 'when',
    most: has('most'),
    yesNo,
    areas: listed ? { kind: 'every' } : areas,
    time: time.time.kind === 'untold' ? { kind: 'all' } : time.time,
    ...(claim && { claim }),
    ...(pick !== 'every' && { pick }),
    transition: { ...(from && { from }), ...(to && { to }) },
  };
}
