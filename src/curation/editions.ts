import type { Engine } from '../answering/engine.ts';
import { type Entry, isFact } from '../knowledge/entry.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { RatingTable } from '../knowledge/rating-table.ts';
import type { Catalogue } from './catalogue.ts';
import { dayOf, holdsOn, isDated } from './days.ts';
import { UnknownTableError } from './errors.ts';
import { createSharedTexts } from './shared-texts.ts';
import type { Head } from './store.ts';

const MINUTE = 60_000;

/** Every guild's edition in memory: the shipped engine, and a layer over it for each guild that changed something. */
export interface Editions {
  /** What holds today. A guild without changes, and null, share the shipped engine. */
  edition(guild: string | null): Engine;
  /** What stands, whether it holds today or not. */
  catalogue(guild: string | null): Catalogue;
  /** The version of the fact or table that stands in this guild; 0 when the guild never changed it. */
  version(guild: string | null, entryId: string): number;
  /** When a fact that is to be looked at again was last changed in this guild, in ISO 8601. */
  changedAt(guild: string | null, entryId: string): string | undefined;
  /** Is or was there anything of this id in the guild's edition? */
  knows(guild: string, id: string): boolean;
  /** The facts that the guild has retired and not put back, with the text that it had. */
  retired(guild: string): Fact[];
  /** Lays a stored revision over the guild's edition, unless it is older than what stands there. */
  lay(head: Head): void;
}

interface Layer {
  readonly engine: Engine;
  /** By the id of the fact or table. */
  readonly versions: Map<string, number>;
  /** Its last text, by fact id. */
  readonly retired: Map<string, Fact>;
  /** The facts that hold on some days only, by id; the engine has them on those days. */
  readonly dated: Map<string, Fact>;
  /** By the ids of facts that have a day to be looked at again. */
  readonly changedAt: Map<string, string>;
}

/** @param shipped is laid out for the days to come, too: facts go and come back as the clock moves on */
export function createEditions(shipped: Engine, clock: () => Date): Editions {
  const { knowledge } = shipped;
  const dated = new Map(knowledge.facts.filter(isDated).map((fact) => [fact.id, fact]));
  const base = createLayer(shipped, dated);
  const texts = createSharedTexts(knowledge);
  const layers = new Map<string, Layer>();
  let minute = minuteOf(clock());
  let today = dayOf(clock());
  for (const fact of dated.values()) if (!holdsOn(fact, today)) shipped.retire(fact.id);

  /** Lets facts come and go as their days do; days begin with a minute, so there is nothing to see within one. */
  function keepUp(): void {
    const now = clock();
    if (minuteOf(now) === minute) return;
    minute = minuteOf(now);
    const before = today;
    today = dayOf(now);
    if (today !== before) for (const layer of [base, ...layers.values()]) turn(layer, before, today);
  }

  const layerOf = (guild: string | null): Layer => (guild === null ? base : (layers.get(guild) ?? base));

  const ownLayer = (guild: string): Layer => {
    const layer = layers.get(guild) ?? createLayer(shipped.layer(), new Map(dated));
    layers.set(guild, layer);
    return layer;
  };

  return {
    edition(guild) {
      keepUp();
      return layerOf(guild).engine;
    },

    catalogue: (guild) => catalogueOf(layerOf(guild)),

    version: (guild, entryId) => layerOf(guild).versions.get(entryId) ?? 0,

    changedAt: (guild, entryId) => layerOf(guild).changedAt.get(entryId),

    knows: (guild, id) =>
      knowledge.facts.some((fact) => fact.id === id) ||
      knowledge.ratings.some((table) => table.id === id) ||
      layerOf(guild).versions.has(id),

    retired: (guild) => [...layerOf(guild).retired.values()],

    lay({ guild, entryId: id, version, before, after, at }) {
      const layer = ownLayer(guild);
      const entryId = texts.of(id);
      if (version <= (layer.versions.get(entryId) ?? 0)) return;
      layer.versions.set(entryId, version);
      for (const facts of [layer.retired, layer.dated, layer.changedAt]) facts.delete(entryId);
      if (!after) {
        layer.engine.retire(entryId);
        if (before && isFact(before)) layer.retired.set(entryId, texts.in(inKnownSection(before, shipped)));
        return;
      }
      const entry = inKnownSection(after, shipped);
      if (!isFact(entry)) return layer.engine.put(entry);
      const fact = texts.in(entry);
      if (fact.reviewBy !== undefined) layer.changedAt.set(entryId, at);
      if (isDated(fact)) layer.dated.set(entryId, fact);
      show(layer, fact, holdsOn(fact, today));
    },
  };
}

function createLayer(engine: Engine, dated: Map<string, Fact>): Layer {
  return { engine, versions: new Map(), retired: new Map(), dated, changedAt: new Map() };
}

function minuteOf(date: Date): number {
  return Math.floor(date.getTime() / MINUTE);
}

function show({ engine }: Layer, fact: Fact, holds: boolean): void {
  if (holds) engine.put(fact);
  else engine.retire(fact.id);
}

function turn(layer: Layer, before: string, today: string): void {
  for (const fact of layer.dated.values()) {
    const holds = holdsOn(fact, today);
    if (holds !== holdsOn(fact, before)) show(layer, fact, holds);
  }
}

function catalogueOf({ engine, dated }: Layer): Catalogue {
  const { knowledge, tables, table } = engine;
  const fact = (id: string) => engine.fact(id) ?? dated.get(id);
  return {
    knowledge,
    fact,
    tables,
    table,
    *facts() {
      const ids = [knowledge.facts, engine.facts(), dated.values()].flatMap((facts) =>
        Array.from(facts, ({ id }) => id),
      );
      for (const id of new Set(ids)) {
        const found = fact(id);
        if (found) yield found;
      }
    },
  };
}

/** @throws {UnknownTableError} where the guild has no such table. */
export function knownTable({ edition }: Pick<Editions, 'edition'>, guild: string, id: string): RatingTable {
  const table = edition(guild).table(id);
  if (!table) throw new UnknownTableError(id);
  return table;
}

/** A fact or table outlives its section: where the source no longer has it, it stands in the first one. */
export function inKnownSection<Kind extends Entry>(
  entry: Kind,
  { knowledge }: Pick<Engine, 'knowledge'>,
): Kind {
  const { sections } = knowledge.source;
  const [first] = sections;
  if (!first || sections.some(({ id }) => id === entry.section)) return entry;
  return { ...entry, section: first.id };
}
