import { MessageFlags } from 'discord.js';
import type { Curation } from '../../curation/curation.ts';
import { checkAndRestore, checkAndUndo, restore, undo } from '../facts/put-back.ts';
import { actorOf, requireCurator, requireGuild } from '../rights.ts';
import type { Component, Presser } from './component.ts';

/** Puts the text of an earlier version back, or shows first what that would do to other answers. */
export const restoreFact: Component = {
  name: 'restore',
  async execute(interaction, [entryId = '', to, version], { curation }) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const change = { ...seen(interaction, entryId, version, curation), to: Number(to) };
    await interaction.editReply(await checkAndRestore(curation, change));
  },
};

/** Puts it back whatever that does. */
export const restoreAnyway: Component = {
  name: 'restore-anyway',
  async execute(interaction, [entryId = '', to, version], { curation }) {
    await interaction.deferUpdate();
    const change = { ...seen(interaction, entryId, version, curation), to: Number(to) };
    await interaction.editReply(await restore(curation, change));
  },
};

/** Undoes exactly the change that made a version, or shows first what that would do to other answers. */
export const undoChange: Component = {
  name: 'undo',
  async execute(interaction, [entryId = '', version], { curation }) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const change = seen(interaction, entryId, version, curation);
    await interaction.editReply(await checkAndUndo(curation, change));
  },
};

/** Undoes it whatever that does. */
export const undoAnyway: Component = {
  name: 'undo-anyway',
  async execute(interaction, [entryId = '', version], { curation }) {
    await interaction.deferUpdate();
    await interaction.editReply(await undo(curation, seen(interaction, entryId, version, curation)));
  },
};

function seen(interaction: Presser, entryId: string, version: string | undefined, curation: Curation) {
  requireCurator(interaction, curation);
  const guild = requireGuild(interaction);
  return { guild, actor: actorOf(interaction, curation), entryId, version: Number(version) };
}
