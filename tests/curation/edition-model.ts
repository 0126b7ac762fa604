import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect } from 'vitest';
import { newFactId } from '../../src/curation/fact-id.ts';
import { type Entry, isFact, isTable } from '../../src/knowledge/entry.ts';
import type { Fact } from '../../src/knowledge/fact.ts';
import type { Inspection, RatingTable } from '../../src/knowledge/rating-table.ts';
import { wordingKey } from '../../src/knowledge/wording-key.ts';
import type { Command } from './command.ts';
import { library } from './library.ts';
import type { Standing } from './standing.ts';

export const guilds = ['1', '2'] as const;
const [ratings = expect.unreachable()] = library.ratings;

const guild = fc.constantFrom(...guilds);
const draft = fc.record({
  section: fc.constantFrom('about', 'visits'),
  question: fc.constantFrom('Is it open?', 'is it OPEN', 'Where is it?', 'Who runs it?', 'When is it open?'),
  answer: fc.constantFrom('Yes.', 'No.', 'Perhaps.'),
});
/** No more than these to choose from, so that an inspection is also corrected; the clock stands in 1970. */
const inspection = fc
  .tuple(fc.constantFrom('1969', '1970', '1971'), fc.constantFrom('good', 'poor'))
  .map(([date, books]) => ({ date, ratings: { books } }));
/** Which of the facts and tables that the guild ever knew, and whether what was seen of it has been overtaken. */
const seen = { pick: fc.nat(20), stale: fc.boolean() };
const row = fc.record({ draft, ...seen });

/** Something that a moderator does, not yet bound to what the guild has. */
export const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('add' as const), guild, draft }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), guild, draft, ...seen }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('retire' as const), guild, ...seen }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('restore' as const), guild, to: fc.nat(4), ...seen }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('record' as const), guild, inspection, stale: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      guild,
      rows: fc.array(row, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), guild }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

/** What a guild should see. */
interface Model {
  /** Every fact and table that it ever knew, by version; null where it was none. */
  readonly texts: Map<string, (Entry | null)[]>;
  /** What was changed last, as one. */
  last: readonly string[];
}
export type Models = Record<(typeof guilds)[number], Model>;

export function createModels(): Models {
  const shipped = [...library.facts, ...library.ratings];
  const model = () => ({ texts: new Map(shipped.map((entry) => [entry.id, [entry]])), last: [] });
  return { 1: model(), 2: model() };
}

/** A step bound to what the guild has, and what should come of it. */
export interface Plan {
  readonly command: Command;
  /** The name of the error by which it should be refused. */
  readonly refusal: string | undefined;
  /** What it should make of each fact and table that it changes, by id. */
  readonly changes: ReadonlyMap<string, Entry | null>;
}

export function plan(step: Step, models: Models): Plan {
  const model = models[step.guild];
  switch (step.kind) {
    case 'add':
      return planAdd(step, model);
    case 'record':
      return planRecord(step, model);
    case 'import':
      return planImport(step, model);
    case 'undo':
      return planUndo(step, model);
    default:
      return planChange(step, model);
  }
}

/** Takes over what the plan should have done. */
export function commit({ command, refusal, changes }: Plan, models: Models): void {
  const model = models[command.guild];
  if (refusal !== undefined || changes.size === 0) return;
  for (const [id, after] of changes) model.texts.set(id, [...textsOf(model, id), after]);
  model.last = [...changes.keys()];
}

/** All facts and tables that a guild ever knew, as they should stand: with their version, and null for what is no more. */
export function standingIn({ texts }: Model): Map<string, Standing> {
  return new Map(
    Array.from(texts, ([id, versions]) => [
      id,
      { entry: versions.at(-1) ?? null, version: versions.length - 1 },
    ]),
  );
}

function planAdd({ guild, draft }: StepOf<'add'>, model: Model): Plan {
  const fact = written(
    draft,
    newFactId(draft.question, (id) => model.texts.has(id)),
  );
  return planned(
    { kind: 'add', guild, draft },
    isClaimed(fact, factsOf(model)) ? 'DraftError' : undefined,
    new Map([[fact.id, fact]]),
  );
}

function planChange(step: StepOf<'edit' | 'retire' | 'restore'>, model: Model): Plan {
  const { guild } = step;
  const ids = [...model.texts.keys()];
  const entryId = ids[step.pick % ids.length] ?? '';
  const texts = textsOf(model, entryId);
  const fact = texts.at(-1) ?? null;
  const saw = { guild, entryId, version: texts.length - 1 - Number(step.stale) };
  const change = (command: Command, refusal: string | undefined, after: Entry | null) =>
    planned(command, refusal, new Map([[entryId, after]]));
  const clash = (after: Entry) => (isClaimed(after, factsOf(model)) ? 'DraftError' : undefined);
  if (step.kind === 'restore') {
    const { to } = step;
    const after = (texts.length > 1 ? texts[to] : null) ?? null;
    const refusal = !after
      ? 'UnknownVersionError'
      : isDeepStrictEqual(after, fact)
        ? 'UnchangedError'
        : step.stale
          ? 'ConflictError'
          : clash(after);
    return change({ kind: 'restore', to, ...saw }, refusal, after);
  }
  const wrong = !fact ? 'UnknownFactError' : isTable(fact) ? 'RatingTableError' : undefined;
  const early = step.stale ? 'ConflictError' : wrong;
  if (step.kind === 'retire') return change({ kind: 'retire', ...saw }, early, null);
  const after = written(step.draft, entryId);
  const unchanged = isDeepStrictEqual(after, fact) ? 'UnchangedError' : undefined;
  return change({ kind: 'edit', draft: step.draft, ...saw }, early ?? clash(after) ?? unchanged, after);
}

function planRecord({ guild, inspection, stale }: StepOf<'record'>, model: Model): Plan {
  const texts = textsOf(model, ratings.id);
  const table = texts.at(-1);
  const after = table && isTable(table) ? withInspection(table, inspection) : null;
  const early = inspection.date === '1971' ? 'DraftError' : undefined;
  const late = isDeepStrictEqual(after, table) ? 'UnchangedError' : stale ? 'ConflictError' : undefined;
  const version = texts.length - 1 - Number(stale);
  return planned(
    { kind: 'record', guild, entryId: ratings.id, version, inspection },
    early ?? late,
    new Map([[ratings.id, after]]),
  );
}

/** A row over an older version is a conflict and left alone; one that clashes with another fact refuses the file. */
function planImport({ guild, rows }: StepOf<'import'>, model: Model): Plan {
  const ids = [...model.texts.keys(), 'imported-1', 'imported-2'];
  const facts = rows.map(({ pick, stale, draft }) => {
    const fact = written(draft, ids[pick % ids.length] ?? '');
    return { fact, stale, version: Math.max(0, textsOf(model, fact.id).length - 1) + Number(stale) };
  });
  const standing = new Map(factsOf(model).map((fact) => [fact.id, fact]));
  const coming = facts
    .filter(({ fact, stale }) => !stale && !isDeepStrictEqual(standing.get(fact.id), fact))
    .map(({ fact }) => fact);
  const after = [...new Map([...standing.values(), ...coming].map((fact) => [fact.id, fact])).values()];
  const isTwice = new Set(facts.map(({ fact }) => fact.id)).size < facts.length;
  const isTables = facts.some(({ fact }) => fact.id === ratings.id);
  const isRefused =
    isTables || isTwice || coming.length === 0 || coming.some((fact) => isClaimed(fact, after));
  const content = facts.map(({ fact: { id, section, question, answer }, version }) => ({
    id,
    section,
    question,
    answer,
    version,
  }));
  return planned(
    { kind: 'import', guild, content: JSON.stringify(content) },
    isRefused ? 'ImportError' : undefined,
    new Map(coming.map((fact) => [fact.id, fact])),
  );
}

/** What changed nothing cannot be undone alone; together with others it can. */
function planUndo({ guild }: StepOf<'undo'>, model: Model): Plan {
  const changes = new Map(model.last.map((id) => [id, textsOf(model, id).at(-2) ?? null]));
  const isUnchanged = Array.from(changes, ([id, after]) =>
    isDeepStrictEqual(textsOf(model, id).at(-1), after),
  ).includes(true);
  return planned({ kind: 'undo', guild }, isUnchanged ? 'UnchangedError' : undefined, changes);
}

function planned(command: Command, refusal: string | undefined, changes: Plan['changes']): Plan {
  return { command, refusal, changes: refusal === undefined ? changes : new Map() };
}

function textsOf({ texts }: Model, id: string): readonly (Entry | null)[] {
  return texts.get(id) ?? [null];
}

function factsOf({ texts }: Model): Fact[] {
  return [...texts.values()].flatMap((versions) => versions.at(-1) ?? []).filter(isFact);
}

function withInspection(table: RatingTable, inspection: Inspection): RatingTable {
  const others = table.inspections.filter(({ date }) => date !== inspection.date);
  return { ...table, inspections: [...others, inspection].sort((a, b) => a.date.localeCompare(b.date)) };
}

function written(draft: Pick<Fact, 'section' | 'question' | 'answer'>, id: string): Fact {
  return { ...draft, id, wordings: [], related: [], contrasts: [] };
}

/** Does another of the facts answer one of these wordings? */
function isClaimed({ id, question, wordings }: Entry, facts: readonly Fact[]): boolean {
  const keys = new Set([question, ...wordings].map(wordingKey));
  return facts.some(
    (other) =>
      other.id !== id && [other.question, ...other.wordings].some((one) => keys.has(wordingKey(one))),
  );
}
