import { MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { text } from '../../../text.ts';
import { checkedImportMessage, download } from '../../facts/import-message.ts';
import { requireGuild } from '../../rights.ts';
import type { Subcommand } from '../subcommand.ts';

/** Tells what a file would change, and changes nothing yet. */
export const importCommand: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('import')
    .setDescription(text.commands.factImport)
    .addAttachmentOption((option) =>
      option.setName('file').setDescription(text.commands.factImportFile).setRequired(true),
    ),

  async execute(interaction, { curation }) {
    const guild = requireGuild(interaction);
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const file = await download(interaction.options.getAttachment('file', true));
    const body = await checkedImportMessage(curation, guild, curation.imports.plan(guild, file));
    const files = body.components.length > 0 ? [attachmentOf(file)] : [];
    return interaction.editReply({ ...body, files });
  },
};

function attachmentOf({ name, content }: { name: string; content: string }) {
  return { name, attachment: Buffer.from(content) };
}
