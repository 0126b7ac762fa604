import type { Fact } from '../../knowledge/fact.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { toKnowledge } from '../public-sets.ts';
import { createRandom } from './random.ts';
import { type BenchFact, syntheticSet } from './synthetic-facts.ts';

/** What a guild makes of one fact. */
export interface GuildEdit {
  readonly entryId: string;
  readonly before: Fact | null;
  readonly after: Fact | null;
}

/** A fact base of so many facts, made from real ones, with answers of usual length. */
export function shippedBase(seeds: readonly BenchFact[], count: number): Knowledge {
  const wordingsEach = seeds.reduce((total, { wordings }) => total + wordings.length, 0) / seeds.length;
  const { facts } = syntheticSet(seeds, Math.ceil(1.2 * count * wordingsEach), createRandom());
  const knowledge = toKnowledge(facts.slice(0, count));
  return { ...knowledge, facts: knowledge.facts.map((fact) => ({ ...fact, answer: answerOf(fact, 0) })) };
}

/** Five edits as moderators make them, other ones in each guild: three facts changed, one retired, one added. */
export function guildEdits(guild: number, { facts }: Knowledge): GuildEdit[] {
  const random = createRandom(guild + 1);
  const chosen = new Map<string, Fact>();
  while (chosen.size < 4) {
    const fact = facts[random.below(facts.length)];
    if (fact) chosen.set(fact.id, fact);
  }
  const [retired, ...changed] = chosen.values();
  const [model] = changed;
  if (!retired || !model) throw new Error('There are too few facts to edit');
  const added = { ...model, id: 'own', question: `What is number ${guild}?`, wordings: [`number ${guild}`] };
  return [
    ...changed.map((fact) => ({
      entryId: fact.id,
      before: fact,
      after: {
        ...fact,
        answer: answerOf(fact, guild),
        wordings: [...fact.wordings, `${fact.question} here`],
      },
    })),
    { entryId: retired.id, before: retired, after: null },
    { entryId: added.id, before: null, after: { ...added, answer: answerOf(added, guild) } },
  ];
}

function answerOf({ question }: Fact, guild: number): string {
  const sentence = `${question} What guild ${guild} says to that is about as long as answers are: two such sentences.`;
  return `${sentence} ${sentence}`;
}
