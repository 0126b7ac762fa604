import type { Clues } from '../clues/clues.ts';
import { isOfSubject } from '../clues/subject.ts';
import type { Question } from '../question.ts';

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
    ...(yesNo && has('never') && { negated: true }),
    areas: listed ? { kind: 'every' } : areas,
    time: time.time.kind === 'untold' ? { kind: 'all' } : time.time,
    ...(claim && { claim }),
    ...(pick !== 'every' && { pick }),
    transition: { ...(from && { from }), ...(to && { to }) },
  };
}
