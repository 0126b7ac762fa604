import { words } from '../text/tokens.ts';
import { isYear } from '../text/year.ts';

/** Words beside a year with which a sentence says nothing but that it is that year. */
const SCENE = new Set(
  `it is was be the a year back in for as of at from to about now still just say saying said pretend pretending imagine
  imagining suppose supposing assume assuming let us we i you am are were if so and that time travel go going date day lets
  today ask asking talk talking regarding around circa think thinking`.split(/\s+/),
);

/** "It's 2009. Who is the chair?" asks who it was then: the questions behind such a beginning, each with it. */
export function inTheirYear(parts: readonly string[]): readonly string[] {
  const [first, ...questions] = parts;
  if (first === undefined || questions.length === 0 || !setsYear(first)) return parts;
  return questions.map((question) => (hasYear(question) ? question : `${first}, ${question}`));
}

function setsYear(text: string): boolean {
  const own = words(text);
  return own.some(isYear) && own.every((word) => isYear(word) || SCENE.has(word));
}

function hasYear(text: string): boolean {
  return words(text).some(isYear);
}
