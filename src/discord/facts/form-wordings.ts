import { wordingKey } from '../../knowledge/wording-key.ts';

/** Characters of a fact's wordings that its form shows, which leaves room to add some. */
const SHOWN_LIMIT = 3000;

/** The wordings of a fact, as it stands, that its form does not show, and that it leaves as they are: all but the last. */
export function beyondForm(wordings: readonly string[]): readonly string[] {
  let left = SHOWN_LIMIT;
  const first = wordings.findLastIndex((wording) => {
    left -= wording.length + 1;
    return left < 0;
  });
  return wordings.slice(0, first + 1);
}

/** Those of the wordings that are none of the others. */
export function withoutWordings(wordings: readonly string[], others: readonly string[]): string[] {
  const keys = new Set(others.map(wordingKey));
  return wordings.filter((wording) => !keys.has(wordingKey(wording)));
}
