import { checkedSetup } from '../setup/setup-page.ts';
import type { Component } from './component.ts';

/** Turns the page of `/setup`, or checks again. */
export const turnSetup: Component = {
  name: 'setup',
  async execute(interaction, [page], context) {
    await interaction.deferUpdate();
    await interaction.editReply(await checkedSetup(interaction, context, Number(page)));
  },
};
