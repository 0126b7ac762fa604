import { type Client, Events } from 'discord.js';
import type { Curation } from '../../curation/curation.ts';
import type { Revision } from '../../curation/store.ts';
import { createTurns } from '../../curation/turns.ts';
import type { Logger } from '../../log.ts';
import { britishEnglish, speaking, text } from '../../text.ts';
import { batchMessage, changeMessage } from './change-message.ts';

export interface Audit {
  /** Resolves when no card is under way any more. */
  stop(): Promise<void>;
}

/**
 * Tells every change in its guild's audit channel, in order, whoever made it and in whatever process; also what was
 * changed while no bot was running. Of several processes that serve a guild one tells it. A card that cannot be sent
 * goes to the log: the change is saved all the same.
 */
export function startAudit(client: Client, curation: Curation, logger: Logger): Audit {
  const { untold } = curation;
  const inTurn = createTurns();
  const running = new Set<Promise<void>>();
  let isStopped = false;

  async function tellAll(guild: string): Promise<void> {
    while (!isStopped) {
      const revisions = await untold.takeUntold(guild);
      if (revisions.length === 0) return;
      await tell(client, curation, revisions).catch((error) =>
        logger.warn({ err: error, guild }, text.operator.notAudited),
      );
    }
  }

  function tellIn(guild: string): void {
    if (!client.guilds.cache.has(guild)) return; // another process may serve it
    // For all to read, whatever the language of whoever made the change.
    const telling = speaking(britishEnglish, () => inTurn(guild, () => tellAll(guild)))
      .catch((error) => logger.warn({ err: error, guild }, text.operator.auditBehind))
      .finally(() => running.delete(telling));
    running.add(telling);
  }

  async function tellWhatWaits(): Promise<void> {
    for (const guild of await untold.guildsWithUntold()) tellIn(guild);
  }

  client.once(Events.ClientReady, () => {
    tellWhatWaits().catch((error) => logger.warn({ err: error }, text.operator.auditBehind));
  });
  const stopListening = curation.onChange(tellIn);
  return {
    async stop() {
      isStopped = true;
      stopListening();
      await Promise.all(running);
    },
  };
}

async function tell(client: Client, curation: Curation, revisions: readonly Revision[]): Promise<void> {
  const [revision] = revisions;
  if (!revision) return;
  const { guild, factId, batch } = revision;
  const { audit } = curation.settings(guild);
  if (audit === undefined) return;
  const channel = await client.channels.fetch(audit);
  if (!channel?.isSendable()) throw new Error(`Channel ${audit} takes no messages`);
  const card =
    batch === undefined
      ? changeMessage('', revision, await curation.history(guild, factId))
      : batchMessage('', revisions, batch);
  await channel.send(card);
}
