import type { Signals } from './evidence.ts';

/**
 * Weights of a logistic regression that turns signals into the probability that the best fact answers the question.
 */
export const CALIBRATION: Readonly<Record<keyof Signals | 'constant', number>> = {
  best: 1.7,
  chance: 4.64,
  asked: 4.96,
  hinted: -6.81,
  unknown: -0.87,
  askedByBest: -1.94,
  support: -1.43,
  against: -3.87,
  unexplained: -0.8,
  information: 1.23,
  otherNumber: -1.86,
  elsewhere: -4.52,
  otherQuestion: -1.73,
  qualified: -1.58,
  constant: -5.03,
};

/** A question that is a curated wording, whatever its spelling: a person has said what it asks. */
export const SAME_CONFIDENCE = 0.98;

/** At or above this confidence the best fact is the answer. */
export const ANSWER_THRESHOLD = 0.5;
/** The same for a part of a message: it stands without its context, so more is asked of it. */
export const PART_THRESHOLD = 0.9;
/** At or above this confidence, and below the answer's, the best facts are offered as suggestions. */
export const SUGGEST_THRESHOLD = 0.1;
/** At or above this confidence the bot speaks to an ordinary message in a listening channel. */
export const SPEAK_THRESHOLD = 0.85;

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
