import { requireAsker } from '../rights.ts';
import type { Component } from './component.ts';

/** The asker takes a reply away. */
export const removeReply: Component = {
  name: 'remove',
  async execute(interaction, [asker], { curation }) {
    requireAsker(interaction, asker, curation);
    await interaction.deferUpdate();
    await interaction.deleteReply();
  },
};
