import { type Client, DiscordAPIError } from 'discord.js';
import type { Curation } from '../../curation/curation.ts';
import type { Untold } from '../../curation/store.ts';
import { createTurns } from '../../curation/turns.ts';
import type { Logger } from '../../log.ts';
import { speaking, text } from '../../text.ts';
import { againAndAgain } from '../again-and-again.ts';
import { languageOf } from '../language.ts';
import { batchMessage, changeMessage } from './change-message.ts';

export interface Audit {
  /** Resolves when no card is under way any more. */
  stop(): Promise<void>;
}

/**
 * Tells every change in its guild's audit channel, in order, whoever made it and in whatever process; also what was
 * changed while no bot was running. Of several processes that serve a guild one tells it; where that one dies, another
 * does, or the same once it runs again. A card that Discord refuses goes to the log: the change is saved all the same.
 */
export function startAudit(client: Client, curation: Curation, logger: Logger): Audit {
  const { untold } = curation;
  const inTurn = createTurns();
  const running = new Set<Promise<void>>();
  let isStopped = false;

  async function tellAll(guild: string): Promise<void> {
    while (!isStopped) {
      const change = await untold.claim(guild);
      if (!change) return;
      try {
        await tell(client, curation, guild, change);
      } catch (error) {
        logger.warn({ err: error, guild }, text.operator.notAudited);
        // What did not get through is tried again after the lease, what was refused would be again.
        if (!isFinal(error)) return;
      }
      await untold.settle(guild, change);
    }
  }

  function tellIn(guild: string): void {
    const home = client.guilds.cache.get(guild);
    if (!home) return; // another process may serve it
    // For all to read, whatever the language of whoever made the change.
    const telling = speaking(languageOf(home), () => inTurn(guild, () => tellAll(guild)))
      .catch((error) => logger.warn({ err: error, guild }, text.operator.auditBehind))
      .finally(() => running.delete(telling));
    running.add(telling);
  }

  async function tellWhatWaits(): Promise<void> {
    try {
      for (const guild of await untold.guilds()) tellIn(guild);
    } catch (error) {
      logger.warn({ err: error }, text.operator.auditBehind);
    }
  }

  const stopAgain = againAndAgain(client, tellWhatWaits);
  const stopListening = curation.onChange(tellIn);
  return {
    async stop() {
      isStopped = true;
      stopAgain();
      stopListening();
      await Promise.all(running);
    },
  };
}

/** The audit channel is none to write in. */
class NoChannelError extends Error {}

function isFinal(error: unknown): boolean {
  return error instanceof DiscordAPIError || error instanceof NoChannelError;
}

async function tell(
  client: Client,
  curation: Curation,
  guild: string,
  { revisions, sequence }: Untold,
): Promise<void> {
  const [revision] = revisions;
  const { audit } = curation.settings(guild);
  if (!revision || audit === undefined) return;
  const channel = await client.channels.fetch(audit);
  if (!channel?.isSendable()) throw new NoChannelError(`Channel ${audit} takes no messages`);
  const { entryId, batch } = revision;
  const card =
    batch === undefined
      ? changeMessage('', revision, await curation.history(guild, entryId))
      : batchMessage('', revisions, batch);
  // Discord makes one message of those that come with the same nonce within minutes.
  await channel.send({ ...card, nonce: `told-${sequence}`, enforceNonce: true });
}
