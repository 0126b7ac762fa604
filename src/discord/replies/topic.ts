import type { Engine } from '../../answering/engine.ts';
import type { Reply } from '../../answering/reply.ts';

/** A fact or a rating table, chosen by a person: nothing to guess. */
export interface Topic {
  readonly question: string;
  readonly reply: Reply;
}

/** What the edition says on the fact or table with this id. */
export function topic(engine: Engine, id: string): Topic | undefined {
  const fact = engine.fact(id);
  if (fact) {
    const answers = [{ kind: 'fact', fact }] as const;
    return { question: fact.question, reply: { outcome: 'answer', answers, confidence: 1, speaks: true } };
  }
  const table = engine.table(id);
  return table && { question: table.question, reply: engine.reply({ text: table.question }) };
}
