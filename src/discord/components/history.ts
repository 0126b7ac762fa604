import { MessageFlags } from 'discord.js';
import { UnknownVersionError } from '../../curation/errors.ts';
import { changeFile } from '../facts/change-message.ts';
import { historyPage } from '../facts/history-page.ts';
import { requireCurator, requireGuild } from '../rights.ts';
import type { Component } from './component.ts';

/** Turns the page of `/fact history`. */
export const turnHistoryPage: Component = {
  name: 'history',
  async execute(interaction, [entryId = '', page], { curation }) {
    requireCurator(interaction, curation);
    await interaction.deferUpdate();
    const history = await curation.history(requireGuild(interaction), entryId);
    await interaction.editReply(historyPage(entryId, history, Number(page)));
  },
};

/** A change whose difference is longer than a message has room for. */
export const showWholeChange: Component = {
  name: 'whole-change',
  async execute(interaction, [entryId = '', version], { curation }) {
    requireCurator(interaction, curation);
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const history = await curation.history(requireGuild(interaction), entryId);
    const revision = history.find((one) => one.version === Number(version));
    if (!revision) throw new UnknownVersionError(Number(version));
    await interaction.editReply({ files: [changeFile(revision)] });
  },
};
