import { requireAsker } from '../rights.ts';
import type { Component } from './component.ts';

/** The asker takes a reply away. */
export const removeReply: Component = {
  name: 'remove',
  async execute(interaction, [asker]) {
    requireAsker(interaction, asker);
    await interaction.deferUpdate();
    await interaction.deleteReply();
  },
};
