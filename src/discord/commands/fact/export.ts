import { basename } from 'node:path';
import { MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { type ExportedFile, exportFiles } from '../../../curation/export.ts';
import { describeProblem } from '../../../knowledge/problem.ts';
import { text } from '../../../text.ts';
import { CONTENT_LIMIT, clip } from '../../message-body.ts';
import { requireGuild } from '../../rights.ts';
import type { Subcommand } from '../subcommand.ts';

/** Discord's most attachments in a message. */
const FILES_LIMIT = 10;

export const exportCommand: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('export')
    .setDescription(text.commands.factExport)
    .addStringOption((option) =>
      option
        .setName('what')
        .setDescription(text.commands.factExportWhat)
        .addChoices(
          { name: text.commands.factExportAll, value: 'all' },
          { name: text.commands.factExportChanges, value: 'changes' },
        ),
    ),

  async execute(interaction, { curation }) {
    const catalogue = curation.catalogue(requireGuild(interaction));
    const what = interaction.options.getString('what') === 'changes' ? 'changes' : 'all';
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { files, problems } = exportFiles(catalogue, what);
    if (files.length === 0) return interaction.editReply(text.export.nothing);
    const content = [
      text.export.files(files.map(({ path }) => path)),
      ...(problems.length > 0 ? [text.export.problems, ...problems.map(describeProblem)] : []),
    ].join('\n');
    await interaction.editReply({
      content: clip(content, CONTENT_LIMIT),
      files: files.slice(0, FILES_LIMIT).map(attachment),
    });
    for (let sent = FILES_LIMIT; sent < files.length; sent += FILES_LIMIT) {
      const more = files.slice(sent, sent + FILES_LIMIT).map(attachment);
      await interaction.followUp({ files: more, flags: MessageFlags.Ephemeral });
    }
  },
};

function attachment({ path, content }: ExportedFile) {
  return { name: basename(path), attachment: Buffer.from(content), description: text.export.file(path) };
}
