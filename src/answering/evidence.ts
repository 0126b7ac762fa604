import { tokenHash } from './index/features.ts';
import {
  FILLER_INFORMATION,
  type IndexedFact,
  isHinted,
  wordingHas,
  wordingsWith,
} from './index/indexed-fact.ts';
import type { EditionIndex, Match } from './index/edition-index.ts';
import type { Token } from './text/lexicon.ts';

/** How a token of the question stands to a fact. */
export type Standing =
  /** a wording of the fact has it */
  | 'asked'
  /** only the fact's answer or section has it */
  | 'hinted'
  /** a wording of the fact has another word that can mean the same */
  | 'related'
  /** other facts have it, this one has not */
  | 'other'
  /** nothing in the edition has it */
  | 'unknown';

export interface WeighedToken {
  readonly token: Token;
  readonly standing: Standing;
  /** The token's share of what the question tells, 0 to 1. */
  readonly share: number;
  /** Where the fact has not the token: how much likelier that makes it that the question is another one (log of a ratio). */
  readonly risk: number;
}

/** What speaks for and against a match being the answer. Shares are of the question's information, 0 to 1. */
export interface Signals {
  /** Log-odds of the match against everything else that can be asked, cut at 8 and brought to -1 to 1. */
  readonly lead: number;
  /** The match's score on its own, 0 to about 1: what its words say before they are set against others'. */
  readonly strength: number;
  /** Cosine with the best wording, 0 to 1. */
  readonly likeness: number;
  /** How far the match is ahead of the nearest questions that have no answer here, as log-odds cut at 8, -1 to 1. */
  readonly inside: number;
  readonly hinted: number;
  readonly related: number;
  /** The share that other facts have and this one has not. */
  readonly other: number;
  readonly unknown: number;
  /** The greatest risk of a token, cut at 4 and brought to 0 to 1. */
  readonly risk: number;
  /** The risks of all tokens together, cut at 8 and brought to -1 to 1. */
  readonly risks: number;
  /** 1 for a number or year that the fact does not have, half for a single digit, which may stand for "to" or "for". */
  readonly otherNumber: number;
  /** 1 for a name of something that these facts are not about. */
  readonly elsewhere: number;
  /** It asks who, when, where, why or how: 1 where no wording of the fact asks that, 0 where a fifth of them do. */
  readonly otherQuestion: number;
  /** Log-odds that the fact base answers questions with these words, whichever fact; cut at 4, -1 to 1. */
  readonly answerable: number;
  /** How long the question is: 1 for ten tokens or more. */
  readonly length: number;
}

export interface Evidence {
  readonly tokens: readonly WeighedToken[];
  readonly signals: Signals;
}

/** Log-odds from which more makes no difference. */
const LEAD_LIMIT = 8;
const STRENGTH_SCALE = 10;
const RISK_LIMIT = 4;
const RISKS_LIMIT = 8;
const ANSWERABLE_LIMIT = 4;
const FULL_LENGTH = 10;
/** "How is it defined?" asks for no other thing than "what is it?" does. */
const MANNER = '?how';
/** Share of the wordings that have to ask for the same kind of thing. */
const COMMON_QUESTION = 0.2;

export function weigh(
  tokens: readonly Token[],
  match: Match,
  matches: readonly Match[],
  index: EditionIndex,
): Evidence {
  const { fact } = match;
  const weighed = shares(tokens).map(({ token, share }): WeighedToken => {
    const standing = standingOf(token, fact, index);
    return { token, share, standing, risk: standing === 'asked' || standing === 'hinted' ? 0 : index.risk(token) };
  });
  const share = (wanted: Standing) =>
    sum(weighed.filter(({ standing }) => standing === wanted).map((one) => one.share));
  const foreign = weighed.filter(({ standing }) => standing === 'other' || standing === 'unknown');
  const risks = weighed.map(({ risk, standing }) => (standing === 'related' ? Math.min(0, risk) : risk));
  const contrast = matches.find((other) => !other.fact.askable.answers);
  return {
    tokens: weighed,
    signals: {
      lead: clamp(Math.log(match.chance / Math.max(1e-9, 1 - match.chance)) / LEAD_LIMIT, -1),
      strength: match.score / STRENGTH_SCALE,
      likeness: match.likeness,
      inside: contrast ? clamp((match.score - contrast.score) / LEAD_LIMIT, -1) : 1,
      hinted: share('hinted'),
      related: share('related'),
      other: share('other'),
      unknown: share('unknown'),
      risk: clamp(Math.max(0, ...risks) / RISK_LIMIT),
      risks: clamp(sum(risks) / RISKS_LIMIT, -1),
      otherNumber: Math.max(
        0,
        ...foreign
          .filter(({ token }) => token.kind === 'number')
          .map(({ token }) => (token.text.length > 1 ? 1 : 0.5)),
      ),
      elsewhere: foreign.some(({ token }) => token.kind === 'elsewhere') ? 1 : 0,
      otherQuestion: Math.max(0, ...tokens.map((token) => otherQuestion(token, match))),
      answerable: clamp(index.answerability(tokens) / ANSWERABLE_LIMIT, -1),
      length: clamp(tokens.length / FULL_LENGTH),
    },
  };
}

function standingOf(token: Token, fact: IndexedFact, index: EditionIndex): Standing {
  const hash = tokenHash(token);
  if (token.kind === 'name' || wordingsWith(fact, hash) > 0) return 'asked';
  if (isHinted(fact, hash)) return 'hinted';
  if (index.related(token).some((related) => wordingsWith(fact, related.hash) > 0)) return 'related';
  return index.isKnown(hash) ? 'other' : 'unknown';
}

function otherQuestion(token: Token, { fact, wording }: Match): number {
  if (token.kind !== 'asks' || token.key === MANNER) return 0;
  const hash = tokenHash(token);
  if (wordingHas(fact, wording, hash)) return 0;
  return 1 - clamp(wordingsWith(fact, hash) / fact.ends.length / COMMON_QUESTION);
}

/** Each distinct token with its share of the question's information; fillers have next to none. */
function shares(tokens: readonly Token[]): { token: Token; share: number }[] {
  const distinct = [...new Map(tokens.map((token) => [token.key, token])).values()];
  const bits = distinct.map(({ information }) => Math.max(0, information - FILLER_INFORMATION));
  const total = sum(bits) || 1;
  return distinct.map((token, at) => ({ token, share: (bits[at] ?? 0) / total }));
}

function clamp(value: number, least = 0): number {
  return Math.min(1, Math.max(least, value));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
