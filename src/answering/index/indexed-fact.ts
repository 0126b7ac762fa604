import { isDeepStrictEqual } from 'node:util';
import { added, mixed } from '../text/hash.ts';
import { FILLER_INFORMATION, type Token } from '../text/lexicon.ts';
import { pairPrior, tokenPrior } from './features.ts';
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

/** All that is written of an askable as tokens, each named by the hash of its key. */
export interface IndexedTexts {
  /** The tokens of the wordings, laid end to end, without names of the subject. */
  readonly tokens: Int32Array;
  /** Where each wording's tokens end; they start where the ones before end. */
  readonly ends: Uint32Array;
  /** The length of each wording as a vector of tokens and pairs (see `likeness`). */
  readonly lengths: Float32Array;
  /** The identity of each wording (see `identityOf`). */
  readonly identities: Int32Array;
  /** 1 for each wording that is plain (see `ReadWording`). */
  readonly plain: Uint8Array;
  /** Tokens of the wordings, ascending, and how many wordings have each (255 for more). */
  readonly asked: Int32Array;
  readonly askedBy: Uint8Array;
  /** Where in `tokens` each of those stands, laid end to end in their order. */
  readonly places: Uint32Array;
  /** Where each one's places end. */
  readonly placeEnds: Uint32Array;
  /** By place in `tokens`: the wording that it belongs to. */
  readonly wordingAt: Uint32Array;
  /** Tokens that only the answer and the section's title have, ascending. */
  readonly hinted: Int32Array;
}

export interface IndexedFact extends IndexedTexts {
  readonly askable: Askable;
}

/** One wording as tokens. */
export interface IndexedWording {
  readonly tokens: Int32Array;
  readonly length: number;
  readonly identity: number;
  readonly isPlain: boolean;
}

export function indexWording({ tokens, isPlain }: ReadWording): IndexedWording {
  const own = withoutNames(tokens);
  return {
    tokens: new Int32Array(own.map(({ hash }) => hash)),
    length: lengthOf(own),
    identity: identityOf(tokens),
    isPlain,
  };
}

/** The wordings of a fact, in order. */
export function wordingsOf({ tokens, ends, lengths, identities, plain }: IndexedTexts): IndexedWording[] {
  return Array.from(ends, (end, at) => ({
    tokens: tokens.subarray(at === 0 ? 0 : ends[at - 1], end),
    length: lengths[at] ?? 0,
    identity: identities[at] ?? 0,
    isPlain: plain[at] === 1,
  }));
}

export function indexTexts(wordings: readonly IndexedWording[], hint: readonly Token[]): IndexedTexts {
  const ends = new Uint32Array(wordings.length);
  let size = 0;
  for (const [at, { tokens }] of wordings.entries()) {
    size += tokens.length;
    ends[at] = size;
  }
  const all = new Int32Array(size);
  const wordingAt = new Uint32Array(size);
  for (const [at, { tokens }] of wordings.entries()) {
    const start = at === 0 ? 0 : (ends[at - 1] ?? 0);
    all.set(tokens, start);
    wordingAt.fill(at, start, ends[at]);
  }
  const asked = Int32Array.from(new Set(all)).sort();
  const { places, placeEnds } = placesOf(all, asked);
  return {
    tokens: all,
    ends,
    lengths: Float32Array.from(wordings, ({ length }) => length),
    identities: Int32Array.from(wordings, ({ identity }) => identity),
    plain: Uint8Array.from(wordings, ({ isPlain }) => Number(isPlain)),
    asked,
    askedBy: askedBy(places, placeEnds, wordingAt),
    places,
    placeEnds,
    wordingAt,
    hinted: hintedOf(hint, asked),
  };
}

function placesOf(tokens: Int32Array, asked: Int32Array): Pick<IndexedTexts, 'places' | 'placeEnds'> {
  const positions = tokens.map((token) => positionOf(asked, token));
  const placeEnds = new Uint32Array(asked.length);
  for (const position of positions) placeEnds[position] = (placeEnds[position] ?? 0) + 1;
  for (let at = 1; at < placeEnds.length; at++)
    placeEnds[at] = (placeEnds[at] ?? 0) + (placeEnds[at - 1] ?? 0);
  const free = placeEnds.slice();
  const places = new Uint32Array(tokens.length);
  for (let place = tokens.length - 1; place >= 0; place--) {
    const position = positions[place] ?? 0;
    const slot = (free[position] ?? 0) - 1;
    places[slot] = place;
    free[position] = slot;
  }
  return { places, placeEnds };
}

/** By token, in how many wordings it has places. */
function askedBy(places: Uint32Array, placeEnds: Uint32Array, wordingAt: Uint32Array): Uint8Array {
  let at = 0;
  return Uint8Array.from(placeEnds, (end) => {
    const wordings = new Set<number | undefined>();
    for (; at < end; at++) wordings.add(wordingAt[places[at] ?? 0]);
    return Math.min(255, wordings.size);
  });
}

/** Tokens of the answer and the section's title that no wording has, ascending. */
function hintedOf(hint: readonly Token[], asked: Int32Array): Int32Array {
  const hashes = new Set(withoutNames(hint).map(({ hash }) => hash));
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
export function lengthOf(tokens: readonly Token[]): number {
  let squares = 0;
  for (const [at, token] of tokens.entries()) {
    squares += tokenPrior(token) ** 2;
    const next = tokens[at + 1];
    if (next) squares += pairPrior(token, next) ** 2;
  }
  return Math.sqrt(squares);
}

/** How many of the wordings have the token. */
export function wordingsWith({ asked, askedBy }: IndexedTexts, token: number): number {
  return askedBy[positionOf(asked, token)] ?? 0;
}

export function isHinted({ hinted }: IndexedTexts, token: number): boolean {
  return includes(hinted, token);
}

/** Does the token say what is asked about? Fillers do not, nor do words that only ask. */
export function isContent({ kind, information }: Token): boolean {
  return kind !== 'asks' && kind !== 'name' && information >= FILLER_INFORMATION;
}

/** Words that stand before, or in place of, the subject's name. */
const IN_PLACE_OF_NAME = new Set('the a an it its they their them this that'.split(' '));

/** An identity is no token's hash. */
const IDENTITY = 0x9e3779b9;

/**
 * The same for texts that differ in no more than articles, pronouns and names of the subject; where no telling word is
 * left, only for the same text. 0 for no words at all.
 */
export function identityOf(tokens: readonly Token[]): number {
  const own = withoutNames(tokens).filter(({ text }) => !IN_PLACE_OF_NAME.has(text));
  const compared = own.some(isContent) ? own : tokens;
  if (compared.length === 0) return 0;
  return mixed(compared.reduce((value, { hash }) => added(value, hash), IDENTITY)) | 1;
}
