import { about } from './about.ts';
import { answerThis } from './answer-this.ts';
import { ask } from './ask.ts';
import type { MessageCommand, SlashCommand } from './command.ts';
import { fact } from './fact.ts';
import { gaps } from './gaps.ts';
import { help } from './help.ts';
import { privacy } from './privacy.ts';
import { ratings } from './ratings.ts';
import { saveAsFact } from './save-as-fact.ts';
import { sections } from './sections.ts';
import { settings } from './settings.ts';
import { setup } from './setup.ts';
import { suggest } from './suggest.ts';

/** All commands: what Discord is told of is what is dispatched. */
export const slashCommands: readonly SlashCommand[] = [
  ask,
  ratings,
  sections,
  suggest,
  fact,
  gaps,
  settings,
  setup,
  help,
  about,
  privacy,
];
export const messageCommands: readonly MessageCommand[] = [answerThis, saveAsFact];
