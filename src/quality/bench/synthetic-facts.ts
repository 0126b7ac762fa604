import { englishCount, englishWords } from '../../answering/text/english.ts';
import type { Random } from './random.ts';

/** A fact for the bench: an id and ways to ask for it. */
export interface BenchFact {
  readonly id: string;
  readonly wordings: readonly string[];
}
export interface BenchQuestion {
  readonly text: string;
  readonly fact: string;
  readonly isMisspelt: boolean;
}
export interface BenchSet {
  readonly facts: readonly BenchFact[];
  /** Wordings that the facts lack, every other one misspelt. */
  readonly questions: readonly BenchQuestion[];
}

/** Words said more often than this among 51 million carry the sentence, not the subject: they stay as they are. */
const COMMON_WORD = 12_000;
/** How far from a word, in the order of frequency, its substitute may be. */
const REACH = 1_500;
/** Of a fact's wordings one in so many is kept back as a question. */
const KEPT_BACK = 10;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * As many wordings as wanted, made from real facts: each copy of a fact has its rarer words replaced by other English
 * words of about the same frequency, the same word by the same one, so that it reads and repeats itself like the
 * fact that it was made from.
 */
export function syntheticSet(seeds: readonly BenchFact[], wordingCount: number, random: Random): BenchSet {
  const facts: BenchFact[] = [];
  const questions: BenchQuestion[] = [];
  const substitutes = createSubstitutes(random);
  for (let wordings = 0, copy = 0; wordings < wordingCount; copy++) {
    const substitute = substitutes(copy);
    for (const seed of seeds) {
      if (wordings >= wordingCount) break;
      const id = `${seed.id}-${copy}`;
      const texts = seed.wordings.map((text) => text.replace(/\p{L}+/gu, substitute));
      const kept = texts.filter((_, at) => at % KEPT_BACK !== 3).slice(0, wordingCount - wordings);
      facts.push({ id, wordings: kept });
      wordings += kept.length;
      for (const text of texts.filter((_, at) => at % KEPT_BACK === 3)) {
        const isMisspelt = questions.length % 2 === 1;
        questions.push({ text: isMisspelt ? misspell(text, random) : text, fact: id, isMisspelt });
      }
    }
  }
  return { facts, questions: shuffled(questions, random) };
}

/** For each copy its own replacement of words; the first copy has none. */
function createSubstitutes(random: Random) {
  const byFrequency = englishWords().filter(
    (word) => /^[a-z]{4,}$/.test(word) && englishCount(word) <= COMMON_WORD,
  );
  const places = new Map(byFrequency.map((word, place) => [word, place]));
  return (copy: number) => {
    const chosen = new Map<string, string>();
    return (written: string): string => {
      const word = written.toLowerCase();
      if (copy === 0 || englishCount(word) > COMMON_WORD || word.length < 4) return written;
      const place = places.get(word) ?? byFrequency.length - 1 - REACH;
      const replacement =
        chosen.get(word) ??
        byFrequency[Math.max(0, Math.min(byFrequency.length - 1, place - REACH + random.below(2 * REACH)))] ??
        word;
      chosen.set(word, replacement);
      return replacement;
    };
  };
}

/** One slip in one of the longer words: a letter left out, doubled, replaced, or swapped with the next. */
function misspell(text: string, random: Random): string {
  const long = Array.from(text.matchAll(/\p{L}{4,}/gu));
  const chosen = long[random.below(long.length)];
  if (!chosen) return text;
  const [word] = chosen;
  const at = chosen.index + 1 + random.below(word.length - 2);
  const letter = text[at] ?? '';
  const slips = [
    '',
    letter + letter,
    LETTERS[random.below(LETTERS.length)] ?? letter,
    `${text[at + 1] ?? ''}${letter}`,
  ];
  const slip = random.below(slips.length);
  return text.slice(0, at) + (slips[slip] ?? '') + text.slice(at + (slip === 3 ? 2 : 1));
}

function shuffled<T>(values: readonly T[], random: Random): T[] {
  return values
    .map((value) => ({ value, place: random.below(1e9) }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
