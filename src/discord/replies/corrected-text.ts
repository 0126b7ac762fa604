import type { GivenChange } from '../../curation/given-replies.ts';
import { isFact, isTable } from '../../knowledge/entry.ts';
import type { Fact } from '../../knowledge/fact.ts';
import { text } from '../../text.ts';
import { CONTENT_LIMIT } from '../message-body.ts';
import { quietText } from './answer-text.ts';
import { besideLine } from './question-choice.ts';
import type { Provenance } from './reply-frame.ts';

/** How such notes begin, so that newer ones take their place. */
const NOTE = '-# **';
/** Room for the line about the source of corrected answers. */
const QUIET_LENGTH = 300;

/**
 * A reply as it is to read after the changes: what it gave word for word is replaced, the rest of it stays, and a note
 * below tells what has happened. The line above other questions stays last, where there is room for it. Undefined where
 * the message shows nothing of what was changed.
 * @param standing the facts that the reply gave, as far as they stand
 */
export function correctedText(
  content: string,
  changes: readonly GivenChange[],
  standing: readonly Fact[],
  provenance: Provenance,
): string | undefined {
  let said = content;
  const notes: string[] = [];
  const corrected: Fact[] = [];
  for (const { before, after, at } of changes) {
    const day = at.slice(0, 'yyyy-mm-dd'.length);
    if (isTable(before)) notes.push(text.reply.tableChanged(day));
    else if (!said.includes(before.answer)) continue;
    else if (!after || !isFact(after)) notes.push(text.reply.withdrawn(day, before.question));
    else {
      said = said
        .replace(`**${before.question}**`, () => `**${after.question}**`)
        .replace(before.answer, () => after.answer);
      corrected.push(after);
      if (before.answer !== after.answer || before.asOf !== after.asOf) notes.push(text.reply.corrected(day));
    }
  }
  if (notes.length === 0 && corrected.length === 0) return undefined;
  const lines = said
    .split('\n')
    .filter((line) => !line.startsWith(NOTE) && line !== besideLine())
    .map((line) => {
      if (!corrected.some(({ id }) => names(line, id))) return line;
      return quiet(
        standing.filter(({ id }) => names(line, id)),
        provenance,
      );
    });
  const whole = [...lines, ...new Set(notes)].join('\n');
  const withOthers = content.split('\n').includes(besideLine()) ? `${whole}\n${besideLine()}` : whole;
  // Longer texts than before may leave no room for everything.
  const fitting = [withOthers, whole].find(({ length }) => length <= CONTENT_LIMIT);
  if (fitting !== undefined) return fitting;
  const [first] = corrected;
  return first ? [first.answer, quiet([first], provenance), ...notes.slice(0, 1)].join('\n') : undefined;
}

/** Is this the quiet line about the fact? */
function names(line: string, id: string): boolean {
  return line.startsWith('-# ') && new RegExp(`(?: · |, )${id}(?:,| · )`).test(line);
}

function quiet(facts: readonly Fact[], provenance: Provenance): string {
  return quietText(
    facts.map((fact) => ({ kind: 'fact', fact })),
    provenance,
    QUIET_LENGTH * facts.length,
  );
}
