import type { Weights } from './classify.ts';
import { emergencyFeatures } from './features.ts';

/** Messages of each kind that the weights are learnt from. */
export interface Examples {
  readonly medical: readonly string[];
  readonly suicide: readonly string[];
  /** Messages that use the words of an emergency, or ordinary ones, and are none. */
  readonly none: readonly string[];
}

const PASSES = 25;
const RATE = 0.3;
/** Ridge penalty at each step. */
const RIDGE = 1e-4;
/** Starts the sum of squared slopes, so that the first step of a feature is not its largest. */
const FIRST_SLOPE = 0.1;
/** A feature in fewer examples than this is left out: it tells more of that example than of any other message. */
const FEWEST_EXAMPLES = 2;

interface Sample {
  readonly features: readonly string[];
  readonly isTarget: boolean;
}

/** Learns both classifiers from the examples. The same examples always give the same weights. */
export function learnWeights({ medical, suicide, none }: Examples): { emergency: Weights; suicide: Weights } {
  const read = (texts: readonly string[]) => texts.map(emergencyFeatures);
  const [medicalFeatures, suicideFeatures, noneFeatures] = [read(medical), read(suicide), read(none)];
  return {
    emergency: regress([
      ...samples([...medicalFeatures, ...suicideFeatures], true),
      ...samples(noneFeatures, false),
    ]),
    suicide: regress([...samples(suicideFeatures, true), ...samples(medicalFeatures, false)]),
  };
}

function samples(features: readonly (readonly string[])[], isTarget: boolean): Sample[] {
  return features.map((of) => ({ features: of, isTarget }));
}

/**
 * Logistic regression by AdaGrad (Duchi, Hazan and Singer 2011): each feature's step shrinks with the slopes it has
 * seen, which suits features that most examples lack.
 */
function regress(all: readonly Sample[]): Weights {
  const given = withoutRare(all);
  const weights = new Map<string, number>();
  const slopes = new Map<string, number>();
  let constant = 0;
  let constantSlopes = 1;
  const order = shuffler();
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { features, isTarget } of order(given)) {
      const share = 1 / Math.sqrt(features.length || 1);
      const sum = features.reduce((total, feature) => total + (weights.get(feature) ?? 0) * share, constant);
      const error = 1 / (1 + Math.exp(-sum)) - (isTarget ? 1 : 0);
      constantSlopes += error * error;
      constant -= (RATE * error) / Math.sqrt(constantSlopes);
      for (const feature of features) {
        const weight = weights.get(feature) ?? 0;
        const slope = error * share + RIDGE * weight;
        const seen = (slopes.get(feature) ?? FIRST_SLOPE) + slope * slope;
        slopes.set(feature, seen);
        weights.set(feature, weight - (RATE * slope) / Math.sqrt(seen));
      }
    }
  }
  return {
    constant: round(constant),
    byFeature: Object.fromEntries(
      [...weights]
        .map(([feature, weight]): [string, number] => [feature, round(weight)])
        .filter(([, weight]) => weight !== 0)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

function withoutRare(given: readonly Sample[]): Sample[] {
  const counts = new Map<string, number>();
  for (const feature of given.flatMap(({ features }) => features))
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return given.map(({ features, isTarget }) => ({
    features: features.filter((feature) => (counts.get(feature) ?? 0) >= FEWEST_EXAMPLES),
    isTarget,
  }));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
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
