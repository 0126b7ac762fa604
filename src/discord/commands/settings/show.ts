import { MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { text } from '../../../text.ts';
import { requireGuild } from '../../rights.ts';
import { settingsMessage } from '../../setup/settings-message.ts';
import type { Subcommand } from '../subcommand.ts';

export const show: Subcommand = {
  data: new SlashCommandSubcommandBuilder().setName('show').setDescription(text.commands.settingsShow),

  async execute(interaction, { curation, readsMessages }) {
    const guild = requireGuild(interaction);
    const settings = curation.settings(guild);
    await interaction.reply({
      content: settingsMessage(settings, { keepDays: curation.keepDays(guild), readsMessages }),
      flags: MessageFlags.Ephemeral,
    });
  },
};
