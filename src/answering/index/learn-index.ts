import type { Lexicon, Token } from '../text/lexicon.ts';
import { createSpeller } from '../text/spelling.ts';
import { toExamples } from './examples.ts';
import { createFeatureTable, type FeatureTableData } from './feature-table.ts';
import { type Askable, contrastsId, type IndexedTexts, indexTexts, indexWording } from './indexed-fact.ts';
import { type Answerability, learnAnswerability } from './learn-answerability.ts';
import { learnWeights } from './learn-weights.ts';
import type { Meanings } from './meanings.ts';
import type { Postings } from './postings.ts';
import { createReader } from './reader.ts';
import { countTokens, type TokenCounts } from './token-risk.ts';

/** All that is learnt from what can be asked, as plain data: it can be kept and read back. */
export interface LearntIndex {
  /** By position of the askable. */
  readonly texts: readonly IndexedTexts[];
  readonly features: FeatureTableData;
  /** By feature: how many facts have it. */
  readonly factsWith: Int32Array;
  readonly postings: Postings;
  readonly meanings: Meanings;
  readonly answerability: Answerability | undefined;
  readonly tokenCounts: TokenCounts;
  /** Words that count as rightly spelt, with how often they stand in the fact base. */
  readonly words: ReadonlyMap<string, number>;
}

/** Reads every text of the askables and learns from them: the slow part of a start. */
export function learnIndex(askables: readonly Askable[], lexicon: Lexicon): LearntIndex {
  const speller = createSpeller();
  for (const word of lexicon.words) speller.learn(word);
  const { readCurated, readWordings } = createReader(speller, lexicon);
  // All that is rightly spelt comes first, so that slips in the wordings are known for slips.
  const hints = askables.map(({ question, hint }) => {
    readCurated(question);
    return readCurated(hint);
  });
  const read = readWordings(askables.flatMap(({ wordings }) => wordings));
  let first = 0;
  const texts = askables.map(({ wordings }, at) => {
    const own = read.slice(first, first + wordings.length);
    first += own.length;
    return indexTexts(own.map(indexWording), hints[at] ?? []);
  });
  const table = createFeatureTable();
  const tokens = read.map((wording) => wording.tokens);
  const examples = toExamples(tokens, askableOfEach(askables), table);
  const { postings, meanings } = learnWeights(examples, askables.length);
  const byId = new Map(texts.map((own, at) => [askables[at]?.id, own]));
  const pairs = texts.flatMap((fact, at) => {
    const contrasts = byId.get(contrastsId(askables[at]?.id ?? ''));
    return contrasts ? [{ fact, contrasts }] : [];
  });
  const answerability = learnAnswerability(
    examples,
    askables.map(({ answers }) => answers),
  );
  return {
    texts,
    features: table.data(),
    factsWith: examples.factsWith,
    postings,
    meanings,
    answerability,
    tokenCounts: countTokens(texts, pairs, byHash(pairs.length > 0 ? [...tokens, ...hints] : [])),
    words: speller.words(),
  };
}

/** Position of the askable that each wording belongs to, in the order of the wordings. */
function askableOfEach(askables: readonly Askable[]): Int32Array {
  const positions = new Int32Array(askables.reduce((sum, { wordings }) => sum + wordings.length, 0));
  let start = 0;
  for (const [position, { wordings }] of askables.entries()) {
    positions.fill(position, start, start + wordings.length);
    start += wordings.length;
  }
  return positions;
}

function byHash(texts: readonly (readonly Token[])[]): (hash: number) => Token | undefined {
  const tokens = new Map<number, Token>();
  for (const text of texts) for (const token of text) tokens.set(token.hash, token);
  return (hash) => tokens.get(hash);
}
