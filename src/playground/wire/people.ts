import type { Channel, Guild, Member, Role, TextChannel, User } from '../world/model.ts';
import type { World } from '../world/world.ts';

/** Discord's JSON for users, members, roles, channels and guilds. */

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

export function channelPayload(world: World, channel: Channel) {
  const last_message_id = [...channel.messages.keys()].at(-1) ?? null;
  if (channel.kind === 'text') return { ...guildChannelPayload(channel), last_message_id };
  const recipients = channel.recipientIds
    .filter((id) => id !== world.application.bot.id)
    .flatMap((id) => world.users.get(id) ?? [])
    .map(userPayload);
  const common = { id: channel.id, flags: 0, last_message_id, recipients };
  return channel.kind === 'dm'
    ? { ...common, type: 1 }
    : { ...common, type: 3, name: channel.name, icon: null, owner_id: channel.recipientIds[0] };
}

function guildChannelPayload(channel: TextChannel) {
  return {
    id: channel.id,
    type: 0,
    guild_id: channel.guild.id,
    name: channel.name,
    position: channel.position,
    permission_overwrites: channel.overwrites.map(({ id, type, allow, deny }) => ({
      id,
      type: type === 'role' ? 0 : 1,
      allow: allow.toString(),
      deny: deny.toString(),
    })),
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    flags: 0,
  };
}

/** The guild as REST gives it. */
export function guildPayload(guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    region: 'deprecated',
    roles: [...guild.roles.values()].map(rolePayload),
    emojis: [],
    stickers: [],
    features: guild.publicUpdatesChannelId === undefined ? [] : ['COMMUNITY'],
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    system_channel_id: guild.systemChannelId ?? null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: guild.publicUpdatesChannelId ?? null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw: false,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-GB',
    max_members: 500_000,
    max_presences: null,
    widget_enabled: false,
    widget_channel_id: null,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    home_header: null,
    incidents_data: null,
  };
}

/** The guild as GUILD_CREATE brings it. Without the Guild Members intent only the bot's own member is listed. */
export function guildCreatePayload(world: World, guild: Guild) {
  const own = guild.members.get(world.application.bot.id);
  return {
    ...guildPayload(guild),
    joined_at: new Date(own?.joinedAt ?? guild.createdAt).toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: own === undefined ? [] : [memberPayload(own)],
    channels: [...guild.channels.values()].map((channel) => channelPayload(world, channel)),
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
