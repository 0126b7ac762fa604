import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import { text } from '../../text.ts';
import { requireCurator } from '../rights.ts';
import type { SlashCommand } from './command.ts';
import { add } from './fact/add.ts';
import { coverage } from './fact/coverage.ts';
import { edit } from './fact/edit.ts';
import { exportCommand } from './fact/export.ts';
import { history } from './fact/history.ts';
import { importCommand } from './fact/import.ts';
import { list } from './fact/list.ts';
import { restore } from './fact/restore.ts';
import { retire } from './fact/retire.ts';
import { review } from './fact/review.ts';
import { search } from './fact/search.ts';
import { show } from './fact/show.ts';
import { suggestions } from './fact/suggestions.ts';
import { undo } from './fact/undo.ts';
import { commandOf } from './subcommand.ts';

const command = commandOf(
  new SlashCommandBuilder()
    .setName('fact')
    .setDescription(text.commands.fact)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageMessages)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall),
  [
    add,
    edit,
    retire,
    restore,
    undo,
    show,
    list,
    search,
    review,
    coverage,
    suggestions,
    history,
    importCommand,
    exportCommand,
  ],
);

export const fact: SlashCommand = {
  ...command,
  execute(interaction, context) {
    requireCurator(interaction, context.curation);
    return command.execute(interaction, context);
  },
};
