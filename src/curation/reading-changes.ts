import type { Engine } from '../answering/engine.ts';
import { answerText } from '../answering/reply.ts';
import type { RatingTable } from '../knowledge/rating-table.ts';

/** A question about a rating table to which the answer becomes another; undefined for no answer. */
export interface ReadingChange {
  readonly question: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Asks the edition the questions as it stands, and with the table in it. Of several questions with the same answers
 * before and after, the first one is told.
 */
export function readingChanges(
  edition: Engine,
  table: RatingTable,
  questions: readonly string[],
): ReadingChange[] {
  const after = edition.layer();
  after.put(table);
  const changes = questions
    .map((question) => ({ question, before: answerOf(edition, question), after: answerOf(after, question) }))
    .filter((change) => change.before !== change.after);
  return changes.filter(
    (change, at) =>
      changes.findIndex((one) => one.before === change.before && one.after === change.after) === at,
  );
}

function answerOf(edition: Engine, question: string): string | undefined {
  const reply = edition.reply({ text: question });
  if (reply.outcome !== 'answer') return undefined;
  return reply.answers.map(answerText).join('\n');
}
