import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import { requireCurator } from '../rights.ts';
import type { SlashCommand } from './command.ts';
import { add } from './fact/add.ts';
import { edit } from './fact/edit.ts';
import { history } from './fact/history.ts';
import { list } from './fact/list.ts';
import { restore } from './fact/restore.ts';
import { retire } from './fact/retire.ts';
import { search } from './fact/search.ts';
import { show } from './fact/show.ts';
import type { Subcommand } from './fact/subcommand.ts';
import { undo } from './fact/undo.ts';

const subcommands: readonly Subcommand[] = [add, edit, retire, restore, undo, show, list, search, history];

const data = new SlashCommandBuilder()
  .setName('fact')
  .setDescription(text.commands.fact)
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageMessages)
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall);
for (const subcommand of subcommands) data.addSubcommand(subcommand.data);

export const fact: SlashCommand = {
  data: data.toJSON(),

  execute(interaction, context) {
    requireCurator(interaction);
    return chosen(interaction.options.getSubcommand()).execute(interaction, context);
  },

  autocomplete: (interaction, context) =>
    chosen(interaction.options.getSubcommand()).autocomplete?.(interaction, context) ?? [],
};

/** Discord may still show a subcommand that a newer version of the bot has dropped. */
function chosen(name: string): Subcommand {
  const subcommand = subcommands.find(({ data }) => data.name === name);
  if (!subcommand) throw new UserError(text.error.unknownCommand);
  return subcommand;
}
