import type { BaseInteraction } from 'discord.js';
import { listInWords, text } from '../../text.ts';
import type { ChannelUse } from './channel-permissions.ts';
import { findNamed, isBad } from './named-channel.ts';

/** What keeps the bot from this use of a channel that an admin has just named; nothing where all is well. */
export async function objectionsTo(
  channel: string,
  use: ChannelUse,
  { guild }: BaseInteraction,
): Promise<string[]> {
  if (!guild) return [];
  const named = await findNamed(guild, channel, use);
  if (!isBad(named)) return [];
  return named.missing.length > 0
    ? [text.settings.missingPermissions(listInWords(named.missing))]
    : [text.settings.but(text.setup.states[named.state])];
}
