import { coveragePage } from '../facts/coverage-page.ts';
import { requireCurator, requireGuild } from '../rights.ts';
import type { Component } from './component.ts';

/** Turns the page of `/fact coverage`. */
export const turnCoveragePage: Component = {
  name: 'fact-coverage',
  async execute(interaction, [page], { curation }) {
    requireCurator(interaction, curation);
    const guild = requireGuild(interaction);
    await interaction.deferUpdate();
    const { source } = curation.catalogue(guild).knowledge;
    await interaction.editReply(coveragePage(await curation.coverage(guild), source, Number(page)));
  },
};
