import { THRESHOLDS } from '../answering/confidence.ts';
import type { Engine } from '../answering/engine.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Catalogue } from './catalogue.ts';
import { dueFacts, isDue, lastChecked } from './days.ts';
import type { Editions } from './editions.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** A fact and how many times this guild has changed it: 0 for a shipped fact as it came. */
export interface VersionedFact {
  readonly fact: Fact;
  readonly version: number;
}

/** What stands in a guild, whoever wrote it. */
export interface ReadFacts {
  /**
   * What holds in the guild today; null stands for a direct message. A guild without changes shares the shipped engine,
   * so ask for the edition each time and do not keep it.
   */
  edition(guild: string | null): Engine;
  /** All facts and rating tables of the guild, also those that hold on other days only. */
  catalogue(guild: string | null): Catalogue;
  /** The fact as it stands in the guild, with the version that an edit or a retirement of it must name. */
  fact(guild: string, factId: string): VersionedFact | undefined;
  /** How many times the guild has changed the fact or table, which a change to it must name; 0 for one as it came. */
  version(guild: string | null, id: string): number;
  /** What the guild has retired and may put back: the text that it had, and the version that stands, its retirement. */
  retired(guild: string): VersionedFact[];
  /** When a fact that is due was last looked at: a day, a month or a year; undefined for one that is not due. */
  lastChecked(guild: string | null, factId: string): string | undefined;
  /** The facts whose day to be looked at again has come, that which waits longest first. */
  due(guild: string): Fact[];
}

export function createReadFacts(parts: {
  readonly editions: Editions;
  readonly settings: Pick<Settings, 'of'>;
  /** `2026-03-31` */
  today(): string;
}): ReadFacts {
  const { editions, settings, today } = parts;

  return {
    edition(guild) {
      const { boldness } = guild === null ? DEFAULT_SETTINGS : settings.of(guild);
      const standing = editions.edition(guild);
      return boldness === DEFAULT_SETTINGS.boldness
        ? standing
        : standing.withThresholds(THRESHOLDS[boldness]);
    },

    catalogue: editions.catalogue,

    fact(guild, factId) {
      const fact = editions.catalogue(guild).fact(factId);
      return fact && { fact, version: editions.version(guild, factId) };
    },

    version: editions.version,

    retired: (guild) =>
      editions.retired(guild).map((fact) => ({ fact, version: editions.version(guild, fact.id) })),

    lastChecked(guild, factId) {
      const catalogue = editions.catalogue(guild);
      const fact = catalogue.fact(factId);
      if (!fact || !isDue(fact, today())) return undefined;
      return lastChecked(fact, editions.changedAt(guild, factId), catalogue.knowledge);
    },

    due: (guild) => dueFacts(editions.catalogue(guild).facts(), today()),
  };
}
