import type { ButtonInteraction, ModalSubmitInteraction, StringSelectMenuInteraction } from 'discord.js';
import type { Context } from '../context.ts';

export type Presser = ButtonInteraction | StringSelectMenuInteraction;

/** What happens when somebody presses a button or chooses from a list. `values` come from its custom ID. */
export interface Component {
  /** The first part of the custom ID. */
  readonly name: string;
  execute(interaction: Presser, values: readonly string[], context: Context): Promise<unknown>;
}

/** What was chosen from a list. */
export function chosenValue(interaction: Presser): string {
  return (interaction.isStringSelectMenu() && interaction.values[0]) || '';
}

/** What happens when somebody sends a form. `values` come from its custom ID. */
export interface Modal {
  readonly name: string;
  execute(interaction: ModalSubmitInteraction, values: readonly string[], context: Context): Promise<unknown>;
}
