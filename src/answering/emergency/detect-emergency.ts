import { readFileSync } from 'node:fs';
import { ClassifiersSchema, classifier } from './classify.ts';
import { emergencyFeatures } from './features.ts';

export interface Emergency {
  /** What kind of help to point to. */
  readonly kind: 'medical' | 'suicide';
  /** 0 to 1: how likely the message is an emergency. */
  readonly certainty: number;
}

/**
 * At or above this probability a message is taken for an emergency. To miss one is worse than to reply for nothing:
 * lower, look-alikes set it off more often than one finds more.
 */
const EMERGENCY_FROM = 0.5;
/** At or above this probability an emergency is taken for a suicidal crisis. */
const SUICIDE_FROM = 0.3;

const weights = ClassifiersSchema.parse(
  JSON.parse(readFileSync(new URL('./weights.json', import.meta.url), 'utf8')),
);
const emergency = classifier(weights.emergency);
const suicide = classifier(weights.suicide);

/**
 * Does the message read like an emergency now? Judged by weights that `npm run learn-emergencies` learns from the
 * messages in examples/.
 */
export function detectEmergency(text: string): Emergency | undefined {
  const features = emergencyFeatures(text);
  const certainty = features.length === 0 ? 0 : emergency(features);
  if (certainty < EMERGENCY_FROM) return undefined;
  return { kind: suicide(features) >= SUICIDE_FROM ? 'suicide' : 'medical', certainty };
}
