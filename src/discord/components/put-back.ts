import { MessageFlags } from 'discord.js';
import { restore, undo } from '../put-back.ts';
import { actorOf, requireGuild } from '../rights.ts';
import type { Component } from './component.ts';

/** Puts the text of an earlier version back. */
export const restoreFact: Component = {
  name: 'restore',
  async execute(interaction, [factId = '', to, version], { curation }) {
    const seen = {
      guild: requireGuild(interaction),
      actor: actorOf(interaction, curation),
      factId,
      version: Number(version),
    };
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply(await restore(curation, { ...seen, to: Number(to) }));
  },
};

/** Undoes exactly the change that made a version. */
export const undoChange: Component = {
  name: 'undo',
  async execute(interaction, [factId = '', version], { curation }) {
    const seen = {
      guild: requireGuild(interaction),
      actor: actorOf(interaction, curation),
      factId,
      version: Number(version),
    };
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply(await undo(curation, seen));
  },
};
