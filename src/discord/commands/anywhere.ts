import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** Where commands work that change nothing: in guilds and in messages, also for whoever has the bot for themselves. */
export const ANYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integrationTypes: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};
