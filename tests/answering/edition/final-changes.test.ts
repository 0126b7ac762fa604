import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../src/answering/engine.ts';
import { type Fact, FactSchema } from '../../../src/knowledge/fact.ts';
import { SourceSchema } from '../../../src/knowledge/source.ts';
import { VocabularySchema } from '../../../src/knowledge/vocabulary.ts';

const source = SourceSchema.parse({
  title: 'The village mill',
  publisher: 'The parish',
  url: 'https://mill.example',
  licence: { name: 'CC0', url: 'https://licence.example' },
  asOf: '2024-05',
  subject: 'the village mill',
  names: ['the mill'],
  sections: [{ id: 'visits', title: 'Visits', url: 'https://mill.example#visits' }],
});

function fact(id: string, wordings: readonly string[], answer = 'So it is.', contrasts: string[] = []): Fact {
  const [question, ...others] = wordings;
  return FactSchema.parse({ id, section: 'visits', question, wordings: others, answer, contrasts });
}

/** So many that an edition may change a few of them. */
const pondWordings = [
  'Where is the pond?',
  'way to the pond',
  'how do I get to the water',
  'is there a pond',
  'where can one swim',
  'which path leads to the ducks',
  'where do the ducks live',
  'pond on the map',
  'where is the water',
];
const shippedFacts = [
  fact('pond', pondWordings, 'Behind the mill.'),
  fact('miller', ['Who is the miller?', 'name of the miller', 'who mills here'], 'Ada Flint.'),
  fact('hours', ['When is it open?', 'opening hours', 'visiting times'], 'From 9 to 5.', ['is it warm']),
  fact('chair', ['Who is the chair of the board?', 'chair of the board'], 'Bo Reed.'),
  fact('budget', ['How much money does it have?', 'yearly budget'], 'A little.'),
];
const shipped = createEngine({
  source,
  facts: shippedFacts,
  ratings: [],
  contrasts: ['who is the mayor', 'when does the bus leave'],
  vocabulary: VocabularySchema.parse({}),
});

/** Rightly and wrongly spelt, shipped and not, so that what an edition knows of words decides how it reads others. */
const words = fc.constantFrom(
  ...'chair chiar board bord miller millar quern qern open oepn pond ponds'.split(' '),
);
const wording = fc.tuple(fc.constantFrom('who has the', 'where is the', 'when is the', ''), words, words);
const text = wording.map((parts) => parts.join(' ').trim());
const ids = ['pond', 'miller', 'hours', 'chair', 'own-1', 'own-2', 'own-3'];
const entry = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...ids),
      fc.array(text, { minLength: 1, maxLength: 3 }),
      text,
      fc.array(text, { maxLength: 1 }),
    )
    .map(([id, wordings, answer, contrasts]) => fact(id, wordings, answer, contrasts)),
  fc.tuple(fc.constantFrom(...shippedFacts), text).map(([one, answer]) => ({ ...one, answer })),
  fc.constantFrom(...shippedFacts),
  fc
    .tuple(fc.shuffledSubarray(pondWordings, { minLength: 7 }), fc.array(text, { maxLength: 1 }))
    .map(([kept, added]) => fact('pond', [...kept, ...added], 'Behind the mill.')),
);
const step = fc.oneof(
  { weight: 4, arbitrary: entry.map((put) => ({ put })) },
  { weight: 2, arbitrary: fc.constantFrom(...ids).map((retire) => ({ retire })) },
  { weight: 2, arbitrary: text.map((ask) => ({ ask })) },
  { weight: 1, arbitrary: fc.constantFrom('go on above', 'go on below').map((layer) => ({ layer })) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** What the steps make of an edition, and one that was never anything else. */
function editions(steps: readonly Step[]): { readonly lived: Engine; readonly fresh: Engine } {
  const state = new Map<string, Fact | undefined>();
  let lived = shipped.layer();
  for (const one of steps) {
    if ('put' in one) {
      lived.put(one.put);
      state.set(one.put.id, one.put);
    } else if ('retire' in one) {
      lived.retire(one.retire);
      state.set(one.retire, undefined);
    } else if ('ask' in one) lived.reply({ text: one.ask });
    else {
      const other = lived.layer();
      const [kept, left] = one.layer === 'go on above' ? [other, lived] : [lived, other];
      // What the one learns from here on is nothing to the other.
      left.put(fact('own-9', ['Where is the chiar?', 'qern', 'oepn pond']));
      left.reply({ text: 'who has the qern' });
      left.retire('miller');
      lived = kept;
    }
  }
  const fresh = shipped.layer();
  for (const [id, one] of Array.from(state).sort().reverse()) one ? fresh.put(one) : fresh.retire(id);
  return { lived, fresh };
}

it('an edition answers by what stands in it, however that came about', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 14 }),
      fc.array(text, { minLength: 3, maxLength: 6 }),
      (steps, texts) => {
        const { lived, fresh } = editions(steps);
        for (const text of [...texts, 'who is the chiar of the bord', 'where is the qern']) {
          expect(lived.reply({ text })).toEqual(fresh.reply({ text }));
          expect(lived.complete(text, 5)).toEqual(fresh.complete(text, 5));
        }
      },
    ),
    { numRuns: 80 },
  );
});

it('an edition of many changes does so, too', () => {
  const nouns = 'lamp kettle ladder globe window poster printer carpet puzzle basket'.split(' ');
  const rooms = 'attic cellar kitchen garden porch hall office garage chapel stable'.split(' ');
  const about = (at: number, verb: string) => [
    `Who ${verb} the ${nouns[at % 10]} of the ${rooms[Math.floor(at / 10) % 10]}?`,
    `${verb} ${nouns[at % 10]} ${rooms[Math.floor(at / 10) % 10]}`,
  ];
  const lived = shipped.layer();
  const ask = () => lived.reply({ text: 'who painted the lamp' });
  for (let at = 0; at < 130; at++) lived.put(fact(`own-${at}`, about(at, 'painted')));
  ask();
  for (let at = 0; at < 130; at += 2) lived.put(fact(`own-${at}`, about(at, 'mended')));
  ask();
  for (let at = 0; at < 40; at++) lived.retire(`own-${at}`);
  for (let at = 20; at < 30; at++) lived.put(fact(`own-${at}`, about(at, 'bought')));

  const fresh = shipped.layer();
  for (let at = 129; at >= 20; at--) {
    if (at < 30) fresh.put(fact(`own-${at}`, about(at, 'bought')));
    else if (at >= 40) fresh.put(fact(`own-${at}`, about(at, at % 2 === 0 ? 'mended' : 'painted')));
  }
  for (let at = 0; at < 130; at += 3) {
    const [text = ''] = about(at, 'cleaned');
    expect(lived.reply({ text })).toEqual(fresh.reply({ text }));
    expect(lived.complete(text, 25)).toEqual(fresh.complete(text, 25));
  }
});

it('a slip that was put right in a fact counts as a slip again', () => {
  const edition = shipped.layer();
  edition.put(fact('quern', ['Where is the qernstone?', 'qernstone'], 'Here.'));
  edition.reply({ text: 'where is the qernstone' });
  edition.put(fact('quern', ['Where is the quernstone?', 'quernstone'], 'Here.'));
  expect(edition.reply({ text: 'where is the qernstone' }).explanation?.corrections).toEqual([
    { written: 'qernstone', meant: 'quernstone' },
  ]);
});

it('an answer saved many times makes its words no commoner', () => {
  const edition = shipped.layer();
  const save = (answer: string) => edition.put(fact('gravura', ['Where is the gravura?', 'gravura'], answer));
  save('Here.');
  const before = edition.reply({ text: 'where is the gravure' });
  for (let time = 0; time < 40; time++) save(`Place ${time}.`);
  save('Here.');
  expect(edition.reply({ text: 'where is the gravure' })).toEqual(before);
});
