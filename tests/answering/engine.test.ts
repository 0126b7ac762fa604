import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import { answerId, type Reply } from '../../src/answering/reply.ts';
import { type Fact, FactSchema } from '../../src/knowledge/fact.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { SourceSchema } from '../../src/knowledge/source.ts';

const source = SourceSchema.parse({
  title: 'The village library',
  publisher: 'The parish',
  url: 'https://library.example',
  licence: { name: 'CC0', url: 'https://licence.example' },
  asOf: '2024-05',
  subject: 'the village library',
  names: ['the library', 'ashcombe library'],
  sections: [{ id: 'visits', title: 'Visits', url: 'https://library.example#visits' }],
});
const fact = (id: string, question: string, wordings: string[], answer: string): Fact =>
  FactSchema.parse({ id, section: 'visits', question, wordings, answer });

const hours = fact(
  'opening-hours',
  'When is the library open?',
  ['opening hours', 'what time does it open', 'when does it close', 'is it open on Saturday'],
  'It is open from 9 to 6.',
);
const founder = fact(
  'founder',
  'Who founded the library?',
  ['who started it', 'founder', 'whose idea was the library', 'who set it up'],
  'Edith Marsh founded it in 1911.',
);
const budget = fact(
  'budget',
  'How much is the budget of the library?',
  ['budget', 'how much money does it have', 'yearly spending', 'annual budget of the library in 2019'],
  'The budget was 12,000 pounds in 2019.',
);
const knowledge: Knowledge = {
  source,
  facts: [hours, founder, budget],
  ratings: [],
  contrasts: [],
  vocabulary: {
    synonyms: [
      ['budget', 'kitty'],
      ['founder', 'mother of it all'],
    ],
    elsewhere: ['town hall'],
    things: [],
  },
};

function answered(reply: Reply): string | undefined {
  const answer = reply.outcome === 'answer' ? reply.answers[0] : undefined;
  return answer?.kind === 'fact' ? answer.fact.id : undefined;
}

describe('the engine finds the fact', () => {
  const engine = createEngine(knowledge);

  it.each([
    ['What was the budget of the library in 2015?', '2015'],
    ['budget of the Town Hall', 'Town Hall'],
    ['İİİ budget of the Town Hall', 'Town Hall'],
  ])('says what %s has that the facts have not', (text, beyond) => {
    const reply = engine.reply({ text });
    expect(reply.outcome).not.toBe('answer');
    expect('beyond' in reply && reply.beyond).toBe(beyond);
  });

  it('takes a question for the same without the name of the subject', () => {
    const reply = engine.reply({ text: 'who founded it' });
    expect(answered(reply)).toBe('founder');
    expect(reply.confidence).toBeGreaterThan(0.95);
  });

  it('answers each of two questions in one message, in order', () => {
    const reply = engine.reply({ text: 'Who founded the library and when is it open?' });
    if (reply.outcome !== 'answer') throw new Error(`It replied ${reply.outcome}`);
    expect(reply.answers.map((answer) => (answer.kind === 'fact' ? answer.fact.id : 'reading'))).toEqual([
      'founder',
      'opening-hours',
    ]);
  });

  it('takes the second of two questions in the light of the first', () => {
    const reply = engine.reply({ text: 'Who founded the library? And the budget?' });
    if (reply.outcome !== 'answer') throw new Error(`It replied ${reply.outcome}`);
    expect(reply.answers.map(answerId)).toEqual(['founder', 'budget']);
  });

  it.each([
    ['with a line for each', 'who founded the library\nwhen is it open'],
    ['in a list', 'who founded the library, when is it open?'],
    ['joined by “&”', 'who founded the library & when is it open'],
    ['as mere keywords', 'founder & opening hours'],
  ])('answers each of several questions %s', (_, text) => {
    const reply = engine.reply({ text });
    expect(reply.outcome === 'answer' && reply.answers.map(answerId)).toEqual(['founder', 'opening-hours']);
  });

  it('finds the question at the end of a long message about other things', () => {
    const talk = 'Today was awful. The bus was late, again. My cat was sick. Nobody cares! '.repeat(50);
    const reply = engine.reply({ text: `${talk.slice(0, 3900)}. So, who founded the library?` });
    expect(answered(reply)).toBe('founder');
    expect(reply.speaks).toBe(false);
  });

  it.each([
    ['Who founded the library and who is the king of France?', ['who is the king of France']],
    ['Who founded the library? How are you? And what do zebras eat?', ['what do zebras eat']],
    ['Who founded the library? By what law?', ['By what law']],
    ['Who founded the library and since when?', ['since when']],
    ['Who founded the library? And the statue?', ['And the statue']],
    ['Who founded the library? I love it.', undefined],
    ['Who founded the library? Who knows?', undefined],
    ['Hi! Can you help me? Who founded the library?', undefined],
  ])('says which part of “%s” it cannot answer', (text, unanswered) => {
    const reply = engine.reply({ text });
    expect(answered(reply)).toBe('founder');
    expect('unanswered' in reply ? reply.unanswered : undefined).toEqual(unanswered);
  });

  it.each([
    ['asked word for word', 'When is the library open?', 'opening-hours'],
    ['asked by one of its wordings, whatever the case and punctuation', 'OPENING HOURS!!!', 'opening-hours'],
    ['misspelt', 'who fuonded the libary', 'founder'],
    ['by a synonym from the vocabulary', 'how much is in the kitty', 'budget'],
    ['without the name of the subject', 'who founded it?', 'founder'],
  ])('%s', (_, question, id) => {
    expect(answered(engine.reply({ text: question }))).toBe(id);
  });

  it.each([
    'does anyone know who founded the library?',
    'hi bot, can u please tell me who founded the library',
    'anybody here know who founded the library',
    'does anyone know the founder?',
    'who founded the library, anyone?',
    'who founded the library does anyone know',
    'quick one, who founded the library',
    'silly question but who founded the library',
  ])('asked of whoever may know: “%s”', (text) => {
    const reply = engine.reply({ text });
    expect(answered(reply)).toBe('founder');
    expect(reply.speaks).toBe(true);
  });

  it('by what it is about, where none of the wordings has its words', () => {
    const nearest = (text: string) => engine.reply({ text }).explanation?.best.id;
    expect(nearest('closing hour')).toBe(hours.id);
    expect(nearest('any idea about their finances?')).toBe(budget.id);
    expect(nearest('name of the creator')).toBe(founder.id);
  });

  it('whose own wording it is, for every wording of every fact', () => {
    for (const { id, question, wordings } of knowledge.facts) {
      for (const text of [question, ...wordings]) expect(answered(engine.reply({ text })), text).toBe(id);
    }
  });

  it('and says which wording matched, what was corrected and what came second', () => {
    const { explanation } = engine.reply({ text: 'who fuonded the library' });
    expect(explanation?.corrections).toEqual([{ written: 'fuonded', meant: 'founded' }]);
    expect(explanation?.best).toMatchObject({ id: 'founder', wording: 'Who founded the library?' });
    expect(explanation?.runnerUp?.id).not.toBe('founder');
    expect(explanation?.best.meaning).toBeGreaterThan(explanation?.runnerUp?.meaning ?? 0);
  });
});

describe('the engine knows when there is no answer', () => {
  const engine = createEngine(knowledge);

  it('and offers none where nothing is a word', () => {
    expect(engine.reply({ text: 'asdf qwer zxcv' })).toMatchObject({ outcome: 'unknown', suggestions: [] });
    expect(engine.reply({ text: 'asdf fonder zxcv' })).not.toMatchObject({ suggestions: [] });
  });

  it.each([
    'does anyone know who baked the bread?',
    'you know what',
    'do you know who I am',
    'does anyone know the way to the bakery',
    'pizza tonight, anyone?',
    'somebody nicked my coat',
    'anyone',
  ])('where somebody asks others: “%s”', (text) => {
    const reply = engine.reply({ text });
    expect(reply.outcome).not.toBe('answer');
    expect(reply.speaks).toBe(false);
  });

  it.each([
    ['a year that contradicts the fact', 'what was the budget in 2015?'],
    ['something that the facts are not about', 'what is the budget of the town hall?'],
    ['another subject altogether', 'how do I bake bread?'],
    ['no word at all', '?!… 🙂'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    const reply = engine.reply({ text });
    expect(reply.outcome).not.toBe('answer');
    expect(reply.speaks).toBe(false);
  });
});

describe('an edition', () => {
  const added = fact('parking', 'Where can I park?', ['parking', 'car park nearby'], 'Behind the church.');

  it('answers from a fact as soon as it is put in, and no longer when it is retired', () => {
    const edition = createEngine(knowledge).layer();
    edition.put(added);
    expect(answered(edition.reply({ text: 'where to park the car' }))).toBe('parking');
    edition.retire('parking');
    expect(answered(edition.reply({ text: 'where to park the car' }))).toBeUndefined();
  });

  it('finds a fact of its own by what it is about', () => {
    const edition = createEngine(knowledge).layer();
    edition.put(added);
    const best = edition.reply({ text: 'any room for vehicles' }).explanation?.best;
    expect(best?.id).toBe('parking');
    expect(best?.meaning).toBeGreaterThan(1);
  });

  it('answers with its own wording of a shipped fact, by the wordings that it has there', () => {
    const shipped = createEngine(knowledge);
    const edition = shipped.layer();
    const changed = { ...hours, wordings: ['visiting times'], answer: 'From 10 to 4.' };
    edition.put(changed);
    const [answer] = [edition.reply({ text: 'visiting times' })].flatMap((reply) =>
      reply.outcome === 'answer' ? reply.answers : [],
    );
    expect(answer).toEqual({ kind: 'fact', fact: changed });
    expect(shipped.fact('opening-hours')).toEqual(hours);
    expect(answered(shipped.reply({ text: 'visiting times' }))).toBeUndefined();
  });

  it('gives its own answer to a shipped question, found just as surely, and so does an edition over it', () => {
    const shipped = createEngine(knowledge);
    const edition = shipped.layer();
    const changed = { ...founder, answer: 'A whittler by the name of Marsh.' };
    const before = shipped.reply({ text: 'whose idea was it' });
    edition.put({ ...hours, wordings: [], answer: 'No longer.' });
    edition.put({ ...hours, answer: 'From 8.' });
    edition.put(changed);
    for (const over of [edition, edition.layer()]) {
      const reply = over.reply({ text: 'whose idea was it' });
      expect(reply).toMatchObject({ outcome: 'answer', answers: [{ fact: changed }] });
      expect(reply.confidence).toBe(before.confidence);
      expect(answered(over.reply({ text: 'opening hours' }))).toBe('opening-hours');
      expect(over.sureWordings('founder')).toEqual(shipped.sureWordings('founder'));
      const { tokens } = over.reply({ text: 'whittler or founder' }).explanation ?? {};
      expect(tokens?.find(({ token }) => token.text === 'whittler')?.standing).toBe('hinted');
    }
    expect(shipped.reply({ text: 'whose idea was it' })).toEqual(before);
    edition.retire('founder');
    expect(answered(edition.reply({ text: 'whose idea was it' }))).toBeUndefined();
    edition.put(founder);
    expect(edition.reply({ text: 'whose idea was it' })).toEqual(before);
  });

  it('and an edition over it know the words of its own facts as rightly spelt', () => {
    const edition = createEngine(knowledge).layer();
    edition.put(fact('quern', 'Where is the quernstone?', ['quernstone', 'old quernstone'], 'By the door.'));
    for (const over of [edition, edition.layer()]) {
      const { explanation } = over.reply({ text: 'wheres the qernstone' });
      expect(explanation?.corrections).toContainEqual({ written: 'qernstone', meant: 'quernstone' });
    }
  });

  it('answers as before when a thousand others were asked meanwhile', () => {
    const shipped = createEngine(knowledge);
    const edition = shipped.layer();
    edition.put(added);
    edition.retire('founder');
    const before = ['where can I park', 'who founded it'].map((text) => edition.reply({ text }));
    for (let guild = 0; guild < 1000; guild++) {
      const other = shipped.layer();
      other.put(fact('pond', 'Is there a pond?', ['duck pond'], 'Yes.'));
      expect(answered(other.reply({ text: 'duck pond' }))).toBe('pond');
    }
    expect(['where can I park', 'who founded it'].map((text) => edition.reply({ text }))).toEqual(before);
  });

  it('does not depend on the order of its changes', () => {
    const texts = ['where to park', 'who founded it', 'when is it open', 'bread'];
    const other = fact('garden', 'Is there a garden?', ['garden', 'can I sit outside'], 'Yes.');
    const one = createEngine(knowledge).layer();
    one.put(added);
    one.put(other);
    one.retire('founder');
    const two = createEngine(knowledge).layer();
    two.retire('founder');
    two.put(other);
    two.put(added);
    for (const text of texts) expect(two.reply({ text })).toEqual(one.reply({ text }));
  });

  it.each([
    ['no facts', []],
    ['one fact', [hours]],
    ['two facts with the same wordings', [hours, { ...hours, id: 'hours-again' }]],
    ['a fact without a word to match', [fact('signs', '!?', ['…'], 'Signs.'), hours]],
  ])('with %s gives sane replies', (_, facts) => {
    const engine = createEngine({ ...knowledge, facts });
    for (const text of ['', 'opening hours', 'who founded it', '??', 'x']) {
      const reply = engine.reply({ text });
      expect(reply.confidence).toBeGreaterThanOrEqual(0);
      expect(reply.confidence).toBeLessThanOrEqual(1);
    }
    expect(engine.complete('open', 25).length).toBeLessThanOrEqual(facts.length);
  });

  it('completes what is typed with as many questions as are wanted, the nearest first', () => {
    const rooms = 'attic cellar kitchen garden porch hall office garage chapel stable'.split(' ');
    const edition = createEngine(knowledge).layer();
    for (const room of rooms) edition.put(fact(room, `Who painted the ${room}?`, [], 'The owner.'));
    edition.put(fact('clock', 'Who painted the old clock in the hall of the tower?', [], 'Nobody.'));
    for (const limit of [1, 3, 8, 11]) {
      const completed = edition.complete('who painted the hall', limit);
      expect(completed).toHaveLength(limit);
      expect(completed[0]?.id).toBe('hall');
      expect(completed).toEqual(edition.complete('who painted the hall', 25).slice(0, limit));
    }
    expect(edition.complete('who painted', 25).length).toBeGreaterThanOrEqual(rooms.length);
  });
});

describe('whatever is typed', () => {
  const engine = createEngine(knowledge);
  const unkind = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4000 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'who',
          'founded',
          'é́́́́',
          '\u202e',
          '\u200b',
          '{"a":',
          '```',
          "'; DROP TABLE facts;",
          '٣',
          '字',
        ),
      )
      .map((parts) => parts.join(' ')),
  );

  it('there is a reply that makes sense, and the same one every time', () => {
    fc.assert(
      fc.property(unkind, (text) => {
        const reply = engine.reply({ text });
        expect(reply.confidence).toBeGreaterThanOrEqual(0);
        expect(reply.confidence).toBeLessThanOrEqual(1);
        expect(engine.reply({ text })).toEqual(reply);
        expect(engine.complete(text, 5).length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 200 },
    );
  });

  it('two thousand unknown words, one word a thousand times and four thousand letters are taken', () => {
    const unknown = Array.from({ length: 2000 }, (_, at) => `qz${at.toString(36)}x`).join(' ');
    for (const text of [unknown, 'opening '.repeat(1000), 'x'.repeat(4000)]) {
      expect(engine.reply({ text }).outcome).toBeDefined();
    }
  });
});
