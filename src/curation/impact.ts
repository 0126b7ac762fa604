import { isDeepStrictEqual } from 'node:util';
import type { Engine } from '../answering/engine.ts';
import { type Answer, answerId } from '../answering/reply.ts';
import { type Entry, isFact } from '../knowledge/entry.ts';
import { holdsOn } from './days.ts';
import { createPauses } from './pauses.ts';
import type { ConfirmedQuestion } from './store.ts';

/** A question that would be answered by something else, or no longer. */
export interface AnswerChange {
  readonly question: string;
  /** Empty where the bot has no answer. */
  readonly before: readonly Answer[];
  readonly after: readonly Answer[];
}

/** What is to stand instead, by id; null for a fact or table that goes. */
export type Changes = ReadonlyMap<string, Entry | null>;

/** A question, and the id of the fact or table that a person has said to answer it. */
export type KnownQuestion = Pick<ConfirmedQuestion, 'question' | 'entryId'>;

/**
 * What the changes would do to the answers of the edition, which stays as it is: asks it every question whose answer it
 * knows, and then itself with the changes laid over it.
 * @param today `2026-03-31`
 */
export async function impactOf(
  changes: Changes,
  edition: Engine,
  { confirmed, today }: { readonly confirmed: readonly KnownQuestion[]; readonly today: string },
): Promise<AnswerChange[]> {
  const pause = createPauses();
  const before = edition.layer(); // somebody may change the edition itself in a pause
  const after = before.layer();
  for (const [id, entry] of changes) {
    await pause();
    if (entry && !(isFact(entry) && !holdsOn(entry, today))) after.put(entry);
    else after.retire(id);
  }
  return answerChanges(before, after, confirmed, pause);
}

/**
 * Asks both editions every question whose answer the first one knows: all wordings of its facts and tables, and the
 * confirmed questions. Tells those to which another fact or table would answer, or none any more; and those without an
 * answer now that would get it from another than the one that they were confirmed for. What a fact says is not compared.
 * Those that would then get an answer come first.
 */
export async function answerChanges(
  before: Engine,
  after: Engine,
  confirmed: readonly KnownQuestion[],
  pause = createPauses(),
): Promise<AnswerChange[]> {
  const changes: AnswerChange[] = [];
  const sameTables = isDeepStrictEqual([...before.tables()], [...after.tables()]);
  const isRead = (question: string) => !sameTables && (before.isRead(question) || after.isRead(question));
  for (const { isSure, ...known } of knownQuestions(before, after, confirmed)) {
    await pause();
    const { question } = known;
    if (isSure && !isRead(question)) continue;
    const change = { question, before: answersTo(question, before), after: answersTo(question, after) };
    if (tells(change, known)) changes.push(change);
  }
  const isLost = ({ after }: AnswerChange) => after.length === 0;
  return [...changes.filter((change) => !isLost(change)), ...changes.filter(isLost)];
}

/** `isSure` where both editions give the fact that the question is a wording of, unless a rating table answers it. */
function* knownQuestions(
  before: Engine,
  after: Engine,
  confirmed: readonly KnownQuestion[],
): Iterable<KnownQuestion & { readonly isSure: boolean }> {
  const asked = new Set<string>();
  for (const { id, question, wordings } of [...before.facts(), ...before.tables()]) {
    const still = new Set(after.sureWordings(id));
    const sure = new Set(before.sureWordings(id).filter((wording) => still.has(wording)));
    for (const wording of [question, ...wordings]) {
      asked.add(wording);
      yield { question: wording, entryId: id, isSure: sure.has(wording) };
    }
  }
  const stands = (id: string) => before.fact(id) || before.table(id);
  for (const known of confirmed) {
    if (stands(known.entryId) && !asked.has(known.question)) yield { ...known, isSure: false };
  }
}

function answersTo(question: string, edition: Engine): readonly Answer[] {
  const reply = edition.reply({ text: question });
  return reply.outcome === 'answer' ? reply.answers : [];
}

function tells({ before, after }: AnswerChange, { entryId }: KnownQuestion): boolean {
  const [ids, nextIds] = [before.map(answerId), after.map(answerId)];
  if (ids.join() === nextIds.join()) return false;
  return ids.length > 0 || nextIds.some((id) => id !== entryId);
}
