import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import { text } from '../../text.ts';
import { requireConfigurer } from '../rights.ts';
import type { SlashCommand } from './command.ts';
import { audit, moderators } from './settings/channels.ts';
import { confidence } from './settings/confidence.ts';
import { gaps } from './settings/gaps.ts';
import { listen } from './settings/listen.ts';
import { roles } from './settings/roles.ts';
import { show } from './settings/show.ts';
import { commandOf } from './subcommand.ts';

const command = commandOf(
  new SlashCommandBuilder()
    .setName('settings')
    .setDescription(text.commands.settings)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall),
  [show, listen, audit, moderators, roles, confidence, gaps],
);

export const settings: SlashCommand = {
  ...command,
  execute(interaction, context) {
    requireConfigurer(interaction, context.curation);
    return command.execute(interaction, context);
  },
};
