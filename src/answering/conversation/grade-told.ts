import type { Fact } from '../../knowledge/fact.ts';
import type { RatingTable } from '../../knowledge/rating-table.ts';
import { readRatings } from '../ratings/readings.ts';
import { words } from '../text/tokens.ts';
import type { Edition } from './edition.ts';
import type { Tied } from './tied.ts';
import type { Turn } from './turn.ts';

const MEANING: ReadonlySet<string> = new Set(['mean', 'means', 'meaning', 'meant', 'signify', 'signifies']);

/** The grade that was read off a table, where it was one alone. */
export function gradeTold(topic: Turn, edition: Edition): readonly string[] {
  return readingsOf(topic, edition).flatMap(({ text, grades }) => {
    const told = gradesIn(text, grades);
    return told.length === 1 ? told : [];
  });
}

/**
 * After a grade was read off a table, of which facts does "it" or "that" not speak? Of those about another grade, and
 * where the turn asks what it means, of all but those about the one that was told.
 */
export function isOfOtherGrade(
  turn: Tied,
  topics: readonly Turn[],
  edition: Edition,
): (fact: Fact) => boolean {
  const newest = topics.at(0);
  const readings = newest ? readingsOf(newest, edition) : [];
  const asksMeaning = words(turn.rest).some((word) => MEANING.has(word)) && !tellsOwn(turn);
  if (!newest || readings.length === 0 || !(turn.points || asksMeaning)) return () => false;
  const grades = readings.flatMap((reading) => reading.grades);
  if (gradesIn(turn.rest, grades).length > 0) return () => false;
  const told = gradeTold(newest, edition);
  return ({ question }) => {
    const named = gradesIn(question, grades);
    return named.length > 0 || asksMeaning ? !named.some((grade) => told.includes(grade)) : false;
  };
}

/** Words for a grade that do not say which: "what does the rating mean?" */
const GRADE: ReadonlySet<string> = new Set(['rating', 'grade', 'result', 'score']);

/** Does it name what the meaning of is asked for? */
function tellsOwn({ points, telling }: Tied): boolean {
  return !points && telling.some(({ text }) => !MEANING.has(text) && !GRADE.has(text));
}

function readingsOf({ answered, meant }: Turn, { table, names }: Edition) {
  return answered.flatMap((id) => {
    const rated = table(id);
    const text = rated && readRatings(meant, rated, { names })?.text;
    return rated && text !== undefined ? [{ text, grades: wordsOf(rated) }] : [];
  });
}

function wordsOf({ scale }: RatingTable): readonly string[] {
  return scale.map(({ word }) => word);
}

/** Those of the grades that the text names, in words of their own. */
function gradesIn(text: string, grades: readonly string[]): readonly string[] {
  const written = ` ${words(text).join(' ')} `;
  return grades.filter((grade) => written.includes(` ${words(grade).join(' ')} `));
}
