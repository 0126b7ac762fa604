import type { Token } from '../text/lexicon.ts';
import { POINTERS } from './cues.ts';

/** The turn with what was said in the place of the word that points: "what does that mean?" */
export function pointed(turn: readonly Token[], said: string): string[] {
  const at = turn.findIndex(({ text }) => POINTERS.includes(text));
  return at < 0 ? [] : [turn.map(({ text }, index) => (index === at ? said : text)).join(' ')];
}
