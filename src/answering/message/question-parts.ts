import { withoutAnnouncement } from './plain-question.ts';
import { isQuestion, isStatement, LEAD, QUESTION_WORD, STARTS, startsAsQuestion } from './question-form.ts';

/** Where a full stop is no part of a number, an address or an abbreviation: "3.5 million", "nhs.uk", "e.g. this". */
const FULL_STOP =
  '(?<=\\.)(?<!\\b(?:e\\.g|i\\.e|dr|mr|mrs|ms|prof|st|approx|vs)\\.)' +
  `(?:(?<=\\.\\.)|(?=["'”’)\\]*_]*(?:\\s|$))|(?=(?:${STARTS})\\s))`;
/** A mark in an address, as in "watch?v=1", ends no sentence. */
const OTHER_END = '(?<=[?!;\\n])(?!\\w+=)';
/** Before a question that "and" joins, and behind the end of a sentence or line, which stays with it. */
const BOUNDARY = new RegExp(
  `,?\\s+(?:and|n|also|plus|&)\\s+(?=${LEAD}(?:${STARTS})\\b)|(?:${FULL_STOP}|${OTHER_END})(?![.?!;\\n])`,
  'iu',
);
/** Before a question that follows another in a list of them. */
const LISTED = new RegExp(`,\\s*(?=(?:${STARTS})\\b)`, 'iu');
const SENTENCE_END = /[.?!;,\s]+$/u;
/** Questions answered in one message; the rest of a longer one is left. */
export const PARTS_LIMIT = 8;

/**
 * The sentences of a message and the questions that "and" joins in it, in order, each in one line and without the
 * marks that end it; one alone when there is nothing to part. Of a long message those that ask, wherever they stand in it.
 */
export function questionParts(text: string): string[] {
  return sentences(text).map(withoutEnd);
}

/** Those of the parts that say something, and do not ask it: of these the marks that end them are left to see. */
export function toldParts(text: string): string[] {
  return sentences(text).filter(isStatement).map(withoutEnd);
}

function withoutEnd(part: string): string {
  return oneLine(part).replace(SENTENCE_END, '');
}

/** The parts with the marks that end them. */
function sentences(text: string): string[] {
  const parts = allSentences(text);
  const places = [...parts.keys()];
  const foremost = [0, 1, 2].flatMap((rank) => places.filter((at) => rankOf(parts[at] ?? '') === rank));
  const chosen = foremost.slice(0, PARTS_LIMIT);
  return parts.filter((_, at) => chosen.includes(at));
}

function allSentences(text: string): string[] {
  return linesOf(withoutAnnouncement(text))
    .split(BOUNDARY)
    .flatMap(listed)
    .filter((part) => WORD_OR_YEAR.test(part));
}

/** A smaller number by itself asks nothing. */
const WORD_OR_YEAR = /\p{L}|\p{N}{4}/u;

/** Does the text ask more questions than there are parts of it? */
export function asksTooMuch(text: string): boolean {
  return allSentences(text).filter((part) => rankOf(part) < 2).length > PARTS_LIMIT;
}

/** Before each question of a numbered list: "1.", "b)", "Q3". */
const MARKER = /(?:^|\s)(?:\(?(?:[1-9]|[a-h])[.)]|q\s?[1-9][.:)]?)\s+/giu;

/** A numbered list with each of its questions on a line of its own. */
function linesOf(text: string): string {
  const [first, second] = text.matchAll(MARKER);
  return first?.index === 0 && second ? text.replace(MARKER, '\n') : text;
}

/** "Who runs it, where is it?" is two questions; "in 2019, was it good?" is one. */
function listed(part: string): string[] {
  const questions = part.split(LISTED);
  return questions.every(startsAsQuestion) ? questions : [part];
}

/** The text with each gap between its words, line breaks too, as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** 0 for what certainly asks, 1 for what may, 2 for what tells. */
function rankOf(part: string): number {
  if (/\?[^\p{L}\p{N}]*$/u.test(part)) return 0;
  return isQuestion(part) ? 1 : 2;
}

/** Talk between people: a question with one of these asks nothing of what a fact could tell. */
const TALK =
  `you u your me my i we us anyone anybody someone somebody everyone everybody know knows tell think help idea please
  thanks sure right true correct confirm verify check real really exactly going up hello hi`.split(/\s+/);
/** A part of nothing but these is talk, or leans on the part before it: "can you help?", "how many exactly?" */
const IDLE = new Set([
  ...STARTS.split('|'),
  ...TALK,
  ...`would should will may might it its that this they them he she all there here say said mean doing many much long often
  old big number figure answer question ask asking any anything something so then else about`.split(/\s+/),
]);

/** Continues a question with something else: "and the volunteers". */
const CONTINUED = /^\s*(?:and|also|plus|&)\s/iu;

/**
 * Does a part of a message, which has lost its question mark, ask for something of its own?
 * @param content its words without fillers
 */
export function asksOnItsOwn(part: string, content: readonly string[]): boolean {
  return (startsAsQuestion(part) || CONTINUED.test(part)) && content.some((word) => !IDLE.has(word));
}

/** Does a part that leans on another ask for something, rather than make talk? "Since when?" does, "who knows?" does not. */
export function asksFurther(words: readonly string[]): boolean {
  return QUESTION_WORD.test(words.join(' ')) && !words.some((word) => TALK.includes(word));
}
