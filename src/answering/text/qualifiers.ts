import { stemmer } from 'stemmer';
import type { Token } from './lexicon.ts';

/**
 * Common words that turn a question into another one: the next chair is not the chair. English says them so often that
 * their rarity tells nothing of that.
 */
const QUALIFIERS = new Set(
  `next previous before after first last former old older oldest new newer other others another else besides still
  again ever never always yet since until now today currently current future still anymore longer
  biggest largest smallest best worst most least fewest highest lowest more less fewer than
  name names named address phone number email website age salary earn paid cost costs price worth
  personally exactly actual difference compare compared between versus per each average total
  apply join book contact complain visit buy become lose lost move moved replace replaced change changed
  deputy vice assistant acting interim`
    .split(/\s+/)
    .map(stemmer),
);

export function isQualifier({ key, kind }: Token): boolean {
  return kind === 'word' && QUALIFIERS.has(key);
}
