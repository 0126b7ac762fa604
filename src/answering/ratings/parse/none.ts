import type { Clues } from '../clues/clues.ts';
import type { Asked, Condition } from '../question.ts';

/** "Which years had no inadequate areas?", "the first with no inadequate anywhere", "was there a year with nothing inadequate?" */
export function asksForNone(clues: Clues): boolean {
  const { has, time } = clues;
  return time.time.kind !== 'moments' && has('when', 'year', 'inspection') && isOfNone(clues);
}

function isOfNone({ terms, has, told, any, condition }: Clues): boolean {
  if (told.length > 0 || (condition?.relation !== 'at' && condition?.relation !== 'not')) return false;
  const nothing = terms.some(({ text }) => ['nothing', 'none', 'without'].includes(text));
  const no = terms.some(({ text }) => text === 'no');
  const isOfMany = any || has('area') || terms.some(({ kind, text }) => kind === 'grade' && /s$/.test(text));
  return nothing || (no && isOfMany);
}

/** Inspections at which no area has the grade. */
export function ofNone(condition: Condition) {
  return { together: true, areas: { kind: 'every' }, condition: { ...condition, relation: 'not' } } as const;
}

/** "The first with nothing inadequate", "the only one with everything good", "the last with anything good": which areas are meant. */
export function ofWhichAreas(clues: Clues, condition: Condition): Partial<Asked<'when'>> {
  if (isOfNone(clues)) return ofNone(condition);
  if (clues.told.length > 0) return {};
  if (clues.has('every')) return { together: true, areas: { kind: 'every' } };
  return clues.any || clues.has('some') ? { areas: { kind: 'every' } } : {};
}
