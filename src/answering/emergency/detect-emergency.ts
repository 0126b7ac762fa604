import { readFileSync } from 'node:fs';
import { ClassifiersSchema, classifier } from './classify.ts';
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
 * one. Of 689 locked lines of chat 3 reach it, and none the second.
 */
const EMERGENCY_FROM = 0.5;
const PLAIN_FROM = 0.65;
/** The same for a part of a message: "does it cover Hove? my dad is having a heart attack" is not for the part alone to tell. */
const PART_FROM = 0.85;
/** Least words of a part. */
const LEAST_PART = 3;
/** To look through many takes long. */
const MOST_PARTS = 8;
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
  const features = emergencyFeatures(text);
  if (features.length === 0) return undefined;
  const whole = emergency(features);
  const part = Math.max(0, ...partsOf(text).map((part) => emergency(emergencyFeatures(part))));
  if (whole < EMERGENCY_FROM && part < PART_FROM) return undefined;
  const certainty = Math.max(whole, part);
  return {
    kind: suicide(features) >= SUICIDE_FROM ? 'suicide' : 'medical',
    certainty,
    isPlain: certainty >= PLAIN_FROM,
  };
}

/** What stands between the marks of a message that has some, where it is more than a word or two; of a long one the last. */
function partsOf(text: string): string[] {
  const parts = text.split(/[.!?,;\n]+/).filter((part) => part.trim() !== '');
  if (parts.length < 2) return [];
  return parts.filter((part) => part.trim().split(/\s+/).length >= LEAST_PART).slice(-MOST_PARTS);
}
