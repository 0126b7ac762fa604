import { MessageFlags } from 'discord.js';
import { UnknownImportError } from '../../curation/errors.ts';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import { customId } from '../custom-id.ts';
import { batchFile } from '../facts/change-message.ts';
import { checkedImportMessage, download, fingerprintOf } from '../facts/import-message.ts';
import { button, row } from '../message-body.ts';
import { actorOf, requireCurator, requireGuild } from '../rights.ts';
import type { Component } from './component.ts';

/** Imports the file that hangs on the message, unless it would do something else by now than the message tells. */
export const applyImport: Component = {
  name: 'apply-import',
  async execute(interaction, [fingerprint], { curation }) {
    requireCurator(interaction, curation);
    const guild = requireGuild(interaction);
    const attachment = interaction.message.attachments.first();
    if (!attachment) throw new UserError(text.import.notDownloaded);
    await interaction.deferUpdate();
    const file = await download(attachment);
    const seen = curation.imports.plan(guild, file);
    if (fingerprintOf(seen) !== fingerprint)
      return interaction.editReply(await checkedImportMessage(curation, guild, seen));
    const revisions = await curation.imports.apply({
      guild,
      actor: actorOf(interaction, curation),
      file,
      seen,
    });
    const undo = button(text.import.undo, customId('undo-import', revisions[0]?.batch ?? ''));
    return interaction.editReply({ content: text.import.done(revisions.length), components: [row(undo)] });
  },
};

export const cancelImport: Component = {
  name: 'cancel-import',
  execute: (interaction) => interaction.update({ content: text.fact.kept, components: [], files: [] }),
};

/** All that an import changed, or its undoing, line by line. */
export const showWholeImport: Component = {
  name: 'whole-import',
  async execute(interaction, [batch = ''], { curation }) {
    requireCurator(interaction, curation);
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const revisions = await curation.imports.revisions(requireGuild(interaction), batch);
    if (revisions.length === 0) throw new UnknownImportError();
    await interaction.editReply({ files: [batchFile(revisions)] });
  },
};

/** Undoes all that an import changed, as one. */
export const undoImport: Component = {
  name: 'undo-import',
  async execute(interaction, [batch = ''], { curation }) {
    const guild = requireGuild(interaction);
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const revisions = await curation.imports.undo({ guild, actor: actorOf(interaction, curation), batch });
    const again = button(text.import.undo, customId('undo-import', revisions[0]?.batch ?? ''));
    return interaction.editReply({ content: text.import.undone(revisions.length), components: [row(again)] });
  },
};
