import { type Entry, isFact, isTable } from '../knowledge/entry.ts';
import { wordingKey } from '../knowledge/wording-key.ts';
import type { Catalogue } from './catalogue.ts';
import { checkEntry } from './check-entry.ts';
import { DraftError, type DraftProblem } from './errors.ts';

/**
 * Checks facts and tables that are to come into the catalogue together, against what stands when all of them have come;
 * null stands for one that goes. A wording may so move from one of them to another.
 */
export function checkBatch(
  changes: ReadonlyMap<string, Entry | null>,
  { facts, tables, knowledge }: Catalogue,
): (entry: Entry) => readonly DraftProblem[] {
  const staying = [...facts(), ...tables()].filter(({ id }) => !changes.has(id));
  const coming = [...changes.values()].filter((entry) => entry !== null);
  const after = new Map([...staying, ...coming].map((entry) => [entry.id, entry]));
  const byWording = new Map<string, Entry[]>();
  for (const entry of after.values()) {
    for (const key of keysOf(entry)) byWording.set(key, [...(byWording.get(key) ?? []), entry]);
  }
  return (checked) => {
    // Only what shares a wording can stand in its way; to look through all, for each, takes minutes.
    const rivals = [...new Set(keysOf(checked).flatMap((key) => byWording.get(key) ?? []))];
    try {
      checkEntry(checked, {
        knowledge,
        facts: () => rivals.filter(isFact),
        fact: (id) => rivals.filter(isFact).find((fact) => fact.id === id),
        tables: () => rivals.filter(isTable),
        table: (id) => rivals.filter(isTable).find((table) => table.id === id),
      });
      return [];
    } catch (error) {
      if (error instanceof DraftError) return error.problems;
      throw error;
    }
  };
}

function keysOf({ question, wordings }: Entry): string[] {
  return [question, ...wordings].map(wordingKey);
}
