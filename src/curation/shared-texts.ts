import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

/** Of a text that the shipped facts have, their own string instead of another one that says the same. */
export interface SharedTexts {
  of(text: string): string;
  in(fact: Fact): Fact;
}

/** So that a guild's edit of a fact with many wordings costs what it changes, and not what it leaves as it was. */
export function createSharedTexts({ facts }: Knowledge): SharedTexts {
  const texts = new Map<string, string>();
  for (const { id, section, question, answer, wordings, contrasts } of facts) {
    for (const text of [id, section, question, answer, ...wordings, ...contrasts]) texts.set(text, text);
  }
  const shared = (text: string) => texts.get(text) ?? text;
  return {
    of: shared,
    in: (fact) => ({
      ...fact,
      id: shared(fact.id),
      section: shared(fact.section),
      question: shared(fact.question),
      answer: shared(fact.answer),
      wordings: fact.wordings.map(shared),
      contrasts: fact.contrasts.map(shared),
      related: fact.related.map(shared),
    }),
  };
}
