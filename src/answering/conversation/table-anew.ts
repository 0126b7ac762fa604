import { readTerms } from '../ratings/readings.ts';
import { type Answer, isRead, type Reply } from '../reply.ts';
import type { Edition } from './edition.ts';
import type { Tied } from './tied.ts';
import type { Turn } from './turn.ts';

/** Is it surely a question about a rating table, after what has nothing to do with one? "It" is the subject then. */
export function isOfTableAnew(
  { mark, rest }: Tied,
  alone: Reply,
  topics: readonly Turn[],
  edition: Edition,
): boolean {
  if (mark || alone.outcome !== 'answer' || !isRead(alone)) return false;
  const { answer: likely, speak: surely } = edition.thresholds;
  // "Is it caring?" may be less sure than "was it better?", which much can be that was spoken of.
  const isOfArea = alone.answers.some((answer) => namesArea(rest, answer, edition));
  if (alone.confidence < (isOfArea ? likely : surely)) return false;
  const isOfTable = ({ answered, meant }: Turn) =>
    answered.some((id) => edition.table(id) !== undefined) || edition.tableReading(meant) !== undefined;
  return !topics.some((topic) => isOfTable(topic) || edition.namesThing(topic.meant));
}

function namesArea(text: string, answer: Answer, { names }: Edition): boolean {
  if (answer.kind !== 'reading') return false;
  return readTerms(text, answer.table, { names }).some(({ kind }) => kind === 'area');
}
