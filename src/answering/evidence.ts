import { FILLER_INFORMATION, tokenFeature } from './index/features.ts';
import { type IndexedFact, includes, wordingIds } from './index/indexed-fact.ts';
import type { Match } from './index/rank.ts';
import type { Token } from './text/lexicon.ts';
import { isQualifier } from './text/qualifiers.ts';

/** How a token of the question stands to a fact. */
export type Standing =
  /** a wording of the fact has it */
  | 'asked'
  /** only the fact's answer or section has it */
  | 'hinted'
  /** other facts have it, this one has not */
  | 'other'
  /** nothing in the edition has it */
  | 'unknown';

export interface WeighedToken {
  readonly token: Token;
  readonly standing: Standing;
  /** The token's share of what the question tells, 0 to 1. */
  readonly share: number;
}

/** What speaks for and against a match being the answer; each 0 to 1. Shares are of the question's information. */
export interface Signals {
  /** Cosine with the best wording. */
  readonly best: number;
  /** The chance of the fact among all that matched. */
  readonly chance: number;
  /**
   * How far the fact's score is ahead of that of the nearest questions that have no answer here: a half for level, 1 for
   * so far that more makes no difference.
   */
  readonly inside: number;
  /** How long the question is: 1 for so many tokens that more make no difference. */
  readonly length: number;
  /** The share that a wording of the fact has. */
  readonly asked: number;
  /** The share that only the answer or the section's title has. */
  readonly hinted: number;
  /** The share that nothing in the edition has. */
  readonly unknown: number;
  /** How telling the most telling token is that the fact has not. */
  readonly unexplained: number;
  /** A number or year that the fact does not have: 1, or half for a single digit, which may stand for "to" or "for". */
  readonly otherNumber: number;
  /** 1 for a name of something that these facts are not about. */
  readonly elsewhere: number;
  /** It asks who, when, where, why or how: 0 where the best wording or a fifth of all ask that too, 1 where none does. */
  readonly otherQuestion: number;
  /** How many qualifiers (next, first, still, name …) the best wording has not: 1 for two or more. */
  readonly qualified: number;
}

export interface Evidence {
  readonly tokens: readonly WeighedToken[];
  readonly signals: Signals;
}

/** Bits above that of a very rare word. */
const TELLING_LIMIT = 10;

/** Lead in score, which is in log-odds, from which more makes no difference. */
const FULL_LEAD = 10;
/** Tokens from which more make no difference. */
const FULL_LENGTH = 12;
/** "How is it defined?" asks for no other thing than "what is it?" does. */
const MANNER = '?how';
/** Share of the wordings that have to ask for the same kind of thing. */
const COMMON_QUESTION = 0.2;

export function weigh(
  tokens: readonly Token[],
  match: Match,
  matches: readonly Match[],
  isKnown: (feature: number) => boolean,
): Evidence {
  const { fact } = match;
  const wording = new Set(wordingIds(fact, match.wording));
  const weighed = shares(tokens).map(({ token, share }): WeighedToken => {
    const id = tokenFeature(token);
    if (token.kind === 'name' || includes(fact.asked, id)) return { token, share, standing: 'asked' };
    if (includes(fact.hinted, id)) return { token, share, standing: 'hinted' };
    return { token, share, standing: isKnown(id) ? 'other' : 'unknown' };
  });
  const share = (test: (one: WeighedToken) => boolean) => sum(weighed.filter(test).map((one) => one.share));
  const isForeign = ({ standing }: WeighedToken) => standing !== 'asked' && standing !== 'hinted';
  const inBest = ({ token }: WeighedToken) => wording.has(tokenFeature(token));
  const greatest = (values: readonly number[]) => Math.max(0, ...values);
  const nearestContrast = greatest(
    matches.filter((other) => !other.fact.askable.answers).map(({ score }) => score),
  );
  const foreign = weighed.filter(isForeign).map(({ token }) => token);
  return {
    tokens: weighed,
    signals: {
      best: match.best,
      chance: 1 / sum(matches.map(({ score }) => Math.exp(score - match.score))),
      inside: clamp(0.5 + (match.score - nearestContrast) / (2 * FULL_LEAD)),
      length: clamp(tokens.length / FULL_LENGTH),
      asked: share(({ standing }) => standing === 'asked'),
      hinted: share(({ standing }) => standing === 'hinted'),
      unknown: share(({ standing }) => standing === 'unknown'),
      unexplained: greatest(foreign.map(tellingBits)) / TELLING_LIMIT,
      otherNumber: greatest(
        foreign.filter(({ kind }) => kind === 'number').map(({ text }) => (text.length > 1 ? 1 : 0.5)),
      ),
      elsewhere: foreign.some(({ kind }) => kind === 'elsewhere') ? 1 : 0,
      otherQuestion: greatest(
        tokens
          .filter(
            (token) => token.kind === 'asks' && token.key !== MANNER && !wording.has(tokenFeature(token)),
          )
          .map((token) => 1 - clamp(shareOfWordings(fact, tokenFeature(token)) / COMMON_QUESTION)),
      ),
      qualified: clamp(weighed.filter((one) => isQualifier(one.token) && !inBest(one)).length / 2),
    },
  };
}

function shareOfWordings(fact: IndexedFact, feature: number): number {
  let count = 0;
  for (const id of fact.vectors.ids) if (id === feature) count++;
  return count / Math.max(1, fact.ends.length);
}

/** Each distinct token with its share of the question's information; fillers have next to none. */
function shares(tokens: readonly Token[]): { token: Token; share: number }[] {
  const distinct = [...new Map(tokens.map((token) => [token.key, token])).values()];
  const bits = distinct.map(tellingBits);
  const total = sum(bits) || 1;
  return distinct.map((token, at) => ({ token, share: (bits[at] ?? 0) / total }));
}

function tellingBits({ information }: Token): number {
  return Math.max(0, information - FILLER_INFORMATION);
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
