import { checkedSetup } from '../setup/setup-page.ts';
import type { Component } from './component.ts';

/** Turns the page of `/setup`, or checks again. */
export const turnSetup: Component = {
  name: 'setup',
  execute: (interaction, [page], context) =>
    interaction.update(checkedSetup(interaction, context, Number(page))),
};
