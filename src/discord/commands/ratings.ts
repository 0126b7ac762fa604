import { SlashCommandBuilder } from 'discord.js';
import { text } from '../../text.ts';
import { ANYWHERE } from './anywhere.ts';
import { compare } from './ratings/compare.ts';
import { history } from './ratings/history.ts';
import { record } from './ratings/record.ts';
import { show } from './ratings/show.ts';
import { commandOf } from './subcommand.ts';

export const ratings = commandOf(
  new SlashCommandBuilder()
    .setName('ratings')
    .setDescription(text.commands.ratings)
    .setContexts(ANYWHERE.contexts)
    .setIntegrationTypes(ANYWHERE.integrationTypes),
  [show, history, compare, record],
);
