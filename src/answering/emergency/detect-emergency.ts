import { phraseFinder, wordsOfTerms } from './phrases.ts';
import { type Label, TERMS } from './terms.ts';
import { type Sentence, sentenceReader } from './words.ts';

/** What kind of help to point to. */
export type Emergency = 'medical' | 'suicide';

const readSentences = sentenceReader(
  new Set([...TERMS.values()].flatMap((terms) => [...wordsOfTerms(terms)])),
);
const findTerms = phraseFinder(TERMS);

/**
 * Does the message read like an emergency now? A sentence counts when it tells of danger or calls for help, and does not
 * tell of another time, of something else (a game, work, the news) or ask for knowledge of nobody near. A wish to die counts in spite of
 * a question or another time, because to miss it would be worse than to reply for nothing.
 */
export function detectEmergency(text: string): Emergency | undefined {
  const sentences = readSentences(text).map(labelsIn);
  const everywhere = new Set(sentences.flatMap((labels) => [...labels]));
  const isSuicidal = everywhere.has('suicide') && !everywhere.has('talk') && !asksOnly(sentences);
  if (isSuicidal) return 'suicide';
  const isDanger = sentences.some(isEmergency) && !(everywhere.has('past') || everywhere.has('talk'));
  return isDanger ? 'medical' : undefined;
}

function labelsIn(sentence: Sentence): ReadonlySet<Label> {
  return new Set(findTerms(sentence).map(({ label }) => label));
}

function isEmergency(labels: ReadonlySet<Label>): boolean {
  return (labels.has('danger') || labels.has('call')) && (!labels.has('asking') || labels.has('person'));
}

/** Is every sentence that speaks of suicide a question for knowledge? */
function asksOnly(sentences: readonly ReadonlySet<Label>[]): boolean {
  return sentences.filter((labels) => labels.has('suicide')).every((labels) => labels.has('asking'));
}
