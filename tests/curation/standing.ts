import type { Curation } from '../../src/curation/curation.ts';
import type { Entry } from '../../src/knowledge/entry.ts';
import { library } from './library.ts';

export interface Standing {
  readonly entry: Entry | null;
  readonly version: number;
}

/** Every fact and table that the guild ever knew, with the version that stands; null for one that is retired. */
export function entriesIn(curation: Curation, guild: string): Map<string, Standing> {
  const found = new Map<string, Standing>();
  const { facts, tables } = curation.catalogue(guild);
  for (const entry of [...facts(), ...tables()]) {
    found.set(entry.id, { entry, version: curation.version(guild, entry.id) });
  }
  for (const { fact, version } of curation.retired(guild)) found.set(fact.id, { entry: null, version });
  return found;
}

/** Every fact and table that the guild ever knew, by version. */
export async function historiesIn(curation: Curation, guild: string): Promise<Map<string, (Entry | null)[]>> {
  const shipped = new Map([...library.facts, ...library.ratings].map((entry) => [entry.id, entry]));
  const texts = new Map<string, (Entry | null)[]>();
  for (const id of entriesIn(curation, guild).keys()) {
    const history = await curation.history(guild, id);
    texts.set(id, [shipped.get(id) ?? null, ...history.toReversed().map(({ after }) => after)]);
  }
  return texts;
}
