import type { Guild } from '../world/model.ts';
import { activeThreads } from '../world/threads.ts';
import type { World } from '../world/world.ts';
import { guildChannelPayload, threadPayload } from './channels.ts';
import { memberPayload, rolePayload } from './people.ts';

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
    preferred_locale: guild.locale,
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
    channels: [...guild.channels.values()].map(guildChannelPayload),
    threads: activeThreads(world, guild).map((thread) => threadPayload(world, thread)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
