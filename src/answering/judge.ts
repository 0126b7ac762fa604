import { confidence, DOUBTED_CONFIDENCE, MOST_CONFIDENCE, SAME_CONFIDENCE } from './confidence.ts';
import type { EditionIndex, Found, Match } from './edition/edition-index.ts';
import { type WeighedToken, weigh } from './evidence.ts';
import { type Askable, isContent } from './index/indexed-fact.ts';
import type { Contender, Explanation } from './reply.ts';
import type { Token } from './text/lexicon.ts';
import { asksForOthers } from './text/question-phrases.ts';
import { isYear } from './text/year.ts';

/** What an edition's facts say to a text. */
export interface Judged {
  readonly tokens: readonly Token[];
  /** Log-odds that questions with these words have an answer here, whichever fact gives it. */
  readonly answerability: number | undefined;
  /** The facts and tables that may answer it, best first. */
  readonly answering: readonly Match[];
  readonly best: Match;
  /** 0 to 1: how likely the best is the answer. */
  readonly sure: number;
  /** The year or the foreign name that sets the text apart from the best, as it was written. */
  readonly beyond: string | undefined;
  readonly explanation: Explanation;
}

/** Verbs of any event, and words that place it: rare enough in English to tell something, and they do not. */
const OF_ANY_EVENT = new Set(
  'do does did done has have had say says said happen happens happened happening before after one ones'.split(
    ' ',
  ),
);

/** The fact or table that comes nearest to the text, with all that speaks for and against it. */
export function judge(
  text: string,
  index: EditionIndex,
  mayBeMeant: (id: string) => boolean = () => true,
): Judged | undefined {
  const { tokens, corrections } = index.read(text);
  const found = index.search(text);
  const { matches } = among(found, ({ answers, id }) => !answers || mayBeMeant(id));
  const answering = matches.filter((match) => match.fact.askable.answers);
  const [best] = answering;
  if (!best) return undefined;
  const runnerUp = matches.find((match) => match !== best);
  const evidence = weigh(tokens, best, found, index);
  const beyond = wordBeyond(text, evidence.tokens);
  const asksOfSomething = tokens.some((token) => isParticular(token) || token.kind === 'name');
  const isOfOthers = asksForOthers(text) && !asksForOthers(toContender(best).wording);
  const likely = Math.min(MOST_CONFIDENCE, confidence(evidence.signals));
  const inDoubt =
    asksOfSomething && beyond === undefined && !isOfOthers ? likely : Math.min(likely, DOUBTED_CONFIDENCE);
  const sure = best.isSame ? SAME_CONFIDENCE : inDoubt;
  const explanation: Explanation = {
    ...evidence,
    corrections,
    best: toContender(best),
    runnerUp: runnerUp && toContender(runnerUp),
  };
  return { tokens, answerability: found.answerability, answering, best, sure, beyond, explanation };
}

/** What was found, without what cannot be meant: its chances fall to the others. */
function among(found: Found, mayBeMeant: (askable: Askable) => boolean): Found {
  const matches = found.matches.filter(({ fact }) => mayBeMeant(fact.askable));
  if (matches.length === found.matches.length) return found;
  const lost = found.matches.reduce((sum, match) => sum + (matches.includes(match) ? 0 : match.chance), 0);
  return {
    ...found,
    matches: matches.map((match) => ({ ...match, chance: match.chance / Math.max(1e-9, 1 - lost) })),
  };
}

/** "What did they say?" and "when did that happen?" are of nothing in particular. */
function isParticular(token: Token): boolean {
  return isContent(token) && !OF_ANY_EVENT.has(token.text);
}

function wordBeyond(text: string, tokens: readonly WeighedToken[]): string | undefined {
  const word = tokens.find(
    ({ token: { kind, text }, standing }) =>
      standing !== 'asked' &&
      standing !== 'hinted' &&
      (kind === 'elsewhere' || (kind === 'number' && isYear(text))),
  )?.token.text;
  if (word === undefined) return undefined;
  return new RegExp(word.replace(/[^\p{L}\d]/gu, '.'), 'iu').exec(text)?.[0] ?? word;
}

function toContender({ fact: { askable }, wording, score, likeness, meaning, isSame }: Match): Contender {
  return {
    id: askable.id,
    wording: askable.wordings[wording] ?? askable.question,
    score,
    likeness,
    meaning,
    isSame,
  };
}
