import { isDeepStrictEqual } from 'node:util';
import { type Entry, isFact } from '../../knowledge/entry.ts';
import type { Fact } from '../../knowledge/fact.ts';
import { wordingKey } from '../../knowledge/wording-key.ts';
import { text } from '../../text.ts';
import { checkBatch } from '../batch-check.ts';
import { type Catalogue, entryOf } from '../catalogue.ts';
import { tidier } from '../export.ts';
import { newFactId } from '../fact-id.ts';
import type { Changes } from '../impact.ts';
import { readImport } from './read-import.ts';
import type { ImportedTable, ImportFile, ImportRow, ImportRows, LineProblem } from './rows.ts';

export interface PlannedEntry {
  readonly line: number;
  /** A conflict is a fact or table that the guild has changed since the file was made, as far as one can tell. */
  readonly kind: 'new' | 'changed' | 'unchanged' | 'conflict';
  /** The version that stands in the guild. */
  readonly version: number;
  readonly entry: Entry;
}

/** What an import would do. */
export interface ImportPlan {
  readonly entries: readonly PlannedEntry[];
  /** In the order of the lines. While there are any, nothing is imported. */
  readonly problems: readonly LineProblem[];
}

/** What stands in the guild. */
export interface GuildFacts {
  readonly catalogue: Catalogue;
  version(id: string): number;
  /** Is or was there anything of this id? */
  knows(id: string): boolean;
}

export function planImport(file: ImportFile, guild: GuildFacts): ImportPlan {
  const { rows, tables, problems } = readImport(file);
  const { entries, problems: unplaced } = placeAll({ rows, tables }, guild);
  const coming = new Map(entries.filter(willChange).map(({ entry }) => [entry.id, entry]));
  const problemsOf = checkBatch(coming, guild.catalogue);
  const clashes = entries
    .filter(willChange)
    .flatMap(({ line, entry }) =>
      problemsOf(entry).map(({ field, message }) => ({ line, message: `${field}: ${message}.` })),
    );
  const wrong = new Set(clashes.map(({ line }) => line));
  return {
    entries: entries.filter(({ line }) => !wrong.has(line)),
    problems: [...problems, ...unplaced, ...clashes].sort((one, other) => one.line - other.line),
  };
}

/** What would stand in the guild, by id. */
export function changesOf({ entries }: ImportPlan): Changes {
  return new Map(entries.filter(willChange).map(({ entry }) => [entry.id, entry]));
}

export function willChange({ kind }: PlannedEntry): boolean {
  return kind === 'new' || kind === 'changed';
}

/** A row or table with the fact or table that it would become, or with what is wrong. */
type Placed = { readonly line: number; readonly id: string } & (
  | { readonly entry: Entry; readonly base: number | undefined }
  | { readonly problem: string }
);

/** Finds out which fact or table each part of the file means, and how it stands to what the guild has. */
function placeAll({ rows, tables }: Pick<ImportRows, 'rows' | 'tables'>, guild: GuildFacts) {
  const entries: PlannedEntry[] = [];
  const problems: LineProblem[] = [];
  const lines = new Map<string, number>();
  const isTaken = takenIds(rows, guild, lines);
  const byQuestion = new Map(
    Array.from(guild.catalogue.facts(), ({ id, question }) => [wordingKey(question), id]),
  );
  const tidy = tidier(guild.catalogue);
  const entryId = ({ id, fields: { question } }: ImportRow) =>
    id ?? byQuestion.get(wordingKey(question)) ?? newFactId(question, isTaken);
  const place = (placed: Placed) => {
    const { line, id } = placed;
    const earlier = lines.get(id);
    lines.set(id, earlier ?? line);
    if (earlier !== undefined) problems.push({ line, message: `${text.import.twice(id, earlier)}.` });
    else if ('problem' in placed) problems.push({ line, message: `${placed.problem}.` });
    else {
      const { entry, base } = placed;
      entries.push({ line, kind: kindOf(entry, base, guild, tidy), version: guild.version(id), entry });
    }
  };
  for (const row of rows) place(placeRow(row, entryId(row), guild));
  for (const table of tables) place(placeTable(table, guild));
  return { entries, problems };
}

/** Ids that a new fact cannot have: of the guild, and of the file. */
function takenIds(rows: readonly ImportRow[], guild: GuildFacts, placed: ReadonlyMap<string, number>) {
  const named = new Set(rows.map(({ id }) => id));
  return (id: string) => guild.knows(id) || named.has(id) || placed.has(id);
}

function placeRow(row: ImportRow, id: string, { catalogue }: GuildFacts): Placed {
  const { line, fields } = row;
  const before = catalogue.fact(id);
  const section = fields.section ?? before?.section;
  if (catalogue.table(id)) return { line, id, problem: text.import.takenId(id) };
  if (section === undefined) return { line, id, problem: text.import.missingSection };
  const nothing: Pick<Fact, 'wordings' | 'contrasts' | 'related'> = {
    wordings: [],
    contrasts: [],
    related: [],
  };
  const entry = { ...nothing, ...(row.isPart && before), ...fields, section, id };
  return { line, id, entry, base: row.version };
}

function placeTable({ line, table, version }: ImportedTable, { catalogue }: GuildFacts): Placed {
  const { id } = table;
  if (!catalogue.table(id)) return { line, id, problem: text.import.newTable(id) };
  return { line, id, entry: table, base: version };
}

/** A file that does not tell which version it was made from was made, for all one knows, from the shipped facts. */
function kindOf(
  entry: Entry,
  base: number | undefined,
  guild: GuildFacts,
  tidy: (fact: Fact) => Fact,
): PlannedEntry['kind'] {
  const { id } = entry;
  const { catalogue } = guild;
  const before = entryOf(catalogue, id);
  if (isDeepStrictEqual(before, entry)) return 'unchanged';
  if (before && isFact(before) && isDeepStrictEqual(tidy(before), entry)) return 'unchanged'; // as it was exported
  const version = guild.version(id);
  const { facts, ratings } = catalogue.knowledge;
  const shipped = [...facts, ...ratings].find((one) => one.id === id);
  const isBase =
    base === undefined ? version === 0 || (before && isDeepStrictEqual(before, shipped)) : base === version;
  if (!isBase) return 'conflict';
  return before ? 'changed' : 'new';
}
