import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/**
 * A logistic regression over features that are there or not. A feature has no name here, only the bucket that its
 * hash falls into (Weinberger et al. 2009): `units` holds a signed byte for each, zipped and in base64, that counts as
 * many times `unit`.
 */
const WeightsSchema = z.strictObject({ constant: z.number(), unit: z.number(), units: z.base64() });
export type Weights = z.infer<typeof WeightsSchema>;

/** The shape of weights.json. */
export const ClassifiersSchema = z.strictObject({
  /** Tells from which examples they were learnt: the SHA-256 of all files, in the order of their names. */
  examples: z.hex(),
  emergency: WeightsSchema,
  suicide: WeightsSchema,
});

/** The probability, 0 to 1, that a message with these features is of the kind that the weights tell. */
export function classifier({ constant, unit, units }: Weights): (features: readonly number[]) => number {
  const bytes = new Int8Array(gunzipSync(Buffer.from(units, 'base64')));
  return (features) => {
    const sum = features.reduce((total, feature) => total + (bytes[bucket(feature, bytes.length)] ?? 0), 0);
    return logistic(constant + unit * sum * share(features.length));
  };
}

/** Which of so many buckets, a power of two, a feature falls into. */
export function bucket(feature: number, buckets: number): number {
  return feature & (buckets - 1);
}

/** How much each of so many features counts, so that a long message does not weigh more than a short one. */
export function share(features: number): number {
  return 1 / Math.sqrt(features || 1);
}

export function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** What is left of a probability when its log odds are less by so much. */
export function lessSure(probability: number, doubt: number): number {
  return logistic(Math.log(probability / (1 - probability)) - doubt);
}
