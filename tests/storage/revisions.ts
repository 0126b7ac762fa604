import {
  type GuildSettings,
  GuildSettingsSchema,
  type Head,
  type News,
  type Revision,
  type SavedSettings,
  type Store,
} from '../../src/curation/store.ts';
import type { Fact } from '../../src/knowledge/fact.ts';

export function fact(question: string): Fact {
  return {
    id: 'fact',
    section: 'about',
    question,
    wordings: ['one', 'two'],
    answer: 'Yes.',
    related: [],
    contrasts: [],
  };
}

export function revision(parts: Partial<Revision> = {}): Revision {
  return {
    guild: 'guild',
    entryId: 'fact',
    version: 1,
    before: fact('Older?'),
    after: fact('Newer?'),
    actor: 'moderator',
    at: '2025-10-31T09:00:00.000Z',
    reason: null,
    ...parts,
  };
}

export function guildSettings(parts: Partial<GuildSettings> = {}): GuildSettings {
  return GuildSettingsSchema.parse(parts);
}

/** Everything that a follower has been told, the newest of each key. */
export async function follow(store: Store) {
  const heads = new Map<string, Head>();
  const settings = new Map<string, SavedSettings>();
  const apply = (news: News) => {
    for (const head of news.heads) heads.set(`${head.guild} ${head.entryId}`, head);
    for (const saved of news.settings) settings.set(saved.guild, saved);
  };
  await store.follow(apply);
  return { heads, settings };
}
