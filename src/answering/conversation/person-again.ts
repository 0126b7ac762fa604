import type { Edition, FactFollowUp } from './edition.ts';
import type { Tied } from './tied.ts';
import type { Turn } from './turn.ts';

/** "What's his name?" asks once more for the person that was given. */
export function personAgain(
  { pointsAtPerson, telling }: Tied,
  topic: Turn,
  edition: Edition,
): FactFollowUp | undefined {
  if (!pointsAtPerson || telling.length === 0 || telling.some(({ text }) => text !== 'name'))
    return undefined;
  const [given] = topic.answered.flatMap((id) => edition.fact(id) ?? []);
  const asksWho = given && edition.tokens(given.question).some(({ key }) => key === '?who');
  const found = asksWho ? edition.nearest(given.question, (fact) => fact === given) : undefined;
  return found && { ...found, meant: found.fact.question };
}
