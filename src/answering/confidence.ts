import type { Signals } from './evidence.ts';

/**
 * Weights of a logistic regression that turns signals into the probability that the best fact answers the question.
 */
export const CALIBRATION: Readonly<Record<keyof Signals | 'constant', number>> = {
  best: 3.97,
  chance: 3.2,
  inside: 5.55,
  length: 3.07,
  asked: 2.27,
  hinted: -21.53,
  unknown: -0.69,
  unexplained: -0.79,
  otherNumber: -2.54,
  elsewhere: -2.93,
  otherQuestion: -2.37,
  qualified: -1.01,
  constant: -10.1,
};

/** A question that is a curated wording, whatever its spelling: a person has said what it asks. */
export const SAME_CONFIDENCE = 0.98;

/** At or above this confidence the best fact is the answer. */
export const ANSWER_THRESHOLD = 0.45;
/** The same for a part of a message: it stands without its context, so more is asked of it. */
export const PART_THRESHOLD = 0.75;
/** At or above this confidence, and below the answer's, the best facts are offered as suggestions. */
export const SUGGEST_THRESHOLD = 0.1;
/** At or above this confidence the bot speaks to an ordinary message in a listening channel. */
export const SPEAK_THRESHOLD = 0.9;

/** 0 to 1: the probability that the fact that gave these signals answers the question. */
export function confidence(signals: Signals, calibration = CALIBRATION): number {
  let sum = calibration.constant;
  for (const [name, value] of Object.entries(signals)) {
    if (isSignal(name, calibration)) sum += calibration[name] * value;
  }
  return 1 / (1 + Math.exp(-sum));
}

function isSignal(name: string, calibration: typeof CALIBRATION): name is keyof typeof CALIBRATION {
  return Object.hasOwn(calibration, name);
}
