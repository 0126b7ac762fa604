import type { CommandChoice, CommandForm } from '../limits/command-form.ts';
import type { Component } from '../limits/components.ts';
import type { Embed } from '../limits/embeds.ts';
import type { Modal } from '../limits/modal-form.ts';

export interface User {
  readonly id: string;
  readonly username: string;
  readonly bot: boolean;
  /** The language of the person's client. British English if left out. */
  readonly locale?: string;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  readonly position: number;
  /** Set on the role that Discord makes for a bot. */
  readonly botId: string | undefined;
}

export interface Member {
  readonly user: User;
  /** Ids; `everyone` is not among them. */
  roles: ReadonlySet<string>;
  readonly joinedAt: number;
}

export interface Overwrite {
  readonly id: string;
  readonly type: 'role' | 'member';
  readonly allow: bigint;
  readonly deny: bigint;
}

/** In a voice channel people write beside the talk; a forum has no messages of its own, only posts, which are threads. */
export type GuildChannelKind = 'text' | 'announcement' | 'voice' | 'forum';

export interface GuildChannel {
  readonly kind: GuildChannelKind;
  readonly id: string;
  readonly guild: Guild;
  readonly name: string;
  readonly position: number;
  overwrites: readonly Overwrite[];
  /** Oldest first. */
  readonly messages: Map<string, Message>;
}

export interface Thread {
  readonly kind: 'thread';
  /** That of the message from which it was started, if there is one. */
  readonly id: string;
  readonly guild: Guild;
  readonly name: string;
  /** Whose permissions hold in the thread too. */
  readonly parent: GuildChannel;
  /** The user who started it. */
  readonly ownerId: string;
  /** For its members and those who may manage threads. */
  readonly isPrivate: boolean;
  readonly createdAt: number;
  /** When each member came in, by their id. */
  readonly joinedAt: Map<string, number>;
  archived: boolean;
  locked: boolean;
  /** When `archived` was last changed. */
  archiveChangedAt: number;
  /** How many messages there have been, with those that were deleted since. */
  totalSent: number;
  readonly messages: Map<string, Message>;
}

export interface DmChannel {
  /** A group is of people alone: bots cannot be in it. */
  readonly kind: 'dm' | 'group';
  readonly id: string;
  readonly name: string;
  /** The person and the bot, or everybody in the group. */
  readonly recipientIds: readonly string[];
  readonly messages: Map<string, Message>;
}

export type Channel = GuildChannel | Thread | DmChannel;

export interface Guild {
  readonly id: string;
  readonly name: string;
  ownerId: string;
  /** The language of a Community; of other guilds Discord says `en-US`. */
  locale: string;
  /** Where Discord greets those who join. */
  systemChannelId: string | undefined;
  /** Where Discord tells those who keep a Community of news for them. */
  publicUpdatesChannelId: string | undefined;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  /** Without threads. */
  readonly channels: Map<string, GuildChannel>;
  readonly threads: Map<string, Thread>;
  readonly createdAt: number;
}

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly description: string | undefined;
  readonly contentType: string;
  readonly data: Uint8Array;
}

/** Whom a message really pings, after `allowed_mentions` and permissions. */
export interface Pings {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

export interface MessageBody {
  content: string;
  embeds: readonly Embed[];
  components: readonly Component[];
  attachments: readonly Attachment[];
  flags: number;
  pings: Pings;
}

export interface Message extends MessageBody {
  readonly id: string;
  readonly channel: Channel;
  readonly author: User;
  /**
   * Discord's number: 0 ordinary, 18 a thread was started, 19 reply, 20 answer to a slash command, 21 stands for the
   * message from which the thread was started, 23 answer to a context menu.
   */
  readonly type: number;
  readonly reference: { readonly messageId?: string; readonly channelId: string } | undefined;
  readonly nonce: string | number | undefined;
  /** The interaction that it answers. */
  readonly interaction: Interaction | undefined;
  /** Whose eyes alone it is for. */
  readonly ephemeralTo: string | undefined;
  /** Set where the author is a webhook and not a user. */
  readonly webhookId: string | undefined;
  editedAt: number | undefined;
  revision: number;
}

export type Acknowledgement =
  | 'message'
  | 'deferred message'
  | 'update'
  | 'deferred update'
  | 'modal'
  | 'choices';

/** Whose installations of the application let an interaction happen: the guild's, the user's own, or both. */
export interface Owners {
  /** In direct messages with the bot it is 0. */
  readonly guild?: string;
  readonly user?: string;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: 2 | 3 | 4 | 5;
  readonly user: User;
  readonly channel: Channel;
  /** By which installations it comes. */
  readonly owners: Owners;
  /** As it goes over the wire. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The command that was used. */
  readonly command: Pick<CommandForm, 'name' | 'type'> | undefined;
  /** The message with the component; for a modal, with the one that opened it. */
  readonly message: Message | undefined;
  /** For a submitted modal: the interaction that it answers. */
  readonly opener: Interaction | undefined;
  readonly createdAt: number;
  state: 'waiting' | 'acknowledged' | 'failed';
  acknowledgement: Acknowledgement | undefined;
  /** The message that `@original` means. */
  originalId: string | undefined;
  /** Follow-ups, oldest first. */
  readonly followUpIds: string[];
  modal: Modal | undefined;
  choices: readonly CommandChoice[] | undefined;
  /** What Discord said to answers that it refused. */
  readonly refusals: string[];
}

/** A registered application command. */
export interface Command extends CommandForm {
  readonly id: string;
  readonly version: string;
  /** Undefined for a global command. */
  readonly guildId: string | undefined;
}

/** An admin's word on who may use a command, which counts instead of its default permissions. */
export interface CommandOverwrite {
  /** Of a role or a user; the guild's own id stands for everybody. */
  readonly id: string;
  readonly type: 'role' | 'user';
  readonly allowed: boolean;
}
