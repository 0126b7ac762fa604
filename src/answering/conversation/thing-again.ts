import { tellingTokens } from './cues.ts';
import type { Edition, FactFollowUp } from './edition.ts';
import { asksFor, hasAllOfText, isAsking } from './fact-fit.ts';
import { pointed } from './pointed.ts';
import type { Tied } from './tied.ts';
import type { Turn } from './turn.ts';

/** After "what was the documentary called?", which has no answer, "when was it shown?" asks that of the documentary. */
export function thingAgain(
  { tokens, asks, pointsAtPerson }: Tied,
  { text, answered }: Turn,
  edition: Edition,
): FactFollowUp | undefined {
  if (answered.length > 0 || !asks || pointsAtPerson) return undefined;
  const [thing, ...others] = tellingTokens(edition.tokens(text)).filter((token) =>
    edition.namesThing(token.text),
  );
  const [meant] = thing && others.length === 0 ? pointed(tokens, thing.text) : [];
  const found = meant === undefined ? undefined : edition.nearest(meant, () => true);
  if (!found || meant === undefined || found.confidence < edition.thresholds.followUp) return undefined;
  const isOfThing = hasAllOfText(found) && asksFor(found, tokens.filter(isAsking), edition);
  return isOfThing ? { ...found, meant } : undefined;
}
