import { type Component, componentType, walkComponents } from '../limits/components.ts';
import type { AllowedMentions } from '../limits/message-form.ts';
import type { Channel, Pings, User } from './model.ts';
import { can, permission } from './permissions.ts';
import { guildOf, type World } from './world.ts';

export interface Mentioning {
  readonly channel: Channel;
  readonly author: User;
  readonly content: string;
  readonly components: readonly Component[];
  /** Undefined means Discord's default: everything that the text names, and the author replied to. */
  readonly allowed: AllowedMentions | undefined;
  readonly repliedTo: User | undefined;
}

/** Whom the message pings. Mentions in code still count, as in Discord for bots; embeds never ping. */
export function pingsOf(world: World, message: Mentioning): Pings {
  const { channel, author, allowed, repliedTo } = message;
  const text = [message.content, ...textDisplays(message.components)].join('\n');
  const guild = guildOf(channel);
  const parse = allowed === undefined ? ['users', 'roles', 'everyone'] : (allowed.parse ?? []);
  const users = idsIn(text, /<@!?(\d+)>/g)
    .filter((id) => world.users.has(id))
    .filter((id) => parse.includes('users') || allowed?.users?.includes(id));
  const mayMentionAll = can(channel, author.id, permission.mentionEveryone);
  const roles = idsIn(text, /<@&(\d+)>/g)
    .filter((id) => guild?.roles.has(id) && mayMentionAll)
    .filter((id) => parse.includes('roles') || allowed?.roles?.includes(id));
  const pingsAuthor = repliedTo !== undefined && (allowed === undefined || allowed.replied_user === true);
  if (pingsAuthor && !users.includes(repliedTo.id)) users.push(repliedTo.id);
  const everyone =
    guild !== undefined && mayMentionAll && parse.includes('everyone') && /@(everyone|here)\b/.test(text);
  return { users, roles, everyone };
}

function textDisplays(components: readonly Component[]): string[] {
  return [...walkComponents(components)].flatMap(({ component }) =>
    component.type === componentType.textDisplay ? [component.content] : [],
  );
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap(([, id]) => (id === undefined ? [] : [id])))];
}
