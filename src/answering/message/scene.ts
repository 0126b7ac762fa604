import { words } from '../text/tokens.ts';
import { isYear, tellsYear, YEAR } from '../text/year.ts';

/** Words beside a year with which a sentence says nothing but that it is that year. */
const SCENE = new Set(
  `it is was be the a year back in for as of at from to about now still just say saying said pretend pretending imagine
  imagining suppose supposing assume assuming let us we i you am are were if so and that time travel go going date day lets
  today ask asking talk talking regarding around circa think thinking then during`.split(/\s+/),
);

/** "It's 2009. Who is the chair?" asks who it was then: the questions behind such a beginning, each with it. */
export function inTheirYear(parts: readonly string[]): readonly string[] {
  const [first, ...questions] = parts;
  if (first === undefined || questions.length === 0 || !tellsOnlyYear(first)) return parts;
  return questions.map((question) => (tellsYear(question) ? question : `${first}, ${question}`));
}

/** The time with which a question ends: "in 2022" of "how many fell in 2022", "between 2016 and 2022". */
export function timeAtEnd(question: string): string | undefined {
  return TIME_AT_END.exec(question)?.[1];
}

const TIME_AT_END = new RegExp(
  `\\s((?:in|since|after|before|until|from|between|by|during)\\s+${YEAR}(?:\\s+(?:and|to|until)\\s+${YEAR})?)$`,
  'iu',
);

/** Does it say that it is a certain year, or of which year it speaks, and nothing else: "back in 2018"? */
export function tellsOnlyYear(text: string): boolean {
  const own = words(text);
  return own.some(isYear) && own.every((word) => isYear(word) || SCENE.has(word));
}
