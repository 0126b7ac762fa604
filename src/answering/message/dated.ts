import { MONTHS } from '../text/months.ts';
import { YEAR } from '../text/year.ts';
import { isQuestion, QUESTION_WORD } from './question-form.ts';

const MONTH = `(?:${MONTHS.flatMap((month) => [month, month.slice(0, 3)]).join('|')}|sept)`;
/** A year that does not begin a span or a financial year: "2019-20". */
const ONE_YEAR = `${YEAR}(?![/–-]?\\d)`;
const DATE = new RegExp(
  `(?:\\b(?:back|in|since|by|during|on|the|year|only|already)\\s+){0,4}(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:\\b${MONTH}\\s+)?\\b${ONE_YEAR}`,
  'giu',
);
/** "It was founded in 1974, right?" */
const CONFIRMED =
  /[\s,]*\b(?:right|correct|true|yes|yeah|no|innit|(?:is|was|did|has|were)(?:n['’]?t| not) (?:it|they|that))\b\W*$/iu;

/** "Was it founded in 1974?" put as what answers it: "when was it founded". Undefined for what asks otherwise. */
export function askedWhen(text: string): string | undefined {
  const asks = isQuestion(text) || CONFIRMED.test(text);
  if (!asks || QUESTION_WORD.test(text) || text.match(DATE)?.length !== 1) return undefined;
  const rest = text.replace(CONFIRMED, '').replace(DATE, ' ').trim();
  return /\p{L}/u.test(rest) ? `when ${rest}` : undefined;
}
