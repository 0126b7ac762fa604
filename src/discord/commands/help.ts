import {
  type ChatInputCommandInteraction,
  InteractionContextType,
  MessageFlags,
  SlashCommandBuilder,
} from 'discord.js';
import { text } from '../../text.ts';
import { CONTENT_LIMIT, clip } from '../message-body.ts';
import { actorOf, homeGuild } from '../rights.ts';
import { ANYWHERE } from './anywhere.ts';
import type { SlashCommand } from './command.ts';

export const help: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('help')
    .setDescription(text.commands.help)
    .setContexts(ANYWHERE.contexts)
    .setIntegrationTypes(ANYWHERE.integrationTypes)
    .toJSON(),

  execute(interaction, { curation }) {
    const { subject } = curation.edition(homeGuild(interaction)).knowledge.source;
    return interaction.reply({
      content: clip(text.help(subject, whereIs(interaction), actorOf(interaction, curation)), CONTENT_LIMIT),
      flags: MessageFlags.Ephemeral,
    });
  },
};

/** In a server that the bot is a member of, in its direct messages, or where it is only somebody's own app. */
function whereIs(interaction: ChatInputCommandInteraction): 'direct' | 'elsewhere' | 'server' {
  if (homeGuild(interaction) !== null) return 'server';
  return interaction.context === InteractionContextType.BotDM ? 'direct' : 'elsewhere';
}
