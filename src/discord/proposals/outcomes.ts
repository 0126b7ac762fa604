import type { Client } from 'discord.js';
import type { Curation } from '../../curation/curation.ts';
import type { Logger } from '../../log.ts';
import { text } from '../../text.ts';
import { againAndAgain } from '../again-and-again.ts';
import { tellOutcome } from './tell-outcome.ts';

export interface Outcomes {
  /** Resolves when nobody is being told any more. */
  stop(): Promise<void>;
}

/** Tells members the outcomes that a process has not lived to tell, or that did not get through. */
export function startOutcomes(client: Client, curation: Curation, logger: Logger): Outcomes {
  const { proposals } = curation;
  let working = Promise.resolve();
  let isStopped = false;

  async function tellWhatWaits(): Promise<void> {
    for (const { guild, id } of await proposals.decided()) {
      // Another process may serve the others.
      if (isStopped || !client.guilds.cache.has(guild)) continue;
      const decided = await proposals.claim(guild, id);
      if (decided) await tellOutcome(client, decided, { curation, logger });
    }
  }

  const stopAgain = againAndAgain(client, () => {
    working = working
      .then(tellWhatWaits)
      .catch((error) => logger.warn({ err: error }, text.operator.outcomesBehind));
    return working;
  });
  return {
    async stop() {
      isStopped = true;
      stopAgain();
      await working;
    },
  };
}
