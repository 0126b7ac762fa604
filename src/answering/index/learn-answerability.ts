import type { Examples } from './examples.ts';

/** How much each word or pair speaks for a question being one that the fact base answers. */
export interface Answerability {
  readonly weights: Float32Array;
}

const PASSES = 20;
const RATE = 1;
/** Half of what a weight is worth after one example: a word seen once is not believed too much. */
const CAUTION = 0.1;

/**
 * Logistic regression over the words and pairs of wordings against those of contrasts, whichever fact they belong to:
 * "salary", "phone number" or "last year" make a question one that has no answer here, near whatever fact it stands.
 * Both kinds count the same in total. Learnt with a step for each feature that shrinks as it is seen (AdaGrad: Duchi
 * et al. 2011), so that rare words get a say. Undefined when there are no contrasts to learn from.
 * @param answers by fact: is it one that answers?
 */
export function learnAnswerability(
  { ids, wordEnds, ends, facts, factsWith }: Examples,
  answers: readonly boolean[],
): Answerability | undefined {
  const answered = facts.reduce((sum, fact) => sum + (answers[fact] ? 1 : 0), 0);
  const unanswered = facts.length - answered;
  if (answered === 0 || unanswered === 0) return undefined;
  const weights = new Float32Array(factsWith.length);
  const squares = new Float32Array(factsWith.length).fill(CAUTION);
  const stride = coprimeStride(facts.length);
  let example = 0;
  for (let step = 0; step < PASSES * facts.length; step++) {
    example = (example + stride) % facts.length;
    const from = example === 0 ? 0 : (ends[example - 1] ?? 0);
    const to = wordEnds[example] ?? from;
    const value = 1 / Math.sqrt(to - from || 1);
    let sum = 0;
    for (let at = from; at < to; at++) sum += weights[ids[at] ?? 0] ?? 0;
    const isAnswered = answers[facts[example] ?? 0] ?? false;
    const share = facts.length / (2 * (isAnswered ? answered : unanswered));
    const slope = share * value * ((isAnswered ? 1 : 0) - 1 / (1 + Math.exp(-sum * value)));
    for (let at = from; at < to; at++) {
      const id = ids[at] ?? 0;
      const seen = (squares[id] ?? 0) + slope * slope;
      squares[id] = seen;
      weights[id] = (weights[id] ?? 0) + (RATE * slope) / Math.sqrt(seen);
    }
  }
  return { weights };
}

/** A step that shares no factor with the count: it visits all examples, far apart from one to the next. */
function coprimeStride(count: number): number {
  let stride = Math.max(1, Math.round(count * 0.618));
  while (greatestCommonDivisor(stride, count) !== 1) stride++;
  return stride;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
