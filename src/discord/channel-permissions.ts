import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';

/** What the bot may need in a channel, by Discord's names. */
const PERMISSIONS = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
};
export type PermissionName = keyof typeof PERMISSIONS;

/** Those of `needed` that the bot does not have in the channel. */
export function missingPermissions(
  { guild, client }: BaseInteraction<'cached' | 'raw' | undefined>,
  channel: string,
  needed: readonly PermissionName[],
): PermissionName[] {
  const me = client.user;
  const granted = me && guild?.channels.cache.get(channel)?.permissionsFor(me);
  return needed.filter((name) => granted && !granted.has(PERMISSIONS[name]));
}
