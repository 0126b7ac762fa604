import { editForm } from '../facts/edit-form.ts';
import { reviewPage } from '../facts/review-page.ts';
import { requireCurator, requireGuild } from '../rights.ts';
import type { Component } from './component.ts';

/** Turns the page of `/fact review`. */
export const turnReviewPage: Component = {
  name: 'fact-review',
  async execute(interaction, [page], { curation }) {
    requireCurator(interaction, curation);
    await interaction.update(reviewPage(curation, requireGuild(interaction), Number(page)));
  },
};

/** Opens the form of a fact that is due. */
export const editDueFact: Component = {
  name: 'fact-due',
  async execute(interaction, [factId = ''], { curation }) {
    requireCurator(interaction, curation);
    await interaction.showModal(editForm(curation, requireGuild(interaction), factId));
  },
};
