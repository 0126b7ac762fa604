import type { Signals } from './evidence.ts';

/**
 * Weights of a logistic regression that turns signals into the probability that the best fact answers the question; fitted
 * by `npm run calibrate` to the open half of the questions.
 */
const CALIBRATION: Readonly<Record<keyof Signals | 'constant', number>> = {
  lead: 4.88,
  weak: -8.8,
  likeness: 3.86,
  outside: -3.55,
  answerable: 1.34,
  other: -3.58,
  unknown: -5.32,
  risk: -3.73,
  length: 2.17,
  constant: -0.88,
};

/** A question that is a curated wording, whatever its spelling: a person has said what it asks. */
export const SAME_CONFIDENCE = 0.98;
/** Any other question: nothing is as sure as what a person has said. */
export const MOST_CONFIDENCE = 0.97;

/**
 * Only such a wording answers a question that says nothing of what it asks about ("what time is it?"), or that names a
 * year or something foreign which the fact has not: whatever the signals say, the confidence is at most this.
 */
export const DOUBTED_CONFIDENCE = 0.2;

/** How sure the engine has to be before it says something: least confidences, from 0 to 1. */
export interface Thresholds {
  /** The best fact is the answer. */
  readonly answer: number;
  /** A sentence read off a rating table is the answer; its certainty has a scale of its own. */
  readonly reading: number;
  /** The same where the table leaves one word at most unexplained, and the question is of a kind that is answered. */
  readonly doubtfulReading: number;
  /** The answer to a part of a message is given: it stands without its context, so more is asked of it. */
  readonly part: number;
  /** A fact is the answer in the light of the turns before: less is known of a few words than of a whole question. */
  readonly followUp: number;
  /**
   * Below it a fact that is the answer comes with other questions that may have been meant; not above `speak`, so that an
   * answer which nobody asked the bot for is never in doubt. Measured for `usual` on the open questions: these stand under
   * 4 in 100 right answers, and in 8 of 19 wrong ones the right one is among them.
   */
  readonly doubt: number;
  /** Below an answer: the best facts are offered as suggestions. */
  readonly suggest: number;
  /** The bot speaks to an ordinary message in a listening channel. */
  readonly speak: number;
}

export const BOLDNESS = ['careful', 'usual', 'eager'] as const;
export type Boldness = (typeof BOLDNESS)[number];

/**
 * Measured on the open questions: `careful` answers 95 in 100 that have an answer and 1 in 100 that have none, `usual`
 * 98 and 3, `eager` 99 and 5.
 */
export const THRESHOLDS: Readonly<Record<Boldness, Thresholds>> = {
  careful: {
    answer: 0.6,
    reading: 0.7,
    doubtfulReading: 0.6,
    part: 0.85,
    followUp: 0.75,
    doubt: 0.95,
    suggest: 0.1,
    speak: 0.95,
  },
  usual: {
    answer: 0.32,
    reading: 0.5,
    doubtfulReading: 0.4,
    part: 0.7,
    followUp: 0.5,
    doubt: 0.9,
    suggest: 0.1,
    speak: 0.94,
  },
  eager: {
    answer: 0.18,
    reading: 0.4,
    doubtfulReading: 0.3,
    part: 0.6,
    followUp: 0.4,
    doubt: 0.8,
    suggest: 0.05,
    speak: 0.8,
  },
};

/**
 * At or above this confidence, where it does not speak, it may offer its answer there in one small line. Measured on the
 * open questions: the line stands under 1 in 62 messages of talk, two in five of which were written to come near to a fact,
 * and under 39 in 100 of the questions that have an answer and get none.
 */
export const OFFER_THRESHOLD = 0.5;

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
