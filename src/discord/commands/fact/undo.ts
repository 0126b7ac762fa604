import { MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { text } from '../../../text.ts';
import { changeMessage } from '../../facts/change-message.ts';
import { undoImportMessage } from '../../facts/import-message.ts';
import { requireGuild } from '../../rights.ts';
import type { Subcommand } from '../subcommand.ts';

/** Shows the last change before it is undone: it may be another's, made a moment ago. */
export const undo: Subcommand = {
  data: new SlashCommandSubcommandBuilder().setName('undo').setDescription(text.commands.factUndo),

  async execute(interaction, { curation }) {
    const guild = requireGuild(interaction);
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const last = await curation.lastChange(guild);
    if (!last) return interaction.editReply(text.history.nothingToUndo);
    if (last.batch !== undefined)
      return interaction.editReply(await undoImportMessage(curation, guild, last.batch));
    const history = await curation.history(guild, last.entryId);
    return interaction.editReply(changeMessage(text.history.confirmUndo, last, history));
  },
};
