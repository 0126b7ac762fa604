import { z } from 'zod';

const WeightsSchema = z.strictObject({ constant: z.number(), byFeature: z.record(z.string(), z.number()) });

/** A logistic regression over features that are there or not. */
export type Weights = z.infer<typeof WeightsSchema>;

/** The shape of weights.json. */
export const ClassifiersSchema = z.strictObject({ emergency: WeightsSchema, suicide: WeightsSchema });

/** The probability, 0 to 1, that a message with these features is of the kind that the weights tell. */
export function classifier({ constant, byFeature }: Weights): (features: readonly string[]) => number {
  const weights = new Map(Object.entries(byFeature));
  return (features) => {
    const share = 1 / Math.sqrt(features.length || 1);
    const sum = features.reduce((total, feature) => total + (weights.get(feature) ?? 0) * share, constant);
    return 1 / (1 + Math.exp(-sum));
  };
}
