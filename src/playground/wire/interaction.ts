import { contextOf } from '../world/commands.ts';
import type { Interaction } from '../world/model.ts';
import { channelPermissions, dmPermissions } from '../world/permissions.ts';
import { guildOf, type World } from '../world/world.ts';
import { channelPayload } from './channels.ts';
import { fullMessagePayload } from './message.ts';
import { memberPayload, userPayload } from './people.ts';

const maximumFileSize = 10 * 1024 * 1024;

/** What INTERACTION_CREATE brings. */
export function interactionPayload(world: World, interaction: Interaction) {
  const { channel, user, message, owners } = interaction;
  const guild = guildOf(channel);
  const member = guild?.members.get(user.id);
  const permissions = channelPermissions(channel, user.id).toString();
  const appPermissions = guild ? channelPermissions(channel, world.application.bot.id) : dmPermissions;
  return {
    id: interaction.id,
    application_id: world.application.id,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    data: interaction.data,
    channel_id: channel.id,
    channel: channelPayload(world, channel),
    ...(guild && {
      guild_id: guild.id,
      guild: { id: guild.id, locale: guild.locale, features: [] },
      guild_locale: guild.locale,
    }),
    ...(member ? { member: { ...memberPayload(member), permissions } } : { user: userPayload(user) }),
    ...(message && { message: fullMessagePayload(world, message) }),
    app_permissions: appPermissions.toString(),
    locale: user.locale ?? 'en-GB',
    entitlements: [],
    authorizing_integration_owners: {
      ...(owners.guild !== undefined && { '0': owners.guild }),
      ...(owners.user !== undefined && { '1': owners.user }),
    },
    context: contextOf(channel),
    attachment_size_limit: maximumFileSize,
  };
}
