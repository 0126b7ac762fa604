import type { Fact } from '../knowledge/fact.ts';
import { MOST_CONFIDENCE, type Thresholds } from './confidence.ts';
import { POINTERS, tellingTokens } from './conversation/cues.ts';
import type { Judged } from './judge.ts';
import { isQuestion } from './message/question-form.ts';
import { type Answer, type Explanation, type Reply, SUGGESTIONS, toSuggestion } from './reply.ts';
import { explainReading, type TableReading, toAnswer } from './table-reading.ts';
import { englishInformation, isEnglish } from './text/english.ts';
import type { Token } from './text/lexicon.ts';

/** What the facts and the rating tables say to a text. */
interface Considered {
  readonly text: string;
  readonly judged: Judged;
  /** The fact that the text was judged to come nearest to; undefined where a table comes nearer. */
  readonly fact: Fact | undefined;
  readonly reading: TableReading | undefined;
  /** Does it tell of an inspection that was recorded after the facts of its section were written? */
  readonly isNews: boolean;
}

/** From this likeness on, the question is one that a curator has noted as having no answer here. */
const NOTED_LIKENESS = 0.8;
/** Log-odds from which a question is of a kind that is answered here, as far as a reading in doubt has to know. */
const LEAST_ANSWERABILITY = -0.5;
/** How far behind the best fact, in log-odds, another one may be to be suggested beside it. */
const SUGGESTION_MARGIN = 3;

/** Answer, suggestions or neither: what comes nearest, held against the thresholds. */
export function decide({ text, judged, fact, reading, isNews }: Considered, thresholds: Thresholds): Reply {
  const { sure, beyond, explanation } = judged;
  const answered = (answer: Answer, confidence: number, why = explanation) => {
    const speaks = confidence >= thresholds.speak && isQuestion(text) && tellsItsSubject(why);
    return { outcome: 'answer', answers: [answer], confidence, speaks, explanation: why } as const;
  };
  const isOutdated = isNews && fact?.section === reading?.table.section;
  const isBest = reading !== undefined && (!fact || isOutdated || reading.certainty >= sure);
  if (isBest && isSure(reading.certainty, judged, thresholds))
    return answered(toAnswer(reading), reading.certainty, explainReading(reading, explanation));
  const near = nearest(judged);
  if (fact && sure >= thresholds.answer) {
    const answer = answered({ kind: 'fact', fact }, sure);
    const others = near.filter(({ id }) => id !== fact.id).slice(0, SUGGESTIONS - 1);
    return sure < thresholds.doubt && others.length > 0 ? { ...answer, suggestions: others } : answer;
  }
  const [first, ...rest] = near.slice(0, SUGGESTIONS);
  const doubt = { confidence: sure, speaks: false, explanation, beyond };
  return first && sure >= thresholds.suggest
    ? { outcome: 'suggestions', suggestions: [first, ...rest], ...doubt }
    : { outcome: 'unknown', suggestions: first ? [first, ...rest] : [], ...doubt };
}

/** A reading that does not explain every word has to be of a kind of question that is answered here. */
function isSure(
  certainty: number,
  { answerability = 0, best, explanation }: Judged,
  thresholds: Thresholds,
): boolean {
  const { outside } = explanation.signals;
  if (certainty < MOST_CONFIDENCE && outside >= NOTED_LIKENESS && outside > best.likeness) return false;
  return (
    certainty >= thresholds.reading ||
    (certainty >= thresholds.doubtfulReading && answerability > LEAST_ANSWERABILITY)
  );
}

/** Bits of English from which on a single word says what is asked about: "boss" has 12, "population" 17. */
const RARE_INFORMATION = 14;

/** "Who runs this?" and "lunch?" may ask for anything, however surely a curator would know what to say to whoever asks the bot. */
function tellsItsSubject({ tokens }: Explanation): boolean {
  const told = tokens.map(({ token }) => token);
  const telling = tellingTokens(told);
  if (telling.length > 1 || told.some(({ kind }) => kind === 'name')) return true;
  const isRare = ({ text }: Token) =>
    text.split(' ').some((word) => englishInformation(word) >= RARE_INFORMATION);
  return telling.some(isRare) && !told.some(({ text }) => POINTERS.includes(text));
}

function nearest({ answering, best, explanation }: Judged) {
  if (isOfNoWords(explanation)) return [];
  return answering
    .filter(({ score }) => score > best.score - SUGGESTION_MARGIN)
    .map(({ fact }) => toSuggestion(fact.askable));
}

/** "asdf qwer": neither the fact base nor English has any of it, so that nothing is near. */
function isOfNoWords({ tokens }: Explanation): boolean {
  return tokens.every(({ token, standing }) => standing === 'unknown' && !isEnglish(token.text));
}
