import { YEAR } from '../../text/year.ts';
import { NUMBERS, yearsInFigures } from './number-words.ts';

const NUMBER = `\\d|${NUMBERS.join('|')}`;
/** "Over all" as one word, but not "over all inspections". */
const OVERALL = new RegExp(
  `\\bover all\\b(?!\\s+(?:of|the|its|their|these|inspections|years|${NUMBER}))`,
  'gi',
);
const BY_A_YEAR = new RegExp(`\\bby\\s+(?=${YEAR}\\b)`, 'gi');
const OVER_SO_MANY = new RegExp(`\\bover all\\b(?=\\s+(?:${NUMBER}))`, 'gi');

/** What tokens would take apart or leave out: "2016-2019" is a span, "2018 → 2019" as well, "b4" is "before". */
export function plainText(text: string): string {
  return yearsInFigures(text)
    .replace(/\b(\d{4})\s*(?:[-–—]+>?|→|=>|\.{2,3}|\/)\s*(?=\d{4}\b)/g, '$1 to ')
    .replace(/(\d)['’]s\b/g, '$1')
    .replace(/\b(?:from\s+)?(\d{4})\s+onwards?\b|\bfrom\s+(\d{4})\s+on\b/gi, 'since $1$2')
    .replace(/\b(?:in\s+)?(\d{4})\s+(?:or|and)\s+(?:before|earlier)\b(?!\s+(?:\d|[a-z]+\s+\d))/gi, 'until $1')
    .replace(/\b(?:in\s+)?(\d{4})\s+(?:or|and)\s+(?:after|later|since)\b(?!\s+\d)/gi, 'since $1')
    .replace(/\bnos?\.(?=\s*of\b)/gi, 'number')
    .replace(BY_A_YEAR, 'until ')
    .replace(/\b(all|everything|(?:all|every|each)\s+\w+)\s+but\b/gi, '$1 except')
    .replace(OVERALL, 'overall')
    .replace(OVER_SO_MANY, 'over the years')
    .replace(/%/g, ' percent ')
    .replace(/\bb4\b/gi, 'before')
    .replace(/\bl8(?:e?st)\b/gi, 'latest')
    .replace(/\b2day\b/gi, 'today')
    .replace(/\bm8\b/gi, 'mate')
    .replace(/\s(?:&|\+)\s/g, ' and ')
    .replace(/\bn\b(?!['’])/gi, 'and')
    .replace(/\bw\/o?\s/gi, 'with ');
}
