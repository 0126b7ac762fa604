import type {
  Attachment,
  Channel,
  Command,
  CommandOverwrite,
  DmChannel,
  Guild,
  GuildChannel,
  Interaction,
  Member,
  Message,
  Role,
  Thread,
  User,
} from './model.ts';
import { createSnowflakes } from './snowflake.ts';

/** Something that happened; the gateway tells the bot, the page tells the visitor. */
export type WorldEvent =
  | { readonly kind: 'message'; readonly change: 'create' | 'update' | 'delete'; readonly message: Message }
  | { readonly kind: 'guild'; readonly guild: Guild }
  | { readonly kind: 'channel'; readonly change: 'create' | 'update'; readonly channel: GuildChannel }
  | { readonly kind: 'thread'; readonly change: 'create' | 'update'; readonly thread: Thread }
  /** Somebody is in the thread from now on. */
  | { readonly kind: 'threadMember'; readonly thread: Thread; readonly userId: string }
  /** The bot sees these channels from now on. */
  | { readonly kind: 'access'; readonly guild: Guild; readonly channels: readonly GuildChannel[] }
  | {
      readonly kind: 'role';
      readonly change: 'create' | 'update';
      readonly guild: Guild;
      readonly role: Role;
    }
  | {
      readonly kind: 'member';
      readonly change: 'create' | 'update';
      readonly guild: Guild;
      readonly member: Member;
    }
  | { readonly kind: 'typing'; readonly channel: Channel; readonly user: User }
  /** `answered`: acknowledged, answered further, or given up on. */
  | {
      readonly kind: 'interaction';
      readonly change: 'create' | 'answered';
      readonly interaction: Interaction;
    }
  | { readonly kind: 'commands' }
  /** The bot has connected, resumed or gone. */
  | { readonly kind: 'connection' };

export interface Application {
  readonly id: string;
  readonly bot: User;
  readonly token: string;
  /** Whether the Message Content intent is switched on in the developer portal. */
  messageContent: boolean;
  /** On how many shards Discord wants the bot at least, because of the number of its guilds. */
  readonly shards: number;
}

/** All that this Discord knows. Plain state: the rules are in the functions that change it. */
export interface World {
  readonly application: Application;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly dms: Map<string, DmChannel>;
  /** Global ones under the application's id, a guild's under the guild's id. */
  readonly commands: Map<string, Command[]>;
  /** What admins have said under Server Settings › Integrations, by guild id and command id. */
  readonly commandOverwrites: Map<string, Map<string, readonly CommandOverwrite[]>>;
  readonly interactions: Map<string, Interaction>;
  /** Ids of the users who have installed the application for themselves. */
  readonly installedBy: Set<string>;
  /** Files that came with a command or a modal and belong to no message. */
  readonly uploads: Map<string, Attachment>;
  /** Where this Discord is served, without a slash at the end; known once it listens. */
  origin: string;
  /** How long the bot has to acknowledge an interaction, in ms. */
  readonly acknowledgeWithin: number;
  /** Discord's clock, in ms since 1970. */
  now(): number;
  advanceClock(ms: number): void;
  newId(): string;
  tell(event: WorldEvent): void;
  /** Returns the function that ends it. */
  listen(listener: (event: WorldEvent) => void): () => void;
}

export interface WorldOptions {
  readonly token: string;
  readonly botName: string;
  readonly messageContent: boolean;
  readonly shards: number;
  readonly acknowledgeWithin: number;
  /** In ms since 1970. */
  clock(): number;
}

export function createWorld(options: WorldOptions): World {
  const listeners = new Set<(event: WorldEvent) => void>();
  let ahead = 0;
  const now = () => options.clock() + ahead;
  const newId = createSnowflakes(now);
  // A bot's user and its application share their id, as every application's made since 2016 do.
  const bot: User = { id: newId(), username: options.botName, bot: true };
  const { token, messageContent, shards } = options;
  return {
    application: { id: bot.id, bot, token, messageContent, shards },
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    dms: new Map(),
    commands: new Map(),
    commandOverwrites: new Map(),
    interactions: new Map(),
    installedBy: new Set(),
    uploads: new Map(),
    origin: '',
    acknowledgeWithin: options.acknowledgeWithin,
    now,
    advanceClock: (ms) => {
      ahead += ms;
    },
    newId,
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function findChannel(world: World, id: string): Channel | undefined {
  const dm = world.dms.get(id);
  if (dm !== undefined) return dm;
  for (const guild of world.guilds.values()) {
    const channel = guild.channels.get(id) ?? guild.threads.get(id);
    if (channel !== undefined) return channel;
  }
  return undefined;
}

/** The person's direct messages with the bot; made at the first use. */
export function dmWith(world: World, user: User): DmChannel {
  const { bot } = world.application;
  for (const dm of world.dms.values()) {
    if (dm.kind === 'dm' && dm.recipientIds.includes(user.id)) return dm;
  }
  const dm: DmChannel = {
    kind: 'dm',
    id: world.newId(),
    name: bot.username,
    recipientIds: [user.id, bot.id],
    messages: new Map(),
  };
  world.dms.set(dm.id, dm);
  return dm;
}

/** A group message among these people. */
export function createGroup(world: World, name: string, people: readonly User[]): DmChannel {
  const recipientIds = people.map(({ id }) => id);
  const group: DmChannel = { kind: 'group', id: world.newId(), name, recipientIds, messages: new Map() };
  world.dms.set(group.id, group);
  return group;
}

/** Is the bot a member of the channel's guild, or one of the two in the direct messages? */
export function hasBot({ application: { bot } }: World, channel: Channel): boolean {
  const guild = guildOf(channel);
  return guild ? guild.members.has(bot.id) : channel.kind === 'dm';
}

export function guildOf(channel: Channel): Guild | undefined {
  return 'guild' in channel ? channel.guild : undefined;
}
