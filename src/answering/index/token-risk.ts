import { FILLER_INFORMATION, type Token } from '../text/lexicon.ts';
import { type IndexedTexts, isHinted, wordingsWith } from './indexed-fact.ts';

/**
 * What it means when a question has a token that the wordings of the nearest fact have not. "For my essay" leaves the
 * question what it was; "in London" makes it another one. Which is which is counted in the fact base itself: a token
 * that only one wording of a fact has was left out of all others, so it does no harm; a token that a contrast of the
 * fact adds to the words of its wordings does.
 */
export interface TokenRisk {
  isKnown(token: number): boolean;
  /** Log of how much likelier such a token is in a contrast of a fact than in one of its wordings; above 0 it is a warning. */
  risk(token: Token): number;
}

/** How often a token, or the tokens of a kind, stood beyond the (other) wordings of the fact. */
interface Counts {
  wordings: number;
  contrasts: number;
  /** Different tokens that were counted. */
  tokens: number;
}

/** What is counted, as plain data. */
export interface TokenCounts {
  /** Texts of the fact base that have the token, by its hash. */
  readonly texts: ReadonlyMap<number, number>;
  readonly byToken: ReadonlyMap<number, Counts>;
  readonly byKind: ReadonlyMap<Kind, Counts>;
  /** Contrasts for each wording. */
  readonly ratio: number;
}

type Kind =
  | 'name'
  | 'elsewhere'
  | 'number'
  | 'asks'
  | 'filler'
  | 'common'
  | 'rare'
  | 'new common'
  | 'new rare';

/**
 * Before anything is counted, tokens of a kind are this much likelier in contrasts (log): a fact base without contrasts
 * has to do with it. Measured on the facts that come with the bot.
 */
const EXPECTED: Readonly<Record<Kind, number>> = {
  name: 0,
  elsewhere: 4,
  number: 3,
  asks: 0.7,
  filler: 0.3,
  common: 0.8,
  rare: 1.2,
  'new common': 0.8,
  'new rare': 1.2,
};
/** So many texts would have to tell otherwise to outweigh what is expected of a kind. */
const EXPECTED_COUNT = 20;
/** So many texts with a token outweigh what is known of its kind. */
const KIND_COUNT = 1.5;
/** Bits from which a word is rare. */
const RARE_INFORMATION = 12;
const RISK_LIMIT = 4;

/**
 * @param pairs each fact beside its contrasts
 * @param tokenOf the token for a hash that stands in the facts
 */
export function countTokens(
  facts: readonly IndexedTexts[],
  pairs: readonly { readonly fact: IndexedTexts; readonly contrasts: IndexedTexts }[],
  tokenOf: (hash: number) => Token | undefined,
): TokenCounts {
  const texts = new Map<number, number>();
  for (const { asked, askedBy, hinted } of facts) {
    for (const [at, token] of asked.entries()) texts.set(token, (texts.get(token) ?? 0) + (askedBy[at] ?? 0));
    for (const token of hinted) texts.set(token, (texts.get(token) ?? 0) + 1);
  }
  const byToken = new Map<number, Counts>();
  const byKind = new Map<Kind, Counts>();
  let wordings = 0;
  let contrasts = 0;
  const count = (hash: number, what: 'wordings' | 'contrasts', amount: number) => {
    const token = tokenOf(hash);
    if (!token) return;
    const kind = kindOf(token, (texts.get(hash) ?? 0) <= 1);
    const ofKind = byKind.get(kind) ?? { wordings: 0, contrasts: 0, tokens: 0 };
    const ofToken = byToken.get(hash) ?? { wordings: 0, contrasts: 0, tokens: 1 };
    if (!byToken.has(hash)) ofKind.tokens++;
    ofKind[what] += amount;
    ofToken[what] += amount;
    byKind.set(kind, ofKind);
    byToken.set(hash, ofToken);
  };
  for (const { fact, contrasts: near } of pairs) {
    wordings += fact.ends.length;
    contrasts += near.ends.length;
    for (const [at, token] of fact.asked.entries()) if (fact.askedBy[at] === 1) count(token, 'wordings', 1);
    let start = 0;
    for (const end of near.ends) {
      const beyond = Array.from(new Set(near.tokens.subarray(start, end))).filter(
        (token) => wordingsWith(fact, token) === 0 && !isHinted(fact, token),
      );
      // One of them makes it another question; which, nobody says.
      for (const token of beyond) count(token, 'contrasts', 1 / Math.sqrt(beyond.length));
      start = end;
    }
  }

  return { texts, byToken, byKind, ratio: wordings > 0 && contrasts > 0 ? contrasts / wordings : 1 };
}

export function createTokenRisk({ texts, byToken, byKind, ratio }: TokenCounts): TokenRisk {
  const inAll = ({ contrasts, wordings, tokens }: Counts, kind: Kind) => ({
    contrasts: (contrasts + EXPECTED_COUNT * Math.exp(EXPECTED[kind]) * ratio) / (tokens + EXPECTED_COUNT),
    wordings: (wordings + EXPECTED_COUNT) / (tokens + EXPECTED_COUNT),
  });
  return {
    isKnown: (token) => texts.has(token),
    risk(token) {
      const { hash } = token;
      const kind = kindOf(token, !texts.has(hash));
      const ofKind = inAll(byKind.get(kind) ?? NONE, kind);
      const own = byToken.get(hash) ?? NONE;
      const inContrasts = own.contrasts + KIND_COUNT * ofKind.contrasts;
      const inWordings = own.wordings + KIND_COUNT * ofKind.wordings;
      const risk = Math.log(inContrasts / inWordings / ratio);
      return Math.max(-RISK_LIMIT, Math.min(RISK_LIMIT, risk));
    },
  };
}

const NONE: Counts = { wordings: 0, contrasts: 0, tokens: 0 };

/** @param isNew nothing, or nothing else, in the fact base has it */
function kindOf({ kind, information }: Token, isNew: boolean): Kind {
  if (kind !== 'word') return kind;
  if (information < FILLER_INFORMATION) return 'filler';
  const rarity = information < RARE_INFORMATION ? 'common' : 'rare';
  return isNew ? `new ${rarity}` : rarity;
}
