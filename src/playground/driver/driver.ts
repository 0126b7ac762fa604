import type { Acknowledgement } from '../world/model.ts';

/** The kinds of a guild's channels: in a voice channel its text chat counts, and a forum has posts, which are threads. */
export type GuildChannelKind = 'text' | 'announcement' | 'voice' | 'forum';

/** A channel or thread of the guild, somebody's direct messages with the bot, or a group of people without it. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: GuildChannelKind | 'thread' | 'dm' | 'group';
}

/** Enough to point at a message; every `SeenMessage` is one. */
export interface MessageRef {
  readonly id: string;
  readonly channelId: string;
}

export interface FileToSend {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** Guessed from the name when left out. */
  readonly contentType?: string;
  /** Alt text. */
  readonly description?: string;
}

export interface SayOptions {
  readonly replyTo?: MessageRef;
  /** Whether a reply pings the author replied to. Default true, as in Discord's client. */
  readonly ping?: boolean;
  readonly files?: readonly FileToSend[];
}

/** A post of a forum: the thread, and the message with which it begins. */
export interface Post {
  readonly channel: Channel;
  readonly message: SentMessage;
}

export interface SeenAttachment {
  readonly id: string;
  readonly filename: string;
  /** Alt text. */
  readonly description?: string;
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  readonly url: string;
}

export interface SeenButton {
  /** Empty where the button shows only an emoji. */
  readonly label: string;
  /** Absent on link buttons, which have a `url`. */
  readonly customId?: string;
  readonly url?: string;
  readonly disabled: boolean;
  /** Discord's number: 1 primary, 2 secondary, 3 success, 4 danger, 5 link. */
  readonly style: number;
}

export interface SeenSelect {
  readonly customId: string;
  readonly placeholder: string;
  readonly disabled: boolean;
  /** Empty for user, role, mentionable and channel selects. */
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
  }[];
}

/** What one person sees of a message at one moment: a snapshot, which does not change when the message does. */
export interface SeenMessage extends MessageRef {
  readonly author: { readonly id: string; readonly name: string; readonly bot: boolean };
  readonly content: string;
  /** As the bot sent them, in Discord's wire format. */
  readonly embeds: readonly Record<string, unknown>[];
  readonly components: readonly Record<string, unknown>[];
  readonly attachments: readonly SeenAttachment[];
  /** All that there is to read, a block a line: content, embeds, text displays, alt texts. No buttons or selects. */
  readonly text: string;
  /** All buttons, from top to bottom, also those inside containers and sections. */
  readonly buttons: readonly SeenButton[];
  readonly selects: readonly SeenSelect[];
  /** The message that this one replies to, or, at the top of a thread, from which the thread was started. */
  readonly replyTo?: MessageRef;
  /** Ids of the users that the message pings, after `allowed_mentions`. Includes the author replied to, if pinged. */
  readonly pinged: readonly string[];
  /** Ids of the roles that the message pings. */
  readonly pingedRoles: readonly string[];
  readonly pingedEveryone: boolean;
  /** "Only you can see this". */
  readonly ephemeral: boolean;
  /** The application "is thinking…". */
  readonly thinking: boolean;
  /** Marked "(edited)". */
  readonly edited: boolean;
  /** Counts every change since the message was made. */
  readonly revision: number;
  /** Discord's bit set: 64 ephemeral, 128 loading, 32768 Components V2. */
  readonly flags: number;
}

/** A message that a person has just sent. */
export interface SentMessage extends SeenMessage {
  /** The bot's first message that replies to this one. Rejects after `timeout` ms (default 5000). */
  reply(timeout?: number): Promise<SeenMessage>;
}

export interface SeenField {
  readonly customId: string;
  /** The label above the field. */
  readonly label: string;
  readonly kind: 'text' | 'select' | 'upload' | 'radio' | 'checkboxes' | 'checkbox';
  /** What is prefilled. */
  readonly value: string;
  readonly required: boolean;
  readonly maxLength?: number;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

export interface SeenModal {
  readonly customId: string;
  readonly title: string;
  readonly fields: readonly SeenField[];
  /** The text displays among the fields. */
  readonly text: string;
  readonly components: readonly Record<string, unknown>[];
  /** The interaction that it answers. */
  readonly interactionId: string;
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export type OptionValue = string | number | boolean | FileToSend;

/** A command as the person's client lists it after `/`, described in the person's language where it can be. */
export interface ListedCommand {
  /** With its subcommand: `fact add`. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly ListedOption[];
}

export interface ListedOption {
  readonly name: string;
  readonly description: string;
  /** Discord's number: 3 string, 4 integer, 5 boolean, 6 user, 7 channel, 8 role, 10 number, 11 attachment. */
  readonly type: number;
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly Choice[];
}

/**
 * Something that a person set off, and what came of it. Every promise rejects with a plain message when the bot
 * answers in another way, or not within its time, and after `timeout` ms (default 5000).
 */
export interface Invocation {
  readonly id: string;
  /** The message that answers, once the bot is done "thinking". */
  message(timeout?: number): Promise<SeenMessage>;
  modal(timeout?: number): Promise<SeenModal>;
  /** The message with the pressed component, as the bot has changed it (at once, or after deferring). */
  update(timeout?: number): Promise<SeenMessage>;
  /** A follow-up message; `index` 0 is the first. */
  followUp(index?: number, timeout?: number): Promise<SeenMessage>;
  /** The kind of the bot's first response, whatever it is. */
  acknowledged(timeout?: number): Promise<Acknowledgement>;
}

/**
 * A person in front of Discord. What Discord's client or server would not let them do throws at once with the
 * reason: no permission, an option that the command does not declare, a disabled button, a message not theirs.
 */
export interface Person {
  readonly id: string;
  /** As shown in the guild. */
  readonly name: string;
  /** `<@id>` */
  readonly mention: string;
  /** The direct messages with the bot. */
  readonly dm: Channel;
  /** Installs the application for themselves: those of its commands that allow it then work anywhere. */
  installApp(): void;
  say(channel: Channel, content: string, options?: SayOptions): SentMessage;
  edit(message: MessageRef, content: string): SeenMessage;
  /** Starts a thread: from a message, or in a channel without one; only the latter can be private. */
  startThread(from: Channel | MessageRef, name: string, options?: { readonly isPrivate?: boolean }): Channel;
  /** Starts a post in a forum. */
  post(forum: Channel, name: string, content: string): Post;
  /** Archives, locks, or opens again. */
  changeThread(thread: Channel, change: { readonly archived?: boolean; readonly locked?: boolean }): void;
  delete(message: MessageRef): void;
  /** The messages that this person sees in the channel, oldest first, their own ephemeral ones included. */
  sees(channel: Channel): SeenMessage[];
  /** The slash commands that this person may use there. */
  commands(channel: Channel): ListedCommand[];
  /** The names under "Apps" in the menu of a message there. */
  messageCommands(channel: Channel): string[];
  /** `path` is the command with its subcommand: `ask`, `fact add`. A choice is given by its value. */
  command(channel: Channel, path: string, options?: Record<string, OptionValue>): Invocation;
  /** What the bot suggests while the person types in the option `focused`, which must be among `options`. */
  autocomplete(
    channel: Channel,
    path: string,
    options: Record<string, OptionValue>,
    focused: string,
  ): Promise<Choice[]>;
  /** `button` is its label or custom ID. */
  press(message: MessageRef, button: string): Invocation;
  /** `select` is its custom ID or placeholder; `values` are values or labels of its options, or ids. */
  choose(message: MessageRef, select: string, values: readonly string[]): Invocation;
  /** `values` by custom ID or label of the field; a field left out keeps what is prefilled. */
  submit(modal: SeenModal, values?: Record<string, FieldValue>): Invocation;
  messageCommand(message: MessageRef, name: string): Invocation;
}

export type FieldValue = string | boolean | readonly string[] | readonly FileToSend[];

export interface Role {
  readonly id: string;
  readonly name: string;
}

/** Permissions as Discord's bit set. */
export interface Overwrite {
  /** The role's or the member's. */
  readonly id: string;
  readonly type: 'role' | 'member';
  readonly allow?: bigint;
  readonly deny?: bigint;
}

/** What an owner can do to a guild. */
export interface GuildActions {
  /** `locale` is the language of the person's client, British English if left out. */
  addMember(
    name: string,
    options?: { readonly roles?: readonly Role[]; readonly bot?: boolean; readonly locale?: string },
  ): Person;
  /** Something outside Discord that posts in the guild's channels. */
  addWebhook(name: string): { say(channel: Channel, content: string): SeenMessage };
  addRole(name: string, permissions?: bigint): Role;
  addChannel(name: string, overwrites?: readonly Overwrite[], kind?: GuildChannelKind): Channel;
  setOverwrites(channel: Channel, overwrites: readonly Overwrite[]): void;
  /** Takes all other roles away. */
  setRoles(person: { readonly id: string }, roles: readonly Role[]): void;
  setPermissions(role: Role, permissions: bigint): void;
  /**
   * Server Settings › Integrations: whoever has the role (default: everyone) may use the command from now on, whatever
   * its `default_member_permissions` say.
   */
  allowCommand(name: string, role?: Role): void;
}

/** A guild with its people, shaped alike for every guild of a playground. */
export interface GuildContents {
  /** `moderatorOnly` is where Discord has news for the keepers of a Community. */
  readonly channels: { readonly general: Channel; readonly ask: Channel; readonly moderatorOnly?: Channel };
  /** `bot` is the bot's own role. */
  readonly roles: {
    readonly everyone: Role;
    readonly bot: Role;
    readonly moderator: Role;
    readonly admin: Role;
  };
  /** An ordinary member. */
  readonly member: Person;
  /** Has Manage Messages and Manage Threads. */
  readonly moderator: Person;
  /** Owns the guild, and so has every permission. */
  readonly admin: Person;
}

export interface Guild extends GuildContents, GuildActions {
  readonly id: string;
  readonly name: string;
}
