import type { Guild, Person, SeenMessage } from '../driver/driver.ts';
import { commandType } from '../limits/command-form.ts';
import { referenced } from '../world/messages.ts';
import type { Channel, Message, Thread } from '../world/model.ts';
import { can, permission } from '../world/permissions.ts';
import { snowflakeTime } from '../world/snowflake.ts';
import { threadOf } from '../world/threads.ts';
import { findChannel, guildOf, type World } from '../world/world.ts';

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
  const mayManage = channel.kind === 'thread' && can(channel, person.id, permission.manageThreads);
  return {
    channel: channel.id,
    channels: channelsOf(world, guild, person),
    kind: channel.kind,
    /** A channel in which threads start from messages. */
    takesThreads: channel.kind === 'text' || channel.kind === 'announcement',
    ...(channel.kind === 'thread' && {
      thread: { ...threadState(channel), mayManage, isOwn: channel.ownerId === person.id },
    }),
    bot: { id: bot.id, name: bot.username },
    me: { id: person.id, name: person.name, hasInstalled: world.installedBy.has(person.id) },
    mayDeleteAny: guildOf(channel) !== undefined && can(channel, person.id, permission.manageMessages),
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
        [handle, ...channelsOf(world, guild, person)].map(({ id, name }) => [id, name]),
      ),
    },
  };
}

/** What the person sees in the guild's list, the threads below their channel. */
export function channelsOf(world: World, { id }: Guild, person: Person) {
  const guild = world.guilds.get(id);
  const isSeen = (channel: Channel) => can(channel, person.id, permission.viewChannel);
  const threads = [...(guild?.threads.values() ?? [])].filter(isSeen);
  return [...(guild?.channels.values() ?? [])]
    .filter(isSeen)
    .flatMap((channel) => [
      { id: channel.id, name: channel.name, kind: channel.kind },
      ...threads.filter(({ parent }) => parent === channel).map(threadState),
    ]);
}

function threadState({ id, name, kind, isPrivate, archived, locked }: Thread) {
  return { id, name, kind, isPrivate, archived, locked };
}

function pageMessage(world: World, seen: SeenMessage) {
  const original = findChannel(world, seen.channelId)?.messages.get(seen.id);
  const starter = original?.type === 21 ? referenced(original) : undefined;
  const message = starter ? { ...seen, content: starter.content, replyTo: undefined } : seen;
  const thread = original && startedBy(original);
  const interaction = original?.interaction;
  const command = interaction?.command;
  const prefix = (command?.type ?? commandType.chatInput) === commandType.chatInput ? '/' : '';
  return {
    ...message,
    /** It only shows the message from which the thread was started. */
    isCopy: original?.type === 21,
    ...(thread && { thread: { id: thread.id, name: thread.name } }),
    /** In ms since 1970. */
    at: snowflakeTime(message.id),
    ...(interaction &&
      command && { used: { by: interaction.user.username, command: `${prefix}${command.name}` } }),
  };
}

/** The thread that was started from the message, or of which the message tells. */
function startedBy(message: Message): Thread | undefined {
  if (message.type !== 18) return threadOf(message);
  const { channel, reference } = message;
  return 'guild' in channel && reference ? channel.guild.threads.get(reference.channelId) : undefined;
}
