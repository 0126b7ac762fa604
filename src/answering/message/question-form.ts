/** Words with which a question starts. */
export const STARTS =
  'who|whos|whom|whose|what|whats|when|whens|where|wheres|why|how|hows|which|wot|wat|wen|' +
  'is|was|were|are|does|do|did|has|have|can|could';
/** What may stand before a question word: "by whom", "since when". */
export const LEAD = '(?:(?:by|for|from|to|in|since|at|with|on|until|till)\\s+(?=wh|how))?';

export const QUESTION_WORD = /\b(?:who|whos|whom|what|whats|when|where|wheres|why|how|which|wot|wat|wen)\b/iu;
const QUESTION_START = new RegExp(
  `^\\W*${LEAD}(?:${STARTS}|isnt|arent|doesnt|didnt|hasnt|wasnt|any|any\\s?one|anybody|any1|ne1)\\b`,
  'iu',
);

/** Does the text ask, rather than tell? */
export function isQuestion(text: string): boolean {
  return text.includes('?') || QUESTION_WORD.test(text) || startsAsQuestion(text);
}

export function startsAsQuestion(text: string): boolean {
  return QUESTION_START.test(text);
}

/** Does it say something, rather than ask, wish to know, or name what is asked for? */
export function isStatement(text: string): boolean {
  return !isQuestion(text) && STATEMENT.test(text) && !WISH.test(text) && !ASIDE.test(text);
}

const STATEMENT =
  /^\W*(?:i|im|ive|we|my|our|he|she|they|it|the|this|that|there)(?:['’]\p{L}+)?\s.*\b(?:is|was|are|were|be|got|had|has|lives?|lived|came|went|says?|said|reads?|heard|told|thought)\b/iu;
/** "My gran lives in Kent, is it covered" asks all the same. */
const ASIDE = new RegExp(`,\\s*(?:${STARTS})\\b`, 'iu');
const WISH = /\b(?:want|need|like|love|wonder|wondering|looking|trying|tell|give|show|find|know)\b/iu;
