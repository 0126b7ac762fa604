import { isStatement, LEAD, STARTS } from './question-form.ts';

/** What a message may begin with that only says that questions follow: "two questions:", "sorry, school project, …". */
const ANNOUNCING =
  'hi|hiya|hey|hello|yo|ok|okay|so|well|oh|anyways?|btw|by\\s+the\\s+way|sorry|please|pls|right|just|bot|all|guys|i|we|ive|have|got|a|an|my|few|couple|of|' +
  'one|two|three|four|five|\\d|some|another|more|next|quick|easy|silly|stupid|dumb|questions?|qs?|query|queries|things?|' +
  'for|(?:school|uni|college|class|pub)\\s+(?:project|essay|work|quiz)|homework|essay|assignment';
const ANNOUNCED = new RegExp(
  `^\\W*(?:(?:${ANNOUNCING})\\b[\\s,]*)+(?:[,:;–-]|\\bbut\\b)\\s*(?=${LEAD}(?:${STARTS})\\b)`,
  'iu',
);
const ANYBODY = '(?:(?:any|some|every)(?:\\s?one|body|1)|ne1|(?:any|some)\\s+of\\s+(?:you|u))';
/** Before the question itself, where it is asked of whoever may know: "does anyone know who runs it?" */
const ASKED_OF = new RegExp(
  '^\\W*(?:(?:hi|hey|hello|yo|ok|so|sorry|bot|guys|all|pls|please)\\b\\W*)*' +
    `(?:(?:do|does|did|can|could|would|will|has|have)\\s+)?(?:${ANYBODY}|you|u)\\s+` +
    '(?:(?:here|else|please|pls|happen\\s+to|by\\s+any\\s+chance)\\s+)*' +
    '(?:(?:knows?|kno|remembers?|recalls?|got|gotten|has|have|(?:tell|remind|give)\\s+(?:me|us)|explain|say|confirm)\\s+' +
    '(?:(?:if|whether|that)\\s+)?(?=\\p{L}))',
  'iu',
);
const MARK = ',;.?!–-';
const AUX = '(?:do|does|did|can|has|have)';
/** Behind it: "who runs it, anyone?", "who runs it does anyone know". */
const ASKED_AT_LAST = new RegExp(
  `(?<![\\s${MARK}])(?:(?=\\s*[${MARK}])[\\s${MARK}]+(?:${AUX}\\s+)?${ANYBODY}|\\s+(?:${AUX}\\s+${ANYBODY}|${ANYBODY}(?=\\s+\\p{L}|\\s*\\?)))` +
    '(?:\\s+(?:here|else|please|pls|knows?|kno|remembers?|recalls?|got|have|an?|any|ideas?|clues?|that|it|this|the|answer))*\\W*$',
  'iu',
);

/** Without what only says that questions follow. */
export function withoutAnnouncement(text: string): string {
  return text.replace(ANNOUNCED, '');
}

/**
 * The question without the words that announce it or ask whether somebody knows; the text itself where it has none, or where
 * a statement is left: "do you know if it is good?" asks for more than "it is good".
 */
export function plainQuestion(text: string): string {
  const plain = withoutAnnouncement(text).replace(ASKED_OF, '').replace(ASKED_AT_LAST, '');
  return /\p{L}/u.test(plain) && !isStatement(plain) ? plain : text;
}
