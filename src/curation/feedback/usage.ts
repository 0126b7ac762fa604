import type { FeedbackStore, Use } from './store.ts';

/** How often each fact was given as an answer. Counts are kept in memory until they are written all at once. */
export interface Usage {
  /** Counts each fact once. */
  note(guild: string, factIds: readonly string[]): void;
  /** Writes what was counted since the last time. Where that fails, it is kept for the next. */
  write(): Promise<void>;
  /** What is written by now, and what this process has counted since. */
  counts(guild: string): Promise<Use[]>;
}

export function createUsage(store: FeedbackStore): Usage {
  /** By guild and fact id. */
  let unwritten = new Map<string, Use>();

  function add({ guild, factId, given }: Use): void {
    const key = `${guild} ${factId}`;
    unwritten.set(key, { guild, factId, given: given + (unwritten.get(key)?.given ?? 0) });
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
    note(guild, factIds) {
      for (const factId of new Set(factIds)) add({ guild, factId, given: 1 });
    },

    write,

    async counts(guild) {
      await write();
      return store.uses(guild);
    },
  };
}
