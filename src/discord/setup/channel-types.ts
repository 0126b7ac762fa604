import { ChannelType } from 'discord.js';

/** Channels in which messages stand. In a voice channel that is its text chat. */
export const WITH_MESSAGES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
] as const;

/** Channels in which everything is a post, which is a thread. */
export const WITH_POSTS = [ChannelType.GuildForum] as const;

export const THREADS = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;
