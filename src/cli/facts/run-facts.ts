import { parseArgs } from 'node:util';
import type { Config } from '../../config.ts';
import { type Curation, createCuration } from '../../curation/curation.ts';
import { createLogger } from '../../log.ts';
import { openEngine } from '../../open-engine.ts';
import { openStore } from '../../storage/open-store.ts';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import { coverage } from './coverage.ts';
import { exportCommand } from './export.ts';
import { history } from './history.ts';
import { importCommand } from './import.ts';
import { list } from './list.ts';
import type { FactsCommand } from './request.ts';
import { restore } from './restore.ts';
import { show } from './show.ts';
import { undo } from './undo.ts';

const USAGE = `Look after the facts of a server from the command line, also while the bot is running.

  npm run --silent facts -- list --guild ID                    all facts and rating tables, section by section
  npm run --silent facts -- show FACT --guild ID               one of them with all that belongs to it
  npm run --silent facts -- history FACT --guild ID            who changed it, when and what, newest first
  npm run --silent facts -- coverage --guild ID                section by section, how often facts were given and marked, and
                                                               which questions found no answer
  npm run --silent facts -- restore FACT --guild ID [--to N]   puts version N back; a retired fact comes back as it was
  npm run --silent facts -- export --guild ID [--changes] [--dir DIR]
                                                               the facts and rating tables as files for knowledge/, or
                                                               only those in which something is changed
  npm run --silent facts -- import FILE --guild ID [--apply]   what a .yaml, .json or .csv file of facts would change;
                                                               with --apply, changes it, all at once
  npm run --silent facts -- undo [IMPORT] --guild ID           undoes an import as one, or the last change

ID is the server's ID, FACT the id of a fact or a rating table, IMPORT what an import tells when it is done. With --json each command prints one JSON value.
DATABASE_URL or DATABASE_PATH names the database, as for the bot.`;

const commands = new Map<string, FactsCommand>(
  Object.entries({
    list,
    show,
    history,
    coverage,
    restore,
    undo,
    export: exportCommand,
    import: importCommand,
  }),
);

/** What is there to print. */
interface Printed {
  readonly stdout: string;
  /** Something that goes beside it. */
  readonly stderr?: string;
  /** It could not be done; the process then ends with exit code 1. */
  readonly failed?: boolean;
}

/**
 * Does what the arguments of `npm run facts` say.
 * @throws {UserError} and what `parseArgs` throws, for what a person can put right
 */
export async function runFacts(args: string[], config: Config): Promise<Printed> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      guild: { type: 'string' },
      json: { type: 'boolean', default: false },
      to: { type: 'string' },
      changes: { type: 'boolean', default: false },
      dir: { type: 'string' },
      apply: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return { stdout: USAGE };
  const [name, subject, surplus] = positionals;
  if (name === undefined) throw new UserError(text.factsCommand.missingCommand);
  const command = commands.get(name);
  if (!command) throw new UserError(text.factsCommand.noCommand(name));
  if (surplus !== undefined) throw new UserError(text.factsCommand.surplus(surplus));
  const { guild } = values;
  if (guild === undefined) throw new UserError(text.factsCommand.missingGuild);
  if (!/^\d{1,20}$/.test(guild)) throw new UserError(text.factsCommand.noGuild(guild));

  return withCuration(config, async (curation) => {
    const { plain, json, failed } = await command(curation, { ...values, guild, subject });
    const isFresh = (await curation.lastChange(guild)) === null;
    return {
      stdout: values.json ? JSON.stringify(json, null, 2) : plain,
      ...(isFresh && { stderr: text.factsCommand.freshGuild(guild) }),
      ...(failed && { failed }),
    };
  });
}

async function withCuration<T>(config: Config, work: (curation: Curation) => Promise<T>): Promise<T> {
  const engine = openEngine({
    knowledgeDir: config.knowledgeDir,
    cacheDir: config.cacheDir,
    onCacheError: (error) => console.error(error),
  });
  const store = await openStore(config, { logger: createLogger('silent') });
  try {
    return await work(
      await createCuration({ engine, store, clock: () => new Date(), gapDays: config.gapDays }),
    );
  } finally {
    await store.close();
  }
}
