import { gzipSync } from 'node:zlib';
import { bucket, logistic, share, type Weights } from './classify.ts';
import { emergencyFeatures, type Features } from './features.ts';

/** Messages of each kind that the weights are learnt from. */
export interface Examples {
  readonly medical: readonly string[];
  readonly suicide: readonly string[];
  /** Cries that may be one or as well be said in jest: "i need help". */
  readonly medicalInDoubt: readonly string[];
  readonly suicideInDoubt: readonly string[];
  /** Messages that use the words of an emergency, or ordinary ones, and are none. */
  readonly none: readonly string[];
}

const PASSES = 40;
const RATE = 0.6;
/** Ridge penalty at each step. */
const RIDGE = 3e-3;
/** Starts the sum of squared slopes, so that the first step of a feature is not its largest. */
const FIRST_SLOPE = 0.1;
/** Buckets for the features: the fewer, the more features share a weight. Both are powers of two. */
const BUCKETS = { emergency: 2 ** 21, suicide: 2 ** 14 };
/** How likely a message in doubt is an emergency: enough for a reply to whoever asks, too little to speak up in talk. */
const IN_DOUBT = 0.58;
/** How often each of them counts: they are few, and share their words with many messages that are no emergency. */
const IN_DOUBT_TIMES = 6;
/** The largest signed byte. */
const MOST_UNITS = 127;

interface Sample {
  readonly buckets: Int32Array;
  /** The probability to learn. */
  readonly target: number;
}

/** Examples of one kind. */
interface Group {
  readonly target: number;
  readonly examples: readonly Features[];
}

/** Learns both classifiers from the examples. The same examples always give the same weights. */
export function learnWeights(examples: Examples): { emergency: Weights; suicide: Weights } {
  const medical = examples.medical.map(featuresOf);
  const suicide = examples.suicide.map(featuresOf);
  const medicalInDoubt = examples.medicalInDoubt.map(featuresOf);
  const suicideInDoubt = examples.suicideInDoubt.map(featuresOf);
  const inDoubt = [...medicalInDoubt, ...suicideInDoubt];
  const none = examples.none.map(featuresOf);
  return {
    emergency: regress(
      [
        { target: 1, examples: [...medical, ...suicide] },
        { target: IN_DOUBT, examples: Array.from({ length: IN_DOUBT_TIMES }, () => inDoubt).flat() },
        { target: 0, examples: none },
      ],
      BUCKETS.emergency,
    ),
    suicide: regress(
      [
        { target: 1, examples: [...suicide, ...suicideInDoubt] },
        { target: 0, examples: [...medical, ...medicalInDoubt] },
      ],
      BUCKETS.suicide,
    ),
  };
}

function featuresOf(text: string): Features {
  return emergencyFeatures(text).whole;
}

/**
 * Logistic regression by AdaGrad (Duchi, Hazan and Singer 2011): each feature's step shrinks with the slopes it has
 * seen, which suits features that most examples lack.
 */
function regress(groups: readonly Group[], buckets: number): Weights {
  const samples = groups.flatMap(({ target, examples }) =>
    examples.map(
      (features): Sample => ({
        buckets: Int32Array.from(features, (feature) => bucket(feature, buckets)),
        target,
      }),
    ),
  );
  const weights = new Float64Array(buckets);
  const slopes = new Float64Array(buckets).fill(FIRST_SLOPE);
  let constant = 0;
  let constantSlopes = 1;
  const shuffle = shuffler();
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { buckets: present, target } of shuffle(samples)) {
      const part = share(present.length);
      const sum = present.reduce((total, at) => total + (weights[at] ?? 0), 0);
      const error = logistic(constant + sum * part) - target;
      constantSlopes += error * error;
      constant -= (RATE * error) / Math.sqrt(constantSlopes);
      for (const at of present) {
        const weight = weights[at] ?? 0;
        const slope = error * part + RIDGE * weight;
        const seen = (slopes[at] ?? 0) + slope * slope;
        slopes[at] = seen;
        weights[at] = weight - (RATE * slope) / Math.sqrt(seen);
      }
    }
  }
  return pack(constant, weights);
}

function pack(constant: number, weights: Float64Array): Weights {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const unit = round(largest / MOST_UNITS) || 1;
  const units = Int8Array.from(weights, (weight) =>
    Math.max(-MOST_UNITS, Math.min(MOST_UNITS, Math.round(weight / unit))),
  );
  return { constant: round(constant), unit, units: gzipSync(units).toString('base64') };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** Shuffles in the same way in every run: the generator of Park and Miller (1988), Fisher and Yates's exchange. */
function shuffler(): <T>(values: readonly T[]) => T[] {
  let seed = 1;
  return (values) => {
    const shuffled = [...values];
    for (const [at, value] of values.entries()) {
      seed = (seed * 16807) % 2147483647;
      const other = seed % (at + 1);
      shuffled[at] = shuffled[other] ?? value;
      shuffled[other] = value;
    }
    return shuffled;
  };
}
