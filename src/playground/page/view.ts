import type { Guild, Person, SeenMessage } from '../driver/driver.ts';
import { commandType } from '../limits/command-form.ts';
import { can, permission } from '../world/permissions.ts';
import { snowflakeTime } from '../world/snowflake.ts';
import { findChannel, type World } from '../world/world.ts';

/** The most messages that the page shows of a channel. */
const maximumMessages = 100;

/** Who the visitor can be. */
export function people(guild: Guild): Person[] {
  return [guild.member, guild.moderator, guild.admin];
}

/** Everything that the page shows to one person in one channel; undefined for a channel that they do not see. */
export function channelView(world: World, guild: Guild, person: Person, channelId: string) {
  const { bot } = world.application;
  const channel = findChannel(world, channelId);
  if (channel === undefined || !can(channel, person.id, permission.viewChannel)) return undefined;
  const handle = { id: channel.id, name: channel.name, kind: channel.kind };
  return {
    channel: channel.id,
    bot: { id: bot.id, name: bot.username },
    me: { id: person.id, name: person.name, hasInstalled: world.installedBy.has(person.id) },
    mayDeleteAny: channel.kind === 'text' && can(channel, person.id, permission.manageMessages),
    messages: person
      .sees(handle)
      .slice(-maximumMessages)
      .map((message) => pageMessage(world, message)),
    commands: person.commands(handle),
    messageCommands: person.messageCommands(handle),
    names: {
      users: Object.fromEntries([...world.users.values()].map(({ id, username }) => [id, username])),
      roles: Object.fromEntries(
        [...(world.guilds.get(guild.id)?.roles.values() ?? [])].map(({ id, name }) => [id, name]),
      ),
      channels: Object.fromEntries(
        [...(world.guilds.get(guild.id)?.channels.values() ?? [])].map(({ id, name }) => [id, name]),
      ),
    },
  };
}

function pageMessage(world: World, message: SeenMessage) {
  const interaction = findChannel(world, message.channelId)?.messages.get(message.id)?.interaction;
  const command = interaction?.command;
  const prefix = (command?.type ?? commandType.chatInput) === commandType.chatInput ? '/' : '';
  return {
    ...message,
    /** In ms since 1970. */
    at: snowflakeTime(message.id),
    ...(interaction &&
      command && { used: { by: interaction.user.username, command: `${prefix}${command.name}` } }),
  };
}
