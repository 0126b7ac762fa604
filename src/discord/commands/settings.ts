import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import { text } from '../../text.ts';
import { audit, moderators } from './settings/channels.ts';
import { listen } from './settings/listen.ts';
import { commandOf } from './subcommand.ts';

export const settings = commandOf(
  new SlashCommandBuilder()
    .setName('settings')
    .setDescription(text.commands.settings)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall),
  [listen, audit, moderators],
);
