import { words } from '../text/tokens.ts';

/**
 * The runs of words in a question as it was understood that the turn itself does not have: they come from the turns before.
 * @param texts the turn as it was written, and as its words were read
 */
export function carriedWords(meant: string, texts: readonly string[]): readonly string[] {
  const own = new Set(texts.flatMap(words));
  const runs: string[][] = [[]];
  for (const word of meant.split(' ')) {
    if (words(word).every((one) => own.has(one))) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs.filter((run) => run.length > 0).map((run) => run.join(' '));
}
