import { readFileSync } from 'node:fs';
import { ClassifiersSchema, classifier, lessSure } from './classify.ts';
import { emergencyFeatures } from './features.ts';

interface Emergency {
  /** What kind of help to point to. */
  readonly kind: 'medical' | 'suicide';
  /** 0 to 1: how likely the message is an emergency. */
  readonly certainty: number;
  /** Is it so likely that the bot speaks up where nobody spoke to it? Ordinary talk is not often an emergency. */
  readonly isPlain: boolean;
}

/**
 * At or above this probability a message to the bot is taken for an emergency, and one that it overhears. To miss one is
 * worse than to reply for nothing: the first finds 97 in 100 of the locked emergencies and takes 1 in 100 look-alikes for
 * one. Cries that may be of anything, "i need help", are learnt to lie between the two.
 */
const EMERGENCY_FROM = 0.5;
const PLAIN_FROM = 0.7;
/**
 * By how much of its log odds a part of a message is less sure than if it were all of it: what stands around "he stopped
 * breathing" may tell that it was years ago.
 */
const PART_DOUBT = 1.4;
/** At or above this probability an emergency is taken for a suicidal crisis. */
const SUICIDE_FROM = 0.3;

const weights = ClassifiersSchema.parse(
  JSON.parse(readFileSync(new URL('./weights.json', import.meta.url), 'utf8')),
);
const emergency = classifier(weights.emergency);
const suicide = classifier(weights.suicide);

/**
 * Does the message, or a part of it, read like an emergency now? Judged by weights that `npm run learn-emergencies` learns
 * from the messages in examples/.
 */
export function detectEmergency(text: string): Emergency | undefined {
  const { whole: features, parts } = emergencyFeatures(text);
  if (features.length === 0) return undefined;
  const whole = emergency(features);
  const part = Math.max(0, ...parts().map(emergency));
  const certainty = Math.max(whole, lessSure(part, PART_DOUBT));
  if (certainty < EMERGENCY_FROM) return undefined;
  return {
    kind: suicide(features) >= SUICIDE_FROM ? 'suicide' : 'medical',
    certainty,
    isPlain: certainty >= PLAIN_FROM,
  };
}
