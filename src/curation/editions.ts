import type { Engine } from '../answering/engine.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Head } from './store.ts';

/** Every guild's edition in memory: the shipped engine, and a layer over it for each guild that changed something. */
export interface Editions {
  /** A guild without changes, and null, share the shipped engine. */
  edition(guild: string | null): Engine;
  /** The version of the fact that stands in this guild; 0 when the guild never changed it. */
  version(guild: string, factId: string): number;
  /** Is or was there anything of this id in the guild's edition? */
  knows(guild: string, id: string): boolean;
  /** What the guild has retired and not put back, with the text that it had. */
  retired(guild: string): Fact[];
  /** Lays a stored revision over the guild's edition, unless it is older than what stands there. */
  lay(head: Head): void;
}

interface Layer {
  readonly engine: Engine;
  /** By fact id. */
  readonly versions: Map<string, number>;
  /** Its last text, by fact id. */
  readonly retired: Map<string, Fact>;
}

export function createEditions(shipped: Engine): Editions {
  const layers = new Map<string, Layer>();

  const layerOf = (guild: string): Layer => {
    const layer = layers.get(guild) ?? { engine: shipped.layer(), versions: new Map(), retired: new Map() };
    layers.set(guild, layer);
    return layer;
  };

  return {
    edition: (guild) => (guild === null ? shipped : (layers.get(guild)?.engine ?? shipped)),

    version: (guild, factId) => layers.get(guild)?.versions.get(factId) ?? 0,

    knows: (guild, id) =>
      shipped.fact(id) !== undefined ||
      shipped.knowledge.ratings.some((table) => table.id === id) ||
      layers.get(guild)?.versions.has(id) === true,

    retired: (guild) => [...(layers.get(guild)?.retired.values() ?? [])],

    lay({ guild, factId, version, before, after }) {
      const { engine, versions, retired } = layerOf(guild);
      if (version <= (versions.get(factId) ?? 0)) return;
      versions.set(factId, version);
      retired.delete(factId);
      if (after) return engine.put(inKnownSection(after, shipped));
      engine.retire(factId);
      if (before) retired.set(factId, inKnownSection(before, shipped));
    },
  };
}

/** A fact outlives its section: where the source no longer has it, the fact stands in the first one. */
export function inKnownSection(fact: Fact, { knowledge }: Engine): Fact {
  const { sections } = knowledge.source;
  const [first] = sections;
  if (!first || sections.some(({ id }) => id === fact.section)) return fact;
  return { ...fact, section: first.id };
}
