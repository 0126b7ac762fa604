import { isQuestion, isStatement } from '../message/question-form.ts';
import { questionParts } from '../message/question-parts.ts';
import type { Token } from '../text/lexicon.ts';
import { words } from '../text/tokens.ts';

/** How a turn ties itself to the one before it. */
export interface Cues {
  /** The text without the words that tie it. */
  readonly rest: string;
  /** "And …?", "what about …?" carry the question on to something else; "sorry, I meant …" puts a word of it right. */
  readonly mark: 'connective' | 'correction' | undefined;
  /** It carries on with a place, or with something that is so as well: "and in Kent?", "Kent too?" */
  readonly adds: boolean;
  /** It has a word that stands for something said before: "it", "that", "then". */
  readonly points: boolean;
  /** It has a word that stands for something just said, and never for the subject of all: "that". */
  readonly pointsAtThing: boolean;
  /** It has a word that stands for a person. */
  readonly pointsAtPerson: boolean;
  /** It has a word that stands for two things said before: "both", but not in "both Kent and Surrey". */
  readonly pointsAtTwo: boolean;
  /** It starts with what it compares to something said: "better than caring?" */
  readonly compares: boolean;
  /** Each of its words that stand for something may stand for the subject: "it" or "they". */
  readonly pointsAtSubject: boolean;
}

const INTERJECTION = 'ok|okay|oh|ah|hm+|um|er|right|hey|cool|great|thanks|ta|cheers|lol|and|but';
const CORRECTION =
  'sorry|soz|oops|whoops|no|nope|nah|wait|actually|rather|i meant?|i mean|meant|my bad|make that|typo|correction';
/** "For 2019?" carries on, "for what reason?" asks. */
const FOR = 'for(?!\\s+(?:wh|how)\\S*\\s+\\S)';
const CONNECTIVE =
  `(?:and|n|&|but|also|plus|or|so)(?:\\s+(?:what about|what of|how about|${FOR}|in))?|what about|what of|how about|` +
  `whats? about|wot about|wat about|same(?:\\s+again)?\\s+(?:for|with|in)|${FOR}|then`;
const BREAK = '[\\s,.;:!…–—-]+';

const INTERJECTION_START = new RegExp(
  `^(?:${INTERJECTION})${BREAK}(?=(?:${CORRECTION}|${CONNECTIVE})\\b)`,
  'iu',
);
const CORRECTION_START = new RegExp(`^(?:(?:${CORRECTION})(?:${BREAK}|$))+`, 'iu');
const CONNECTIVE_START = new RegExp(`^(?:${CONNECTIVE})(?:${BREAK}|$)`, 'iu');
const COMPARISON_START =
  /^\W*(?:(?:much|any|a (?:bit|lot))\s+)?(?:(?:better|worse|higher|lower|stronger|weaker)\b.*\bthan|(?:the\s+)?same\s+as|as\s+\p{L}+\s+as|compared)\b/iu;
const IN_START = /^(?:(?:and|but|also|so)\s+)?(?:(?:what|how)\s+(?:about|of)\s+)?in\s/iu;
/** "In Kent too?" carries on as "and in Kent?" does. */
const ADDED = /^[^\p{L}\p{N}]*(?:in\s+)?(\S+(?:\s+\S+)?)[\s,]+(?:too|as well)\s*[?.!]*$/iu;
/** "2018*" and "*2018" put right what was mistyped. */
const STARRED = /^\s*\*+\s*([^*]+)$|^([^*]+?)\s*\*+\s*$/u;
/** "The chair, not the chief executive": what follows is not meant. */
const DENIED = /[\s,;–—-]+(?:and\s+)?not\s+.+$/iu;

const PERSONS = 'he him his she her hers'.split(' ');
/** "This trust" is the subject, but not "that". */
const THINGS = 'that these those'.split(' ');
const SUBJECTS = 'it its they them their theirs'.split(' ');
/** All that may stand for something said before. */
export const POINTERS: readonly string[] = [
  ...PERSONS,
  ...THINGS,
  ...SUBJECTS,
  ...'this there then one ones'.split(' '),
];

export function readCues(text: string): Cues {
  const starred = STARRED.exec(text);
  if (starred) return cuesOf(starred[1] ?? starred[2] ?? '', 'correction');
  const plain = text.trim().replace(INTERJECTION_START, '');
  const corrected = plain.replace(CORRECTION_START, '');
  if (corrected !== plain) {
    return cuesOf(corrected.replace(DENIED, '').replace(CONNECTIVE_START, ''), 'correction');
  }
  const added = ADDED.exec(plain)?.[1];
  if (added !== undefined) return cuesOf(added.replace(CONNECTIVE_START, ''), 'connective', true);
  const continued = plain.replace(CONNECTIVE_START, '');
  return cuesOf(continued, continued === plain ? undefined : 'connective', IN_START.test(plain));
}

function cuesOf(rest: string, mark: Cues['mark'], adds = false): Cues {
  const own = words(leading(rest).replace(/\bthese days\b/giu, ' '));
  const pointers = own.filter((word, at) => POINTERS.includes(word) && !isOfBeing(own, at));
  return {
    rest,
    mark,
    adds,
    points: pointers.length > 0,
    compares: COMPARISON_START.test(rest),
    pointsAtThing: own.some((word) => THINGS.includes(word)),
    pointsAtTwo: own.includes('both') && !own.includes('and'),
    pointsAtPerson: own.some((word) => PERSONS.includes(word)),
    pointsAtSubject: pointers.length > 0 && pointers.every((word) => SUBJECTS.includes(word)),
  };
}

/** "How many are there?" points at no place, "who works there?" does. */
function isOfBeing(words: readonly string[], at: number): boolean {
  return words[at] === 'there' && [words[at - 1], words[at + 1]].some((word) => BEING.test(word ?? ''));
}

const BEING = /^(?:is|are|was|were|be|been)$/;

/** What may point at another message: behind a sentence that says or asks something, a word points at that one. */
function leading(text: string): string {
  const [first] = questionParts(text);
  return first !== undefined && (isQuestion(first) || isStatement(first)) ? first : text;
}

/** Words beside a question word that add nothing to it: "when did that happen?" is no more than "when?". */
const EMPTY_WORDS = new Set([
  ...POINTERS,
  ...'is are was were be been do does did has have had happen happens happened happening the a an all so and'.split(
    ' ',
  ),
]);

/**
 * Bits of English from which on a word of a turn tells something: "did" has 8.7, "before" 10.3, "women" 12.3. More than a
 * word needs to be no filler in the index: there weights are learnt for it, here it decides alone.
 */
const TELLING_INFORMATION = 10;
/** Rarer words that tell nothing all the same: verbs that only say that something was so, prepositions, pointers. */
const IDLE_WORDS = new Set([
  ...EMPTY_WORDS,
  ...`make makes made say says said tell tells told get gets got go goes went gone come comes came take takes took
  give gives gave put mean means meant which year years before after both`.split(/\s+/),
]);

/** Is it a question word, and nothing else? */
export function isBare(tokens: readonly Token[]): boolean {
  return (
    tokens.some(({ kind }) => kind === 'asks') &&
    tokens.every(({ kind, text }) => kind === 'asks' || EMPTY_WORDS.has(text))
  );
}

/** Words that place a time by one told before, or by today. */
const RELATIVE_WORDS: ReadonlySet<string> = new Set(
  'before after since until earlier later previous previously prior next following last now today currently nowadays ago'.split(
    ' ',
  ),
);
const AROUND_TIME: ReadonlySet<string> = new Set([
  ...EMPTY_WORDS,
  ...'year years time times month months in on of at about to for day days moment present number first second'.split(
    ' ',
  ),
]);

/** Words that place something among others of its kind, which "and the worst?" does not name. */
const SUPERLATIVES: ReadonlySet<string> = new Set(
  'best worst highest lowest biggest smallest largest oldest newest latest longest shortest'.split(' '),
);

/** Is it a time that is placed by another one, and nothing else: "the year before", "now", "after 2019"? */
export function isRelativeTime(tokens: readonly Token[]): boolean {
  return isOf(RELATIVE_WORDS, tokens);
}

/** Does it place something among others, and not say of what kind? */
export function isSuperlative(tokens: readonly Token[]): boolean {
  return isOf(SUPERLATIVES, tokens);
}

/** Is it of these words, numbers, and what stands around a time? */
function isOf(own: ReadonlySet<string>, tokens: readonly Token[]): boolean {
  const texts = tokens.flatMap(({ kind, text }) => (kind === 'number' ? [] : text.split(' ')));
  return texts.some((text) => own.has(text)) && texts.every((text) => own.has(text) || AROUND_TIME.has(text));
}

/** The tokens that tell what the turn is about. */
export function tellingTokens(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(
    ({ kind, information, text }) =>
      kind !== 'asks' && kind !== 'name' && information >= TELLING_INFORMATION && !IDLE_WORDS.has(text),
  );
}
