import { readFileSync } from 'node:fs';
import { ClassifiersSchema, classifier } from './classify.ts';
import { emergencyFeatures } from './features.ts';

/** What kind of help to point to. */
export type Emergency = 'medical' | 'suicide';

/**
 * At or above this probability a message is taken for an emergency. To miss one is worse than to reply for nothing:
 * lower, look-alikes set it off more often than one finds more.
 */
const EMERGENCY_FROM = 0.48;
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
  if (features.length === 0 || emergency(features) < EMERGENCY_FROM) return undefined;
  return suicide(features) >= SUICIDE_FROM ? 'suicide' : 'medical';
}
