import { diffArrays } from 'diff';
import { type Entry, isTable } from '../knowledge/entry.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { RatingTable } from '../knowledge/rating-table.ts';
import { dateInWords, text } from '../text.ts';

/** One thing that a fact or table says: a sentence of the answer, one wording, a date, one rating. */
interface Line {
  /** What it is called. */
  readonly label: string;
  readonly value: string;
}
export interface DiffLine extends Line {
  /** Gone, come, or changed: then the value tells both. */
  readonly sign: '-' | '+' | '~';
}

/** What is gone, has come or is another, in the order in which an entry is read; null stands for none. */
export function entryDiff(before: Entry | null, after: Entry | null): DiffLine[] {
  return [...lineDiff(linesOf(before), linesOf(after)), ...ratingDiff(before, after)];
}

function lineDiff(before: readonly Line[], after: readonly Line[]): DiffLine[] {
  return diffArrays([...before], [...after], { comparator: isSame }).flatMap(({ added, removed, value }) =>
    added || removed ? value.map((line) => ({ ...line, sign: added ? '+' : '-' }) as const) : [],
  );
}

/** All but the ratings. */
function linesOf(entry: Entry | null): Line[] {
  if (!entry) return [];
  return isTable(entry) ? tableLines(entry) : factLines(entry);
}

function factLines(fact: Fact): Line[] {
  const { question, answer, section, asOf, validFrom, validTo, reviewBy } = fact;
  const { fields } = text;
  return [
    ...lines(fields.question, [question]),
    ...lines(fields.answer, sentences(answer)),
    ...lines(fields.section, [section]),
    ...lines(fields.asOf, [asOf]),
    ...lines(fields.validFrom, [validFrom]),
    ...lines(fields.validTo, [validTo]),
    ...lines(fields.reviewBy, [reviewBy]),
    ...lines(fields.wordings, fact.wordings),
    ...lines(fields.contrasts, fact.contrasts),
    ...lines(fields.related, fact.related),
  ];
}

function tableLines({ question, section, inspector, scale, areas, wordings }: RatingTable): Line[] {
  const { fields } = text;
  return [
    ...lines(fields.question, [question]),
    ...lines(fields.section, [section]),
    ...lines(fields.inspector, [inspector]),
    ...lines(
      fields.grade,
      scale.map(
        ({ symbol, word, like, meaning, colour }) =>
          `${symbol} ${[word, ...like].join(', ')}: ${meaning}, ${colour}`,
      ),
    ),
    ...lines(
      fields.area,
      areas.map(
        ({ title, like, overall }) => [title, ...like].join(', ') + (overall ? ` (${fields.overall})` : ''),
      ),
    ),
    ...lines(fields.wordings, wordings),
  ];
}

/** By inspection and area, so that a corrected rating is one line. */
function ratingDiff(before: Entry | null, after: Entry | null): DiffLine[] {
  const [was, is] = [ratingsOf(before), ratingsOf(after)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((label): DiffLine[] => {
    const [gone, come] = [was.get(label), is.get(label)];
    if (gone === come) return [];
    if (gone === undefined) return [{ sign: '+', label, value: come ?? '' }];
    if (come === undefined) return [{ sign: '-', label, value: gone }];
    return [{ sign: '~', label, value: `${gone} → ${come}` }];
  });
}

/** By what each rating is called; none of a fact. */
function ratingsOf(entry: Entry | null): ReadonlyMap<string, string> {
  const lines = entry && isTable(entry) ? ratingLines(entry) : [];
  return new Map(lines.map(({ label, value }) => [label, value]));
}

/** Every rating in words, by inspection and area. */
export function ratingLines({ inspections, areas, scale }: RatingTable): Line[] {
  const words = new Map(scale.map(({ id, word }) => [id, word]));
  return inspections.flatMap(({ date, ratings }) =>
    areas.map(({ id, title }) => {
      const grade = ratings[id] ?? '';
      return { label: `${dateInWords(date)} · ${title}`, value: words.get(grade) ?? grade };
    }),
  );
}

function lines(label: string, values: readonly (string | undefined)[]): Line[] {
  return values.filter((value) => value !== undefined).map((value) => ({ label, value }));
}

/** By sentence, so that a long answer with one word changed does not show twice as a whole. */
function sentences(answer: string): string[] {
  return answer
    .split('\n')
    .flatMap((line) => [...new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(line)])
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '');
}

function isSame(one: Line, other: Line): boolean {
  return one.label === other.label && one.value === other.value;
}
