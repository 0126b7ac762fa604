/** Texting for a word, and words which that word often follows, and a number seldom. */
interface Shorthand {
  readonly word: string;
  readonly follows: ReadonlySet<string>;
}

const SHORTHAND: ReadonlyMap<string, Shorthand> = new Map([
  [
    '2',
    {
      word: 'to',
      follows:
        wordsOf(`able access according allowed apply asked come comes compared forced get go goes going got gotta
        had happened happens has hav have how like listen listening made meant much need needed needs next out ready
        reply send sent speak supposed talk talking told try trying used want wanted wants what where who wrong`),
    },
  ],
  [
    '4',
    {
      word: 'for',
      follows:
        wordsOf(`apply applied ask asked asking been blame blamed call called charge famous fined get go good got
        hav have known look looking meant need needed needs paid pay paying pays reason reasons responsible short stand
        standing stands stood target thanks used wait waited waiting want what who work worked working works`),
    },
  ],
]);

/** No number stands before these. */
const NEVER_COUNTED = wordsOf(
  'a an her him his it its me my our the their them these this those ur us you your',
);
/** A number after these is their name, and what comes next begins anew: "is stage 2 the last one?" */
const NUMBERED =
  wordsOf(`band bay block category cat channel chapter class crew day floor gate grade group item lane
  level line month no number option page part phase platform question quarter red room round route section season
  stage step team tier type unit version ward week year zone`);
/** After these a text may end with the shorthand, as in "what does it stand 4"; after others it ends with a number. */
const ENDING = wordsOf(
  'able allowed how known look looking reason responsible short stand standing stands stood told',
);
/** Counted, though they do not end like a plural. */
const COUNTED = wordsOf(
  'billion children hr hundred men million min people percent point ppl thousand women yr',
);

/** The word that a 2 or 4 among others stands for; undefined where it may well be a number. */
export function shorthandAt(words: readonly string[], at: number): string | undefined {
  const shorthand = SHORTHAND.get(words[at] ?? '');
  if (!shorthand) return undefined;
  const [before = '', after] = [words[at - 1], words[at + 1]];
  if (after === undefined) return ENDING.has(before) ? shorthand.word : undefined;
  const startsAnew = NEVER_COUNTED.has(after) && !NUMBERED.has(before);
  const isCounted = COUNTED.has(after) || /[^isu]s$/.test(after);
  return startsAnew || (shorthand.follows.has(before) && !isCounted) ? shorthand.word : undefined;
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
