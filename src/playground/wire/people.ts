import type { Member, Role, User } from '../world/model.ts';

/** Discord's JSON for users, members and roles. */

export function userPayload({ id, username, bot }: User) {
  return {
    id,
    username,
    discriminator: bot ? '0001' : '0',
    global_name: bot ? null : username,
    avatar: null,
    avatar_decoration_data: null,
    banner: null,
    accent_color: null,
    bot,
    system: false,
    flags: 0,
    public_flags: 0,
    collectibles: null,
    primary_guild: null,
  };
}

export function memberPayload({ user, roles, joinedAt }: Member) {
  return { user: userPayload(user), ...memberPayloadWithoutUser(joinedAt, roles) };
}

/** Messages and resolved data carry members without their user. */
export function bareMemberPayload({ roles, joinedAt }: Member) {
  return memberPayloadWithoutUser(joinedAt, roles);
}

function memberPayloadWithoutUser(joinedAt: number, roles: ReadonlySet<string>) {
  return {
    nick: null,
    avatar: null,
    banner: null,
    roles: [...roles],
    joined_at: new Date(joinedAt).toISOString(),
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
  };
}

export function rolePayload({ id, name, permissions, position, botId }: Role) {
  return {
    id,
    name,
    permissions: permissions.toString(),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: botId !== undefined,
    ...(botId !== undefined && { tags: { bot_id: botId } }),
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}
