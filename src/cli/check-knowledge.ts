import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { environment, readConfig } from '../config.ts';
import { jsonSchemas } from '../knowledge/json-schemas.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { UserError } from '../user-error.ts';
import { run } from './run.ts';

const USAGE = `Check the knowledge files.

  npm run knowledge                       check every file; each problem is told as file:line:column
  npm run knowledge -- --write-schemas    write the JSON schemas that editors use, then check
  npm run knowledge -- --knowledge DIR    another folder in place of knowledge/`;

await run(() => {
  const { values } = parseArgs({
    options: {
      'write-schemas': { type: 'boolean', default: false },
      knowledge: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const folder = values.knowledge ?? readConfig(environment()).knowledgeDir;
  if (values['write-schemas']) writeSchemas(join(folder, 'schema'));
  const { facts, ratings } = readKnowledge(folder);
  checkSchemas(join(folder, 'schema'));
  const wordings = facts.reduce((total, fact) => total + 1 + fact.wordings.length, 0);
  console.log(
    `${folder}: ${facts.length} facts, ${wordings} ways to ask, ${ratings.length} rating ${ratings.length === 1 ? 'table' : 'tables'}. All is well.`,
  );
});

function writeSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of jsonSchemas()) writeFileSync(join(folder, name), text);
}

/** A folder without schemas is no worse a fact base; schemas that say something else than the code mislead its editor. */
function checkSchemas(folder: string): void {
  for (const [name, text] of jsonSchemas()) {
    const path = join(folder, name);
    const written = readIfThere(path);
    if (written !== undefined && written !== text) {
      throw new UserError(`${path} is out of date; run npm run knowledge -- --write-schemas.`);
    }
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
