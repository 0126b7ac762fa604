import type { Client } from 'discord.js';
import type { Curation } from '../curation/curation.ts';
import type { Revision } from '../curation/store.ts';
import type { Logger } from '../log.ts';
import { britishEnglish, speaking, text } from '../text.ts';
import { batchMessage, changeMessage } from './change-message.ts';

/**
 * Tells every change that is made through the curation in its guild's audit channel, until the function that this
 * returns is called. A card that cannot be sent goes to the log: the change is saved all the same.
 */
export function startAudit(client: Client, curation: Curation, logger: Logger): () => void {
  return curation.onChange((revisions) => {
    // For all to read, whatever the language of whoever made the change.
    speaking(britishEnglish, () => tell(client, curation, revisions)).catch((error) =>
      logger.warn({ err: error, guild: revisions[0]?.guild }, text.operator.notAudited),
    );
  });
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
      : batchMessage(revision, batch, revisions.length);
  await channel.send(card);
}
