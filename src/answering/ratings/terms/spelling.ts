import { editDistance } from '../../text/edit-distance.ts';
import { englishCount, REAL_WORD_COUNT } from '../../text/english.ts';

/** Corrects slips towards a small set of words. */
interface Spelling {
  /** The word that was meant, or the word itself where none is near or it is English. */
  correct(word: string): string;
  knows(word: string): boolean;
}

export function createSpelling(known: ReadonlySet<string>): Spelling {
  const byFirstLetter = new Map<string, string[]>();
  for (const word of known) {
    if (word.length > 2)
      byFirstLetter.set(word.slice(0, 1), [...(byFirstLetter.get(word.slice(0, 1)) ?? []), word]);
  }
  return {
    knows: (word) => known.has(word),
    correct(word) {
      if (word.length < 3 || /\d/.test(word) || englishCount(word) >= REAL_WORD_COUNT) return word;
      // The first letter is right, or has changed places with the second.
      const candidates = new Set(
        [word[0], word[1]].flatMap((letter) => byFirstLetter.get(letter ?? '') ?? []),
      );
      let best = word;
      let bestDistance = Number.POSITIVE_INFINITY;
      for (const candidate of candidates) {
        const most = allowance(word, candidate);
        if (Math.abs(word.length - candidate.length) > most) continue;
        const distance = editDistance(word, candidate);
        if (distance <= most && distance < bestDistance) {
          best = candidate;
          bestDistance = distance;
        }
      }
      return best;
    },
  };
}

/** Slips that a word may hold and still be the same; a word of three letters only a swap or a letter left out. */
function allowance(word: string, candidate: string): number {
  const length = Math.min(word.length, candidate.length);
  if (length <= 3) return candidate.length > length || sameLetters(word, candidate) ? 1 : 0;
  return length <= 5 ? 1 : 2;
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}
