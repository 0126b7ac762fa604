import { isDeepStrictEqual } from 'node:util';
import type { Fact } from '../../knowledge/fact.ts';
import { wordingKey } from '../../knowledge/wording-key.ts';
import { fieldName, text } from '../../text.ts';
import { checkBatch } from '../batch-check.ts';
import type { Catalogue } from '../catalogue.ts';
import { newFactId } from '../fact-id.ts';
import { readImport } from './read-import.ts';
import type { ImportFile, ImportRow, LineProblem } from './rows.ts';

export interface PlannedFact {
  readonly line: number;
  /** A conflict is a fact that the guild has changed since the file was made, as far as one can tell. */
  readonly kind: 'new' | 'changed' | 'unchanged' | 'conflict';
  /** The version that stands in the guild. */
  readonly version: number;
  readonly fact: Fact;
}

/** What an import would do. */
export interface ImportPlan {
  readonly facts: readonly PlannedFact[];
  /** In the order of the lines. While there are any, nothing is imported. */
  readonly problems: readonly LineProblem[];
}

/** What stands in the guild. */
export interface GuildFacts {
  readonly catalogue: Catalogue;
  version(factId: string): number;
  /** Is or was there anything of this id? */
  knows(id: string): boolean;
}

export function planImport(file: ImportFile, guild: GuildFacts): ImportPlan {
  const { rows, problems } = readImport(file);
  const { facts, problems: unplaced } = placeRows(rows, guild);
  const coming = new Map(facts.filter(willChange).map(({ fact }) => [fact.id, fact]));
  const problemsOf = checkBatch(coming, guild.catalogue);
  const clashes = facts
    .filter(willChange)
    .flatMap(({ line, fact }) =>
      problemsOf(fact).map(({ field, message }) => ({ line, message: `${fieldName(field)}: ${message}.` })),
    );
  const wrong = new Set(clashes.map(({ line }) => line));
  return {
    facts: facts.filter(({ line }) => !wrong.has(line)),
    problems: [...problems, ...unplaced, ...clashes].sort((one, other) => one.line - other.line),
  };
}

export function willChange({ kind }: PlannedFact): boolean {
  return kind === 'new' || kind === 'changed';
}

/** Finds out which fact each row means, and how it stands to what the guild has. */
function placeRows(rows: readonly ImportRow[], guild: GuildFacts) {
  const facts: PlannedFact[] = [];
  const problems: LineProblem[] = [];
  const lines = new Map<string, number>();
  const standing = [...guild.catalogue.facts()];
  const byQuestion = new Map(standing.map(({ id, question }) => [wordingKey(question), id]));
  const tables = new Set(guild.catalogue.knowledge.ratings.map(({ id }) => id));
  const named = new Set(rows.map(({ id }) => id));
  const isTaken = (id: string) => guild.knows(id) || named.has(id) || lines.has(id);
  for (const row of rows) {
    const { line, fields } = row;
    const id = row.id ?? byQuestion.get(wordingKey(fields.question)) ?? newFactId(fields.question, isTaken);
    const earlier = lines.get(id);
    const before = guild.catalogue.fact(id);
    const section = fields.section ?? before?.section;
    if (tables.has(id)) problems.push({ line, message: `${text.import.takenId(id)}.` });
    else if (earlier !== undefined) problems.push({ line, message: `${text.import.twice(id, earlier)}.` });
    else if (section === undefined) problems.push({ line, message: `${text.import.missingSection}.` });
    else {
      const fact = {
        wordings: [],
        contrasts: [],
        related: [],
        ...(row.isPart && before),
        ...fields,
        section,
        id,
      };
      facts.push({ line, kind: kindOf(row, fact, guild), version: guild.version(id), fact });
    }
    lines.set(id, earlier ?? line);
  }
  return { facts, problems };
}

/** A file that does not tell which version it was made from was made, for all one knows, from the shipped facts. */
function kindOf({ version: base }: ImportRow, fact: Fact, guild: GuildFacts): PlannedFact['kind'] {
  const { id } = fact;
  const before = guild.catalogue.fact(id);
  if (isDeepStrictEqual(before, fact)) return 'unchanged';
  const version = guild.version(id);
  const shipped = guild.catalogue.knowledge.facts.find((one) => one.id === id);
  const isBase =
    base === undefined ? version === 0 || (before && isDeepStrictEqual(before, shipped)) : base === version;
  if (!isBase) return 'conflict';
  return before ? 'changed' : 'new';
}
