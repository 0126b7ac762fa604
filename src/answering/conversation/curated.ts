import type { Fact } from '../../knowledge/fact.ts';
import { tellingTokens } from './cues.ts';
import type { Edition, FactFollowUp } from './edition.ts';
import { isNear } from './neighbourhood.ts';
import { pointed } from './pointed.ts';
import type { Tied } from './tied.ts';
import type { Turn } from './turn.ts';

/** What "it" or "that" may stand for, each in the words of the topic: all that it tells, and each word of that. */
function thingsIn({ text }: Turn, { tokens }: Edition): readonly string[] {
  const told = tellingTokens(tokens(text)).map((token) => token.text);
  return [...new Set([told.join(' '), ...told])].filter((thing) => thing !== '');
}

/**
 * What curators have said of the turn with what the newest topic tells in the place of "it": that a fact answers it, or
 * that nothing does.
 */
export function curatedOfThing(
  { tokens }: Tied,
  [topic]: readonly Turn[],
  edition: Edition,
): FactFollowUp | 'unanswerable' | undefined {
  if (!topic) return undefined;
  const texts = thingsIn(topic, edition).flatMap((thing) => pointed(tokens, thing));
  const spokenOf = topic.answered.flatMap((id) => edition.fact(id) ?? edition.table(id) ?? []);
  const [meant] = texts;
  if (meant === undefined) return undefined;
  const isMeant = (fact: Fact) => isNear(fact, spokenOf, edition.fact);
  const found = edition.isWording(meant, isMeant) ? edition.nearest(meant, isMeant) : undefined;
  if (found) return { ...found, meant };
  return edition.isUnanswerable(meant) ? 'unanswerable' : undefined;
}

/** Is much the same, asked of the topic's thing, a question that curators know to have no answer? */
export function isAskedInVain({ tokens, telling }: Tied, topic: Turn, edition: Edition): boolean {
  const [thing] = thingsIn(topic, edition);
  if (thing === undefined || telling.length === 0) return false;
  const told = tellingTokens(edition.tokens(topic.text));
  return pointed(tokens, thing)
    .flatMap(edition.unanswerableNear)
    .map((question) => new Set(edition.tokens(question).map(({ key }) => key)))
    .some((keys) => telling.every(({ key }) => keys.has(key)) && told.some(({ key }) => keys.has(key)));
}
