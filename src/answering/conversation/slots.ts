import type { Sense } from '../ratings/terms/question-words.ts';
import type { Term } from '../ratings/terms/terms.ts';

/** What a question about a table can tell, each replaced as a whole. */
export type Slot = 'time' | 'area' | 'grade' | 'end';

const TIMES: ReadonlySet<Sense> = new Set([
  'latest',
  'first',
  'previous',
  'ago',
  'next',
  'year',
  'since',
  'from',
  'to',
  'until',
  'before',
  'after',
  'between',
  'history',
  'always',
]);
const CONDITIONS: ReadonlySet<Sense> = new Set(['or-better', 'or-worse', 'above', 'below', 'not']);

/** Undefined for what tells nothing of the kind: "which", "improve", "rated". */
export function slotOf(term: Term): Slot | undefined {
  switch (term.kind) {
    case 'area':
      return 'area';
    case 'grade':
      return 'grade';
    case 'number':
    case 'month':
    case 'ordinal':
      return 'time';
    case 'sense':
      if (term.sense === 'best' || term.sense === 'worst') return 'end';
      if (term.sense === 'area') return 'area';
      if (CONDITIONS.has(term.sense)) return 'grade';
      return TIMES.has(term.sense) ? 'time' : undefined;
    default:
      return undefined;
  }
}
