import { turnsAfter } from '../../answering/conversation/turn.ts';
import type { Engine } from '../../answering/engine.ts';
import type { Random } from './random.ts';

/** What nobody means as a question, at the length of Discord's longest message or beyond. */
function badInputs(random: Random): Readonly<Record<string, string>> {
  const word = () => Array.from({ length: 7 }, () => String.fromCharCode(97 + random.below(26))).join('');
  const repeated = (text: string) => text.repeat(Math.ceil(LONGEST / text.length)).slice(0, LONGEST);
  return {
    '2,000 unknown words': Array.from({ length: 2_000 }, word).join(' '),
    'a word a thousand times': 'ambulance '.repeat(1_000),
    'one long word': 'x'.repeat(LONGEST),
    questions: repeated('who is the chair? '),
    lines: repeated('who runs it\nwhen was it founded\n'),
    'a list': repeated('budget, staff, chair, area, '),
    slips: repeated('ambulanec cahir fuonded goverment '),
    scripts: repeated('кто это 東京 救急車 عربي '),
    'a script without blanks': repeated('東'),
    'invisible characters': repeated('w\u200bh\u200bo '),
    blanks: `who runs it${' '.repeat(LONGEST)}?`,
    commas: repeated(','),
    'blanks and commas': `was it founded${repeated(' ,')}`,
    numbers: repeated('1. '),
    prepositions: `does anyone ${repeated('in ')}x?`,
    JSON: repeated('{"a": [1, "who runs it", null]}, '),
    code: repeated('```ts\nconst a = 1;\n```\n'),
    SQL: repeated("SELECT * FROM facts WHERE id='1' OR 1=1; -- "),
  };
}

const LONGEST = 4_000;
/** Times that each is asked, the first ones so that the compiler has seen the code. */
const WARM_UP = 20;
const TIMES = 10;

const BEFORE = 'how was it rated in 2018?';

/** The slowest of all bad inputs, each at its median, in milliseconds; alone, or after a question. */
export function slowestBadInput(
  engine: Engine,
  random: Random,
): { readonly input: string; readonly time: number } {
  const after = turnsAfter([], BEFORE, engine.reply({ text: BEFORE }));
  const inputs = Object.entries(badInputs(random)).flatMap(([input, text]) => [
    { input, text, previous: [] },
    { input: `${input}, after a question`, text, previous: after },
  ]);
  const timed = inputs.map(({ input, text, previous }) => {
    const times = Array.from({ length: WARM_UP + TIMES }, () => {
      const start = performance.now();
      engine.reply({ text, previous });
      return performance.now() - start;
    })
      .slice(WARM_UP)
      .sort((a, b) => a - b);
    return { input, time: times[TIMES / 2] ?? 0 };
  });
  return timed.reduce((slowest, one) => (one.time > slowest.time ? one : slowest));
}
