import type { Clues } from './clues.ts';
import type { onlyOf } from './parse-only.ts';

/** "Which years had no inadequate areas?", "the first with no inadequate anywhere", "was there a year with nothing inadequate?" */
export function asksForNone(
  { terms, has, told, any, condition, time }: Clues,
  only: ReturnType<typeof onlyOf>,
): boolean {
  const isOfAll = time.time.kind === 'untold' || only === 'inspections';
  if (told.length > 0 || !isOfAll || !has('when', 'year', 'inspection')) return false;
  if (condition?.relation !== 'at' && condition?.relation !== 'not') return false;
  const nothing = terms.some(({ text }) => ['nothing', 'none'].includes(text));
  const without = terms.some(({ text }) => text === 'without');
  const no = terms.some(({ text }) => text === 'no');
  return (
    nothing ||
    without ||
    (no && (any || has('area') || terms.some(({ kind, text }) => kind === 'grade' && /s$/.test(text))))
  );
}
