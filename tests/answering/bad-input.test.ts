import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnsAfter } from '../../src/answering/conversation/turn.ts';
import { createEngine } from '../../src/answering/engine.ts';
import { type Fact, FactSchema } from '../../src/knowledge/fact.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { VocabularySchema } from '../../src/knowledge/vocabulary.ts';
import { engine } from './shipped-engine.ts';

const { knowledge: shipped } = engine;
const OUTCOMES = ['answer', 'suggestions', 'unknown', 'emergency'];

function editionOf(facts: readonly Fact[]): Knowledge {
  return {
    ...shipped,
    facts,
    ratings: [],
    vocabulary: VocabularySchema.parse({}),
    contrasts: [],
  };
}

function fact(id: string, question: string, wordings: readonly string[], answer: string): Fact {
  const section = shipped.source.sections[0]?.id;
  return FactSchema.parse({ id, section, question, wordings, answer });
}

describe('any text gets a reply', () => {
  it.each([
    ['nothing', ''],
    ['one letter', 'a'],
    ['4,000 characters', 'why was it put in special measures '.repeat(120).slice(0, 4_000)],
    ['2,000 words that nobody knows', Array.from({ length: 2_000 }, (_, at) => `zq${at}x`).join(' ')],
    ['one word a thousand times', 'budget '.repeat(1_000)],
    ['mixed scripts', 'бюджет 予算 ميزانية תקציב budget งบประมาณ'],
    ['invisible characters', 'bud\u200bget\u2060 \u202eof\u202c it\ufeff'],
    ['JSON', '{"question": "who runs it?", "nested": [1, 2, {"a": null}]}'],
    ['a code block', '```ts\nconst x = () => { throw new Error("who"); };\n```'],
    ['SQL', "'; DROP TABLE facts; --"],
    ['a name of a built-in property', 'constructor __proto__ toString hasOwnProperty'],
    ['stacked marks', 'w̷̡͝h̶͎̒o̵͖͠ ̸̲̈r̶̬͝u̷̬͝n̵̰̈́s̶̠͂ ̷̣̾i̵͓͝t̵͇̓'],
    ['4,000 commas', ','.repeat(4_000)],
    ['4,000 blanks before the end', `who runs it${' '.repeat(4_000)}?`],
    ['2,000 blanks and commas', `was it founded${' ,'.repeat(2_000)}`],
    ['2,000 blanks and line breaks', `sorry,${' \n'.repeat(2_000)}who`],
    ['a script without blanks', '東'.repeat(4_000)],
    ['1,300 numbers', '1. '.repeat(1_300)],
    ['1,300 prepositions', `does anyone ${'in '.repeat(1_300)}x?`],
  ])('%s', (_, text) => {
    const before = 'how was it rated in 2018?';
    const previous = turnsAfter([], before, engine.reply({ text: before }));
    const next = turnsAfter(previous, text, engine.reply({ text, previous }));
    for (const reply of [engine.reply({ text }), engine.reply({ text: 'and in 2019?', previous: next })]) {
      expect(OUTCOMES).toContain(reply.outcome);
      expect(reply.confidence).toBeGreaterThanOrEqual(0);
      expect(reply.confidence).toBeLessThanOrEqual(1);
    }
  });

  it.each([
    ['who runs it', `who   runs\t\tit${' '.repeat(2_000)}?`],
    [
      'who is the chair, and where is it based?',
      `who is the chair${','.repeat(1_000)} and where is it based?`,
    ],
    ['who runs it\nwhen was it founded', `who runs it${' \n'.repeat(500)}when was it founded`],
  ])('“%s” gets the same, however long its gaps', (text, stretched) => {
    const { outcome, confidence } = engine.reply({ text });
    expect(outcome).toBe('answer');
    expect(engine.reply({ text: stretched })).toMatchObject({ outcome, confidence });
  });

  it('whatever its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 4_000 }), (text) => {
        expect(OUTCOMES).toContain(engine.reply({ text }).outcome);
      }),
      { numRuns: 150 },
    );
  });

  it('whatever its words, and the same one every time', () => {
    const words = fc.constantFrom(
      ...'who what when budget red calls cqc 2017 2016 not the it secamb good safe ?'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (chosen) => {
        const text = chosen.join(' ');
        expect(engine.reply({ text })).toEqual(engine.reply({ text }));
      }),
      { numRuns: 150 },
    );
  });
});

describe('any edition answers', () => {
  it('without facts it knows nothing', () => {
    const empty = createEngine(editionOf([]));
    expect(empty.reply({ text: 'who runs it?' }).outcome).toBe('unknown');
    expect(empty.complete('who', 5)).toEqual([]);
  });

  it('with one fact it answers that and nothing else', () => {
    const one = createEngine(
      editionOf([fact('hours', 'When is the library open?', ['opening hours'], 'From 9 to 6.')]),
    );
    expect(one.reply({ text: 'when is the library open' }).outcome).toBe('answer');
    expect(one.reply({ text: 'who won the cup in 1966' }).outcome).not.toBe('answer');
  });

  it('with one wording in two facts it gives one of them', () => {
    const two = createEngine(
      editionOf([
        fact('a', 'What is the price?', ['how much is it'], 'One pound.'),
        fact('b', 'What is the fee?', ['how much is it'], 'Two pounds.'),
      ]),
    );
    expect(OUTCOMES).toContain(two.reply({ text: 'how much is it' }).outcome);
  });

  it('with a fact that has no words', () => {
    const wordless = createEngine(editionOf([fact('marks', '???', ['!!!', '🙂'], '…')]));
    expect(wordless.reply({ text: '???' }).outcome).toBe('unknown');
  });
});
