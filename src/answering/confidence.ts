import type { Signals } from './evidence.ts';

/**
 * Weights of a logistic regression that turns signals into the probability that the best fact answers the question.
 */
export const CALIBRATION: Readonly<Record<keyof Signals | 'constant', number>> = {
  constant: 1,
  best: 1,
  chance: 1,
  asked: 1,
  hinted: 1,
  unknown: 1,
  askedByBest: 1,
  support: 1,
  against: 1,
  unexplained: 1,
  information: 1,
  otherNumber: 1,
  elsewhere: 1,
  otherQuestion: 1,
  qualified: 1,
};

/** At or above this confidence the best fact is the answer. */
export const ANSWER_THRESHOLD = 0.6;
/** At or above this confidence, and below the answer's, the best facts are offered as suggestions. */
export const SUGGEST_THRESHOLD = 0.2;
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
