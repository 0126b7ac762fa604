import type { Signals } from './evidence.ts';

/**
 * Weights of a logistic regression that turns signals into the probability that the best fact answers the question.
 */
export const CALIBRATION: Readonly<Record<keyof Signals | 'constant', number>> = {
  lead: 4.64,
  weak: -4.23,
  likeness: 3.9,
  inside: 0.14,
  other: -2.92,
  unknown: -5.64,
  risk: -2.48,
  risks: -1.51,
  answerable: 1.26,
  length: 2.45,
  constant: -2.99,
};

/** A question that is a curated wording, whatever its spelling: a person has said what it asks. */
export const SAME_CONFIDENCE = 0.98;

/** At or above this confidence the best fact is the answer. */
export const ANSWER_THRESHOLD = 0.42;
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
