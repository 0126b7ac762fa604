import type { RatingTable } from '../../../knowledge/rating-table.ts';
import { words } from '../../text/tokens.ts';
import { plainAreas } from '../areas.ts';
import { NUMBERS } from './number-words.ts';
import { createPhraseBook, type PhraseBook } from './phrase-book.ts';
import { thanOthers } from './question-words.ts';
import { inspectorNames, isForm, numberForms, possibleGrades, superlativeOf, unitOf } from './table-words.ts';
import type { TermMeaning } from './terms.ts';

/** What a table's own words mean: its grades, its areas, who inspects, and what the subject is called. */
export function createTableBook(table: RatingTable, names: readonly string[]): PhraseBook<TermMeaning> {
  const book = createPhraseBook<TermMeaning>(isForm);
  for (const grade of table.scale) {
    for (const phrase of [grade.word, ...grade.like].flatMap(numberForms)) {
      const superlative = superlativeOf(phrase);
      addWithCompound(book, phrase, { kind: 'grade', grade, ...(superlative && { superlative }) });
    }
  }
  for (const [end, grade] of [
    ['best', table.scale[0]],
    ['worst', table.scale.at(-1)],
  ] as const) {
    if (grade)
      for (const phrase of possibleGrades(end)) book.add(phrase, { kind: 'grade', grade, superlative: end });
  }
  for (const area of table.areas) {
    for (const phrase of [area.title, ...area.like]) addWithCompound(book, phrase, { kind: 'area', area });
  }
  // "Better than the other four"
  const others = plainAreas(table).length - 1;
  for (const end of ['best', 'worst'] as const) {
    for (const phrase of thanOthers(end, [`the other ${NUMBERS[others] ?? others}`, `the other ${others}`]))
      book.add(phrase, { kind: 'sense', sense: end });
  }
  const unit = unitOf(table);
  if (unit) {
    book.add(unit, { kind: 'sense', sense: 'grade' });
    book.add(`how many ${unit}`, { kind: 'sense', sense: 'rating' });
  }
  for (const phrase of inspectorNames(table.inspector)) book.add(phrase, { kind: 'inspector' });
  for (const name of names) book.add(name, { kind: 'name' });
  return book;
}

/** Adds a phrase, and its words run together: "well-led" is also written "wellled". */
function addWithCompound(book: PhraseBook<TermMeaning>, phrase: string, meaning: TermMeaning) {
  book.add(phrase, meaning);
  const parts = words(phrase);
  if (parts.length > 1) book.add(parts.join(''), meaning);
}
