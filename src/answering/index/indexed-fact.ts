import { isDeepStrictEqual } from 'node:util';
import type { Token } from '../text/lexicon.ts';
import { pairPrior, tokenHash, tokenPrior } from './features.ts';
import type { ReadWording } from './reader.ts';
import { includes, positionOf } from './sorted.ts';

/** Something that can be asked for, a fact or a rating table as a whole, with all that is written of it. */
export interface Askable {
  readonly id: string;
  /** False for the questions near a fact that nothing here answers: they only keep others from being taken for it. */
  readonly answers: boolean;
  /** The question that people see. */
  readonly question: string;
  /** Every way to ask it, the question first. */
  readonly wordings: readonly string[];
  /** The answer and the section's title: weak evidence. */
  readonly hint: string;
}

/** Contrasts are askables of their own, with an id that no fact has. */
export function contrastsId(factId: string): string {
  return `${factId}/contrasts`;
}

/** One askable as tokens, each named by the hash of its key. */
export interface IndexedFact {
  readonly askable: Askable;
  /** The tokens of the wordings, laid end to end, without names of the subject. */
  readonly tokens: Int32Array;
  /** Where each wording's tokens end; they start where the ones before end. */
  readonly ends: Uint16Array;
  /** The length of each wording as a vector of tokens and pairs (see `likeness`). */
  readonly lengths: Float32Array;
  /** The identity of each wording (see `identityOf`). */
  readonly identities: Int32Array;
  /** 1 for each wording that is plain (see `ReadWording`). */
  readonly plain: Uint8Array;
  /** Tokens of the wordings, ascending, and how many wordings have each (255 for more). */
  readonly asked: Int32Array;
  readonly askedBy: Uint8Array;
  /** Tokens that only the answer and the section's title have, ascending. */
  readonly hinted: Int32Array;
}

export function indexFact(
  askable: Askable,
  wordings: readonly ReadWording[],
  hint: readonly Token[],
): IndexedFact {
  const own = wordings.map(({ tokens }) => withoutNames(tokens));
  const hashes = own.map((tokens) => tokens.map(tokenHash));
  const uses = new Map<number, number>();
  for (const wording of hashes) {
    for (const hash of new Set(wording)) uses.set(hash, (uses.get(hash) ?? 0) + 1);
  }
  const asked = Int32Array.from(uses.keys()).sort();
  const ends = new Uint16Array(own.length);
  let size = 0;
  for (const [at, tokens] of own.entries()) {
    size += tokens.length;
    ends[at] = size;
  }
  return {
    askable,
    tokens: Int32Array.from(hashes.flat()),
    ends,
    lengths: Float32Array.from(own, lengthOf),
    identities: Int32Array.from(wordings, ({ tokens }) => identityOf(tokens)),
    plain: Uint8Array.from(wordings, ({ isPlain }) => Number(isPlain)),
    asked,
    askedBy: Uint8Array.from(asked, (hash) => Math.min(255, uses.get(hash) ?? 0)),
    hinted: hintedOf(hint, asked),
  };
}

/** Tokens of the answer and the section's title that no wording has, ascending. */
function hintedOf(hint: readonly Token[], asked: Int32Array): Int32Array {
  const hashes = new Set(withoutNames(hint).map(tokenHash));
  return Int32Array.from(Array.from(hashes).filter((hash) => !includes(asked, hash))).sort();
}

/** Are the two asked for in the same words? */
export function isAskedAlike(one: Askable, other: Askable): boolean {
  return one.answers === other.answers && isDeepStrictEqual(one.wordings, other.wordings);
}

/** The same fact with another answer. */
export function withAnswer(fact: IndexedFact, askable: Askable, hint: readonly Token[]): IndexedFact {
  return { ...fact, askable, hinted: hintedOf(hint, fact.asked) };
}

export function withoutNames(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ kind }) => kind !== 'name');
}

/** Length of the vector of a text's tokens and pairs of neighbours, each with its prior as weight. */
function lengthOf(tokens: readonly Token[]): number {
  let squares = 0;
  for (const [at, token] of tokens.entries()) {
    squares += tokenPrior(token) ** 2;
    const next = tokens[at + 1];
    if (next) squares += pairPrior(token, next) ** 2;
  }
  return Math.sqrt(squares);
}

/** The wording that a query is most like. */
export interface NearestWording {
  /** Position of the wording. */
  readonly wording: number;
  /** Cosine of the query with it, over tokens and pairs of neighbours; 0 to 1. */
  readonly likeness: number;
  /** Is the query that wording, but for articles, pronouns and names of the subject? */
  readonly isSame: boolean;
}

/** A query made ready to be compared with many wordings. */
export interface Comparable {
  readonly identity: number;
  readonly length: number;
  /** Squared priors of its tokens, and of its pairs of neighbours, by hash. */
  readonly tokens: ReadonlyMap<number, number>;
  readonly pairs: ReadonlyMap<number, number>;
  /** A bit for the last five of each token's hash: tells of most tokens of a wording at once that the query has them not. */
  readonly bits: number;
}

export function comparable(tokens: readonly Token[]): Comparable {
  const own = withoutNames(tokens);
  const squares = new Map<number, number>();
  const pairs = new Map<number, number>();
  for (const [at, token] of own.entries()) {
    squares.set(tokenHash(token), tokenPrior(token) ** 2);
    const next = own[at + 1];
    if (next) pairs.set(joined(tokenHash(token), tokenHash(next)), pairPrior(token, next) ** 2);
  }
  let bits = 0;
  for (const token of squares.keys()) bits |= 1 << token;
  return { identity: identityOf(tokens), length: lengthOf(own), tokens: squares, pairs, bits };
}

/** The hashes of two neighbours as one. */
function joined(first: number, second: number): number {
  return Math.imul(first, 31) ^ second;
}

export function nearestWording(
  { tokens, ends, lengths, identities }: IndexedFact,
  { identity, length, tokens: squares, pairs, bits }: Comparable,
): NearestWording {
  let wording = 0;
  let likeness = 0;
  let start = 0;
  for (let at = 0; at < ends.length; at++) {
    const end = ends[at] ?? 0;
    let dot = 0;
    for (let place = start; place < end; place++) {
      const token = tokens[place] ?? 0;
      if (((bits >>> token) & 1) === 0) continue;
      const square = squares.get(token);
      if (square === undefined) continue;
      dot += square;
      if (place + 1 < end) dot += pairs.get(joined(token, tokens[place + 1] ?? 0)) ?? 0;
    }
    const cosine = dot / (length * (lengths[at] ?? 0) || 1);
    if (cosine > likeness) {
      likeness = cosine;
      wording = at;
    }
    start = end;
  }
  const identical = identity === 0 ? -1 : identities.indexOf(identity);
  return identical >= 0
    ? { wording: identical, likeness: 1, isSame: true }
    : { wording, likeness: Math.min(1, likeness), isSame: false };
}

/** How many of the wordings have the token. */
export function wordingsWith({ asked, askedBy }: IndexedFact, token: number): number {
  return askedBy[positionOf(asked, token)] ?? 0;
}

export function isHinted({ hinted }: IndexedFact, token: number): boolean {
  return includes(hinted, token);
}

/** Bits below which a word is a filler that tells nothing of the subject. */
export const FILLER_INFORMATION = 8;
/** Does the token say what is asked about? Fillers do not, nor do words that only ask. */
export function isTelling({ kind, information }: Token): boolean {
  return kind !== 'asks' && kind !== 'name' && information >= FILLER_INFORMATION;
}

/** Words that stand before, or in place of, the subject's name. */
const IN_PLACE_OF_NAME = new Set('the a an it its they their them this that'.split(' '));

/**
 * The same for texts that differ in no more than articles, pronouns and names of the subject; where no telling word is
 * left, only for the same text. 0 for no words at all.
 */
function identityOf(tokens: readonly Token[]): number {
  const own = withoutNames(tokens).filter(({ text }) => !IN_PLACE_OF_NAME.has(text));
  const compared = own.some(isTelling) ? own : tokens;
  if (compared.length === 0) return 0;
  return tokenHash({ key: compared.map(({ key }) => key).join('\u0000') }) | 1;
}
