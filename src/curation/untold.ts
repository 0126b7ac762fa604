import { leaseFrom } from './lease.ts';
import type { Store, Untold } from './store.ts';

/** Changes that are to be told, whoever made them and in whatever process: each at least once, and as a rule once. */
export interface UntoldChanges {
  /** The guilds in which some wait. */
  guilds(): Promise<string[]>;
  /** Gives the guild's oldest one to this process to tell it; null where none waits, or another process has it. */
  claim(guild: string): Promise<Untold | null>;
  settle(guild: string, told: Untold): Promise<void>;
}

export function createUntoldChanges(
  store: Pick<Store, 'guildsWithUntold' | 'claimUntold' | 'settleUntold'>,
  clock: () => Date,
): UntoldChanges {
  return {
    guilds: () => store.guildsWithUntold(),
    claim: (guild) => store.claimUntold(guild, leaseFrom(clock())),
    settle: (guild, { sequence }) => store.settleUntold(guild, sequence),
  };
}
