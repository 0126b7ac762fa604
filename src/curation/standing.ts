import { isDeepStrictEqual } from 'node:util';
import type { Fact } from '../knowledge/fact.ts';
import type { Catalogue } from './catalogue.ts';

/** How a fact of a guild stands to the shipped knowledge. */
export type Standing =
  | { readonly kind: 'shipped' }
  | { readonly kind: 'own' }
  /** `fields` are those in which it is another than the shipped one: `answer`, `asOf`… */
  | { readonly kind: 'changed'; readonly fields: readonly string[] };

export function standing(fact: Fact, { knowledge }: Pick<Catalogue, 'knowledge'>): Standing {
  const shipped = knowledge.facts.find(({ id }) => id === fact.id);
  if (!shipped) return { kind: 'own' };
  const [before, after] = [new Map(Object.entries(shipped)), new Map(Object.entries(fact))];
  const fields = [...new Set([...before.keys(), ...after.keys()])].filter(
    (field) => !isDeepStrictEqual(before.get(field), after.get(field)),
  );
  return fields.length > 0 ? { kind: 'changed', fields } : { kind: 'shipped' };
}
