import type { FeedbackStore, Use } from './store.ts';

/** How often each fact was given as an answer. Counts are kept in memory until they are written all at once. */
export interface Usage {
  /** Counts each fact once. */
  note(guild: string, entryIds: readonly string[]): void;
  /** Writes what was counted since the last time. Where that fails, it is kept for the next. */
  write(): Promise<void>;
  /** What is written by now, and what this process has counted since. */
  counts(guild: string): Promise<Use[]>;
}

export function createUsage(store: FeedbackStore): Usage {
  /** By the guild and the id of the fact or table. */
  let unwritten = new Map<string, Use>();

  function add({ guild, entryId, given }: Use): void {
    const key = `${guild} ${entryId}`;
    unwritten.set(key, { guild, entryId, given: given + (unwritten.get(key)?.given ?? 0) });
  }

  async function write(): Promise<void> {
    const uses = [...unwritten.values()];
    if (uses.length === 0) return;
    unwritten = new Map();
    try {
      await store.addUses(uses);
    } catch (error) {
      for (const use of uses) add(use);
      throw error;
    }
  }

  return {
    note(guild, entryIds) {
      for (const entryId of new Set(entryIds)) add({ guild, entryId, given: 1 });
    },

    write,

    async counts(guild) {
      await write();
      return store.uses(guild);
    },
  };
}
