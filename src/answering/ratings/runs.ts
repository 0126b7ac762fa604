import { isSense, type Term } from './terms/terms.ts';

const TIMES: Readonly<Record<string, number>> = { twice: 2, thrice: 3 };

/** How many follow each other: "three times running", "twice in a row"; two where no number is told. */
export function runLength(terms: readonly Term[]): number {
  const at = terms.findIndex((term) => isSense(term, 'running'));
  const near = [...terms.slice(Math.max(0, at - 3), at).reverse(), ...terms.slice(at + 1, at + 2)];
  const lengths = near.flatMap((term) =>
    term.kind === 'number' && term.value < 10 ? [term.value] : (TIMES[term.text] ?? []),
  );
  return lengths[0] ?? 2;
}

/** The items of each unbroken run of at least so many that fit. */
export function runsOf<T>(items: readonly T[], fits: (item: T) => boolean, length: number): T[] {
  const found: T[] = [];
  let run: T[] = [];
  const close = () => {
    if (run.length >= length) found.push(...run);
    run = [];
  };
  for (const item of items) {
    if (fits(item)) run.push(item);
    else close();
  }
  close();
  return found;
}
