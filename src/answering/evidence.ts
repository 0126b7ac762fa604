import { tokenFeature } from './index/features.ts';
import { includes, wordingIds } from './index/indexed-fact.ts';
import type { Match } from './index/rank.ts';
import type { Token } from './text/lexicon.ts';

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

/** What speaks for and against a match being the answer; each 0 to 1 unless told otherwise. */
export interface Signals {
  /** The match's score on its log-odds scale, divided by ten. */
  readonly score: number;
  /** Cosine with the best wording. */
  readonly best: number;
  /** The chance of the fact among all that matched. */
  readonly chance: number;
  readonly asked: number;
  readonly hinted: number;
  readonly unknown: number;
  /** The same share, of what the best wording has. */
  readonly askedByBest: number;
  /** How telling the most telling token is that the fact has not. */
  readonly unexplained: number;
  /** How much the question tells in all: 0 for fillers only, 1 for three rare words or more. */
  readonly information: number;
  /** A number or year that the fact does not have. */
  readonly otherNumber: number;
  /** A name of something that these facts are not about. */
  readonly elsewhere: number;
  /** It asks who, when, where, why or how, and no wording of the fact does. */
  readonly otherQuestion: number;
}

export interface Evidence {
  readonly tokens: readonly WeighedToken[];
  readonly signals: Signals;
}

/** Bits below which a word is a filler that tells nothing of the subject. */
const FILLER_INFORMATION = 8;
/** Bits above that of a very rare word. */
const TELLING_LIMIT = 10;

export function weigh(
  tokens: readonly Token[],
  match: Match,
  matches: readonly Match[],
  isKnown: (feature: number) => boolean,
): Evidence {
  const { asked, hinted } = match.fact;
  const wording = new Set(wordingIds(match.fact, match.wording));
  const weighed = shares(tokens).map(({ token, share }): WeighedToken => {
    const id = tokenFeature(token);
    if (token.kind === 'name' || includes(asked, id)) return { token, share, standing: 'asked' };
    if (includes(hinted, id)) return { token, share, standing: 'hinted' };
    return { token, share, standing: isKnown(id) ? 'other' : 'unknown' };
  });
  const shareOf = (standing: Standing) =>
    sum(weighed.filter((one) => one.standing === standing).map(({ share }) => share));
  const foreign = (one: WeighedToken) => one.standing !== 'asked' && one.standing !== 'hinted';
  const some = (test: (one: WeighedToken) => boolean) => (weighed.some(test) ? 1 : 0);
  return {
    tokens: weighed,
    signals: {
      score: match.score / 10,
      best: match.best,
      chance: 1 / sum(matches.map(({ score }) => Math.exp(score - match.score))),
      asked: shareOf('asked'),
      hinted: shareOf('hinted'),
      unknown: shareOf('unknown'),
      askedByBest: sum(
        weighed.filter(({ token }) => wording.has(tokenFeature(token))).map(({ share }) => share),
      ),
      unexplained:
        Math.max(0, ...weighed.filter(foreign).map(({ token }) => tellingBits(token))) / TELLING_LIMIT,
      information: Math.min(1, sum(weighed.map(({ token }) => tellingBits(token))) / (3 * TELLING_LIMIT)),
      otherNumber: some((one) => one.token.kind === 'number' && foreign(one)),
      elsewhere: some((one) => one.token.kind === 'elsewhere' && foreign(one)),
      otherQuestion: some((one) => one.token.kind === 'asks' && foreign(one)),
    },
  };
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

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
