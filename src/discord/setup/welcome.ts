import type { Guild, GuildTextBasedChannel } from 'discord.js';
import { text } from '../../text.ts';
import type { Context } from '../context.ts';
import { missingPermissions } from './channel-permissions.ts';

/** Discord may bring up a guild again that the bot has long been in; only one this new is greeted, in milliseconds. */
const NEW = 10 * 60_000;

/**
 * Says once, when the bot has just joined a guild, what it is and what to do next: where its admins alone read, else
 * where Discord greets newcomers, else nowhere.
 */
export async function welcome(guild: Guild, { curation, logger, now }: Context): Promise<void> {
  if (now() - guild.joinedTimestamp > NEW) return;
  logger.info({ guild: guild.id }, 'Joined a guild');
  const places: (GuildTextBasedChannel | null)[] = [guild.publicUpdatesChannel, guild.systemChannel];
  const place = places.find((channel) => channel && missingPermissions(channel, 'tell').length === 0);
  if (!place) return;
  try {
    await place.send(text.setup.welcome(curation.edition(guild.id).knowledge.source.subject));
  } catch (error) {
    logger.warn({ err: error, guild: guild.id }, text.operator.notWelcomed);
  }
}
