/** Letters read of one text; a question is rarely longer than a tweet, and nothing after this decides its answer. */
const TEXT_LIMIT = 1000;
/** Words read of one text. */
const TOKEN_LIMIT = 80;
/** Letters read of one word. */
const WORD_LIMIT = 32;

const CONTRACTIONS: Readonly<Record<string, string>> = {
  whats: 'what is',
  whos: 'who is',
  wheres: 'where is',
  whens: 'when is',
  whys: 'why is',
  thats: 'that is',
  theres: 'there is',
  heres: 'here is',
  its: 'it is',
  theyre: 'they are',
  youre: 'you are',
  weve: 'we have',
  theyve: 'they have',
  ive: 'i have',
  youve: 'you have',
  im: 'i am',
  isnt: 'is not',
  arent: 'are not',
  wasnt: 'was not',
  werent: 'were not',
  doesnt: 'does not',
  didnt: 'did not',
  dont: 'do not',
  hasnt: 'has not',
  havent: 'have not',
  cant: 'can not',
  cannot: 'can not',
  couldnt: 'could not',
  wont: 'will not',
  wouldnt: 'would not',
  shouldnt: 'should not',
  whod: 'who did',
  whend: 'when did',
  whatd: 'what did',
  whyd: 'why did',
  howd: 'how did',
  whered: 'where did',
  r: 'are',
  u: 'you',
  ur: 'your',
  y: 'why',
  wats: 'what is',
  wots: 'what is',
  hw: 'how',
  hows: 'how is',
  n: 'and',
  w: 'with',
  tha: 'the',
  da: 'the',
  em: 'them',
  tho: 'though',
  tmrw: 'tomorrow',
  wot: 'what',
  wat: 'what',
  wut: 'what',
  wen: 'when',
  wos: 'was',
  woz: 'was',
  wuz: 'was',
  gud: 'good',
  gd: 'good',
  wer: 'where',
  pls: 'please',
  plz: 'please',
  ppl: 'people',
  abt: 'about',
  b4: 'before',
  bc: 'because',
  cuz: 'because',
  cos: 'because',
  yr: 'year',
  yrs: 'years',
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'got to',
  dunno: 'do not know',
  jan: 'january',
  feb: 'february',
  aug: 'august',
  sept: 'september',
  oct: 'october',
  nov: 'november',
  dec: 'december',
};
const WRITTEN_OUT = new Map(Object.entries(CONTRACTIONS).map(([short, whole]) => [short, whole.split(' ')]));

/** Courtesies and noises: they ask for nothing. */
const NOISES = new Set(
  `lol lmao lmfao rofl haha hahaha hehe xd omg omfg wtf tbh imo imho ngl fr smh pls please thanks thank thx ty cheers ta
  hey hi hiya hello heya yo oi um uh uhm erm er hmm mm ok okay k ah oh ooh wow mate bro bruh dude guys folks
  yeh yeah yep nah nope innit kinda sorta etc`.split(/\s+/),
);

/**
 * The text as plain lower-case words: compatibility forms folded, accents and stacked marks dropped, apostrophes
 * closed up, noises left out, contractions and texting shorthand written out, thousands separators removed (`20,000` → `20000`).
 */
export function words(text: string): string[] {
  return wordsAndNoises(text).filter((word) => !isNoise(word));
}

/** A courtesy or an exclamation: it asks for nothing. */
export function isNoise(word: string): boolean {
  return NOISES.has(word);
}

/** What stands within words, and words and numbers. Most texts are of plain letters alone, and read twice as fast by them. */
const PLAIN = { apostrophe: /(?<=[a-z])['`](?=[a-z])/g, word: /\d+(?:\.\d+)?|[a-z]+(?:&[a-z]+)*/g };
const ANY = {
  apostrophe: /(?<=\p{L})['`](?=\p{L})/gu,
  word: /\d+(?:\.\d+)?|[\p{L}\p{M}]+(?:&[\p{L}\p{M}]+)*|\p{Nd}+/gu,
};

/** The same with noises left in; links say nothing. */
export function wordsAndNoises(text: string): string[] {
  const read = text.slice(0, TEXT_LIMIT);
  const isPlain = /^[ -~]*$/.test(read);
  const { apostrophe, word } = isPlain ? PLAIN : ANY;
  const plain = (isPlain ? read : folded(read))
    .toLowerCase()
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(apostrophe, '')
    .replace(/(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)/g, (number) => number.replaceAll(',', ''))
    .replace(/(\d+)(?:\.(\d+))?k\b/g, (_, whole: string, part = '') => thousands(whole, part))
    .replace(/\by\/n\b/g, ' ');
  const found = plain.match(word) ?? [];
  const words: string[] = [];
  for (const one of found.slice(0, TOKEN_LIMIT)) {
    const whole = WRITTEN_OUT.get(one);
    if (whole) words.push(...whole);
    else words.push(one.slice(0, WORD_LIMIT));
  }
  return words;
}

/** `1.5k` in full; the digits are moved rather than reckoned with, so that a number of any length stays what it is. */
function thousands(whole: string, part: string): string {
  const number = `${whole}${part.slice(0, 3).padEnd(3, '0')}`.replace(/^0+(?=\d)/, '');
  return part.length > 3 ? `${number}.${part.slice(3)}` : number;
}

/** Accents and other marks that belong to no script alone, and those that Hebrew leaves out at will; vowel signs of others stay. */
const STACKED = /(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Cyrillic}]/gu;

/** In compatibility forms, without accents, stacked marks and what cannot be seen. */
function folded(text: string): string {
  return text
    .replace(/[’‘ʼ′´]/g, "'")
    .normalize('NFKD')
    .replace(STACKED, '')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');
}
