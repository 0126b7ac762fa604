import type { Knowledge } from '../knowledge/knowledge.ts';
import type { RatingTable } from '../knowledge/rating-table.ts';
import type { Correction } from './edition/edition-index.ts';
import { isOneQuestionTo, type Reading, readRatings } from './ratings/readings.ts';
import type { Term } from './ratings/terms/terms.ts';
import type { Answer, Explanation } from './reply.ts';

/** What a question gets from a rating table. */
export type TableReading = Reading & { readonly table: RatingTable };

/** What the rating tables say to the question: the reading that is surest. */
export function readTables(
  text: string,
  tables: Iterable<RatingTable>,
  { names }: Knowledge['source'],
): TableReading | undefined {
  return Array.from(tables)
    .flatMap((table) => {
      const reading = readRatings(text, table, { names });
      return reading ? [{ ...reading, table }] : [];
    })
    .sort((a, b) => b.certainty - a.certainty)[0];
}

/** Does a table take the text for one question, of which a part alone would ask for something else? */
export function isOneQuestion(
  text: string,
  tables: Iterable<RatingTable>,
  { names }: Knowledge['source'],
): boolean {
  return Array.from(tables).some((table) => isOneQuestionTo(table, text, { names }));
}

export function toAnswer({ table, text, asOf }: TableReading): Answer {
  return { kind: 'reading', table, text, asOf };
}

/** @param held what the facts say to the same text */
export function explainReading({ question, terms }: TableReading, held: Explanation): Explanation {
  return { ...held, corrections: correctionsIn(terms), reading: { question, terms } };
}

function correctionsIn(terms: readonly Term[]): Correction[] {
  return terms.flatMap(({ corrected, written, text }) => (corrected ? [{ written, meant: text }] : []));
}
