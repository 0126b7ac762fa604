/** Words with which a new question starts after "and". */
const STARTS = 'who|what|whats|when|where|why|how|which|is|was|were|are|does|do|did|has|have|can|could';
/** Before a question that "and" joins, and behind the end of a sentence, which stays with it. */
const BOUNDARY = new RegExp(
  `,?\\s+(?:and|also|plus)\\s+(?=(?:${STARTS})\\b)|(?<=[.?!;\\n])(?![.?!;\\n])`,
  'iu',
);
const SENTENCE_END = /[.?!;\s]+$/u;
/** Questions answered in one message; the rest of a longer one is left. */
const PARTS_LIMIT = 4;

/**
 * The sentences of a message and the questions that "and" joins in it, in order and without the marks that end them; one
 * alone when there is nothing to part. Of a long message those that ask, wherever they stand in it.
 */
export function questionParts(text: string): string[] {
  const parts = text.split(BOUNDARY).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const foremost = new Set([0, 1, 2].flatMap((rank) => parts.filter((part) => rankOf(part) === rank)));
  const chosen = [...foremost].slice(0, PARTS_LIMIT);
  return parts.filter((part) => chosen.includes(part)).map((part) => part.replace(SENTENCE_END, '').trim());
}

/** 0 for what certainly asks, 1 for what may, 2 for what tells. */
function rankOf(part: string): number {
  if (/\?[^\p{L}\p{N}]*$/u.test(part)) return 0;
  return isQuestion(part) ? 1 : 2;
}

const QUESTION_WORD = /\b(?:who|whos|whom|what|whats|when|where|wheres|why|how|which|wot|wat|wen)\b/iu;
const QUESTION_START = new RegExp(
  `^\\W*(?:${STARTS}|isnt|arent|doesnt|didnt|hasnt|wasnt|any|anyone)\\b`,
  'iu',
);

/** Does the text ask, rather than tell? */
export function isQuestion(text: string): boolean {
  return text.includes('?') || QUESTION_WORD.test(text) || startsAsQuestion(text);
}

/** A part of nothing but these is talk, or leans on the part before it: "can you help?", "how many exactly?" */
const IDLE = new Set(
  `${STARTS.replaceAll('|', ' ')} would should will may might you your me my i we us it its that this they them he she
  anyone anybody someone somebody everyone all there here help know tell say said think mean doing going please thanks
  sure right true real really exactly many much long often old big number figure answer question ask asking idea any
  anything something hello hi so then else about`.split(/\s+/),
);

/**
 * Does a part of a message, which has lost its question mark, ask for something of its own?
 * @param telling its words, but for those that tell nothing
 */
export function asksOnItsOwn(part: string, telling: readonly string[]): boolean {
  return startsAsQuestion(part) && telling.some((word) => !IDLE.has(word));
}

function startsAsQuestion(text: string): boolean {
  return QUESTION_START.test(text);
}
