import type { Curation } from '../../src/curation/curation.ts';
import type { Fact } from '../../src/knowledge/fact.ts';
import { library } from './library.ts';

export interface Standing {
  readonly fact: Fact | null;
  readonly version: number;
}

/** Every fact that the guild ever knew, with the version that stands; null for one that is retired. */
export function factsIn(curation: Curation, guild: string): Map<string, Standing> {
  const found = new Map<string, Standing>();
  for (const { id } of curation.catalogue(guild).facts()) {
    const standing = curation.fact(guild, id);
    if (standing) found.set(id, standing);
  }
  for (const { fact, version } of curation.retired(guild)) found.set(fact.id, { fact: null, version });
  return found;
}

/** The texts of every fact that the guild ever knew, by version. */
export async function historiesIn(curation: Curation, guild: string): Promise<Map<string, (Fact | null)[]>> {
  const shipped = new Map(library.facts.map((fact) => [fact.id, fact]));
  const texts = new Map<string, (Fact | null)[]>();
  for (const id of factsIn(curation, guild).keys()) {
    const history = await curation.history(guild, id);
    texts.set(id, [shipped.get(id) ?? null, ...history.toReversed().map(({ after }) => after)]);
  }
  return texts;
}
