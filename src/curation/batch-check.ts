import type { Fact } from '../knowledge/fact.ts';
import { wordingKey } from '../knowledge/wording-key.ts';
import type { Catalogue } from './catalogue.ts';
import { checkDraft } from './draft.ts';
import { DraftError, type DraftProblem } from './errors.ts';

/**
 * Checks facts that are to come into the catalogue together, against what stands when all of them have come; null
 * stands for one that goes. A wording may so move from one of them to another.
 */
export function checkBatch(
  changes: ReadonlyMap<string, Fact | null>,
  { facts, knowledge }: Catalogue,
): (fact: Fact) => readonly DraftProblem[] {
  const staying = Array.from(facts()).filter(({ id }) => !changes.has(id));
  const coming = [...changes.values()].filter((fact) => fact !== null);
  const after = new Map([...staying, ...coming].map((fact) => [fact.id, fact]));
  const byWording = new Map<string, Fact[]>();
  for (const fact of after.values()) {
    for (const key of keysOf(fact)) byWording.set(key, [...(byWording.get(key) ?? []), fact]);
  }
  return (fact) => {
    // Only facts that share a wording can stand in its way; to look through all, for each, takes minutes.
    const rivals = () => new Set(keysOf(fact).flatMap((key) => byWording.get(key) ?? []));
    const { id, ...draft } = fact;
    try {
      checkDraft(draft, { knowledge, facts: rivals, fact: (factId) => after.get(factId) }, id);
      return [];
    } catch (error) {
      if (error instanceof DraftError) return error.problems;
      throw error;
    }
  };
}

function keysOf({ question, wordings }: Fact): string[] {
  return [question, ...wordings].map(wordingKey);
}
