import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Turn, turnsAfter } from '../../../src/answering/conversation/turn.ts';
import { createEngine, type Engine } from '../../../src/answering/engine.ts';
import type { Reply } from '../../../src/answering/reply.ts';
import { FactSchema } from '../../../src/knowledge/fact.ts';
import { measureConversations } from '../../../src/quality/measure-conversations.ts';
import { readConversations } from '../../../src/quality/question-sets.ts';
import { villageLibrary } from '../../discord/village-library.ts';
import { engine } from '../shipped-engine.ts';

/** What the last of the turns gets. */
function converse(...texts: string[]): Reply {
  return converseWith(engine, ...texts);
}

function converseWith(edition: Engine, ...texts: string[]): Reply {
  let previous: readonly Turn[] = [];
  let reply = edition.reply({ text: '' });
  for (const text of texts) {
    reply = edition.reply({ text, previous });
    previous = turnsAfter(previous, text, reply);
  }
  return reply;
}

function given(reply: Reply): string {
  if (reply.outcome !== 'answer') return reply.outcome;
  const [answer] = reply.answers;
  return answer.kind === 'fact' ? answer.fact.id : answer.text;
}

describe('a follow-up about ratings', () => {
  const first = 'how safe was it in 2018?';
  it.each([
    ['and in 2019?', 'Safe was rated Good in 2019'],
    ['what about well-led?', 'Well-led was rated Requires improvement in 2018'],
    ['and the year after?', 'in 2019'],
    ['and the one before that?', 'in 2017'],
    ['sorry, I meant 2019', 'Safe was rated Good in 2019'],
    ['2016*', 'Safe was rated Inadequate in 2016'],
    ['and in 2020?', 'No inspection in 2020 is listed'],
    ['and caring that year?', 'Caring was rated Good in 2018'],
  ])('“%s”', (text, part) => {
    expect(given(converse(first, text))).toContain(part);
  });

  it('keeps what is asked while years and areas change', () => {
    expect(given(converse('which areas were inadequate in 2016?', 'and in 2022?'))).toContain('Well-led');
    expect(given(converse('how many areas were good in 2022?', 'which ones?'))).toContain('Caring');
    expect(given(converse('how was well-led in 2022?', 'which is worst?'))).toContain('rated worst');
    expect(given(converse('which areas were good in 2022?', 'so what got worse?'))).toContain('fell from');
    expect(given(converse('has it ever been outstanding?', 'and good?', 'when?'))).toContain('2019');
  });
});

describe('a follow-up that leaves out what was told before', () => {
  it.each([
    [
      'how safe was it in 2016?',
      'was that worse than 2018?',
      'from Inadequate in 2016 to Requires improvement in 2018',
    ],
    ['how was effective rated in 2017?', 'how does it compare to 2019?', 'in 2017 to Good in 2019'],
    ['overall in 2019', 'better than the year before?', 'in 2018 to Good in 2019'],
    [
      'how caring was it in 2018?',
      'is that better than effective?',
      'Caring was rated higher than Effective in 2018',
    ],
    ['responsive in 2018', 'same as safe?', 'alike in 2018'],
    ['well-led in 2018', 'better or worse than caring', 'Caring was rated higher than Well-led in 2018'],
    ['how was it rated?', 'is that better than caring?', 'Caring was rated higher than Overall in July 2022'],
    ['which areas improved in 2019?', 'which did not?', 'Caring'],
    ['what got worse in 2022?', "and what didn't?", 'Caring'],
    ['which areas were good in 2018?', "which weren't?", 'Safe, Effective, Responsive and Well-led'],
    ['how was it rated in 2017?', 'when was that?', 'in 2017'],
    ['what was its best year?', 'and the worst?', 'worst in 2016 and 2017'],
  ])('“%s” – “%s”', (first, second, part) => {
    expect(given(converse(first, second))).toContain(part);
  });

  it('holds the last two against each other, where both were asked for', () => {
    expect(given(converse('how safe was it in 2016?', 'and in 2018?', 'what changed?'))).toContain(
      'from Inadequate in 2016 to Requires improvement in 2018',
    );
    expect(
      given(converse('how safe was it in 2016?', 'how caring was it in 2018?', 'what changed?')),
    ).toContain('Caring was rated Good both in 2018 and July 2022');
    expect(
      given(converse('well-led in 2018', 'better or worse than caring', 'and the year after?')),
    ).toContain('alike in 2019');
  });

  it('“when was that?” asks of the latest rating when that was', () => {
    expect(given(converse('what is the rating now?', 'when was that?'))).toBe('cqc-last-inspection');
  });

  it('“and the worst?” of what has none is not taken for another topic', () => {
    expect(converse('who is the chair?', 'and the worst?').outcome).not.toBe('answer');
    expect(given(converse('how many red one calls were reached?', 'was it the worst?'))).toBe(
      'red-calls-record',
    );
  });
});

describe('a follow-up about the meaning of a grade', () => {
  it.each([
    ['how is it rated overall?', 'what does it mean?', 'meaning-requires-improvement'],
    ['how was safe in 2019?', 'and what does this mean?', 'meaning-good'],
    ['is it outstanding?', 'what does that mean?', 'meaning-requires-improvement'],
    ['how was well-led in 2016?', 'its meaning?', 'meaning-inadequate'],
    ['how was safe in 2019?', 'what does the rating mean?', 'meaning-good'],
    ['how was safe in 2019?', 'what do the ratings mean?', 'cqc-scale'],
    ['how was well-led in 2016?', 'what does outstanding mean?', 'meaning-outstanding'],
  ])('“%s” – “%s”', (first, second, id) => {
    expect(given(converse(first, second))).toBe(id);
  });

  it('is of the grade that was told, in one message as well', () => {
    const reply = converse('What was safe in 2016, and what does that mean?');
    expect(reply).toMatchObject({
      outcome: 'answer',
      answers: [{ kind: 'reading' }, { fact: { id: 'meaning-inadequate' } }],
    });
  });

  it('has no answer where several grades were told', () => {
    expect(given(converse('what changed between 2019 and 2022?', 'what does that mean?'))).toBe('unknown');
  });
});

describe('a follow-up that says a part of the question again', () => {
  it.each([
    [
      'compares with another year',
      ['is caring worse than in 2016?', 'and safe?', 'than in 2017?'],
      'Safe rose',
    ],
    [
      'compares with another area',
      ['was caring better than safe in 2018?', 'than well-led?'],
      'Caring was rated higher than Well-led in 2018',
    ],
    [
      'asks whether there was an inspection, not what came out best at it',
      ['which years was caring better than everything else?', 'was it inspected in 2020?'],
      'No inspection in 2020 is listed',
    ],
    ['takes “ever” for all years', ['how was caring in 2017?', 'never outstanding?'], 'five inspections'],
    [
      'takes “both” for the last two areas',
      ['was caring good in 2018?', 'and safe?', 'are both good now?'],
      'Caring was rated Good in July 2022; Safe',
    ],
    [
      'keeps the two areas of one question',
      ['what were safe and caring in 2017?', 'both in 2019?'],
      'Safe and Caring were rated Good in 2019',
    ],
    ['asks whether it was so only then', ['was overall good in 2019?', 'only then?'], 'Yes'],
  ])('%s', (_, turns, part) => {
    expect(given(converse(...turns))).toContain(part);
  });

  it('has no answer where it is not known which time or which two are meant', () => {
    expect(given(converse('was safe good in 2019?', 'and 2018?', 'only then?'))).toBe('unknown');
    expect(given(converse('was caring good in 2019?', 'and safe in 2017?', 'just then?'))).toBe('unknown');
    expect(given(converse('how was well-led in 2016?', 'both in 2019?'))).toBe('unknown');
    expect(given(converse('was it outstanding in 2019', 'why', 'both?'))).toBe('unknown');
  });
});

describe('a follow-up about facts', () => {
  it('asks of what was answered, though another question of it had no answer', () => {
    expect(given(converse('when did it start?', 'why?', 'and its area?'))).toBe('region-served');
  });

  it.each([
    ['when was it put into special measures?', 'why?', 'special-measures-reason'],
    ['when was it put into special measures?', 'when did it get out?', 'special-measures-end'],
    ['when was it founded?', 'from which services?', 'merger'],
    ['who is the chief executive?', 'and the chair?', 'chair'],
    ['who is the chief executive?', 'I meant the chair', 'chair'],
    ['who wrote the report on bullying?', 'when?', 'bullying-report-author'],
    ['how was it rated in 2016?', 'why?', 'special-measures-reason'],
    ['who wrote the bullying report?', 'what did it say?', 'bullying-report-findings'],
    ['why did they leave special measures?', 'and why were they put in?', 'special-measures-reason'],
    // Few words of these are the fact's own, but all else speaks for it.
    ['what was the 111 project?', 'who was against it?', 'call-transfer-criticism'],
    ['what did the documentary show?', 'how did they respond?', 'documentary-statement'],
    // The answer that was given holds it.
    ['which related articles are there?', 'how many?', 'related-articles'],
    ['do they do non-emergency patient transport?', 'where?', 'patient-transport'],
    ['private ambulances', 'why do they need those?', 'private-ambulances'],
    ['how much did the CCGs find?', 'what for?', 'ccg-funding'],
    // Curators have written the question with the thing in the place of “it”.
    ['what is the budget?', 'how big is it?', 'budget'],
    // Another fact mentions the word in passing, and has more of the words spoken before.
    ['when did it go into special measures?', 'why?', 'and when did that end?', 'special-measures-end'],
    // The fact that was given tells it, though hardly anybody asks that of it.
    ['how many people does it serve?', 'which year is that from?', 'population-served'],
    ['what is the budget?', 'for which year?', 'budget'],
    ['who wrote the bullying report?', 'and where was he based?', 'bullying-report-author'],
    ['who got banned?', 'by who?', 'ofsted-ban'],
    ['who got banned?', 'when?', 'ofsted-ban'],
    // The same of another place, which the fact tells of.
    ['does it cover dorking?', 'what about surrey?', 'region-served'],
    ['does it cover dorking?', 'what about surrey?', 'and sussex?', 'region-served'],
    ['does it cover brighton?', 'and kent?', 'region-served'],
    ['do they do non-emergency patient transport?', 'in kent too?', 'patient-transport'],
    // The fact tells of both years.
    ['how many calls were answered in five seconds?', 'and the year before?', 'call-answering'],
    // By itself it is nearer to what another fact says of another end.
    ['when was it put into special measures?', 'until when?', 'special-measures-end'],
    ['which air ambulance is it?', 'who runs it?', 'air-ambulance'],
  ])('“%s” – “%s” – “%s”', (...texts) => {
    expect(given(converse(...texts.slice(0, -1)))).toBe(texts.at(-1));
  });

  it.each(['and the year before?', 'and now?', 'what about last year', 'after 2019?', 'the one before that'])(
    'tells of no time but its own: “%s”',
    (text) => {
      expect(converse('what is the budget?', text).outcome).not.toBe('answer');
      expect(converse('which services merged?', text).outcome).not.toBe('answer');
    },
  );

  it.each([
    ['when was it founded?', 'why?'],
    ['who is the chair?', 'since when?'],
    ['who is the chair?', 'how old is he?'],
    ['what is the budget?', 'and in 2015?'],
    ['how was it rated in 2018?', 'why?'],
    // By themselves these are surely taken for another topic.
    ['what was the 111 project?', 'was it legal?'],
    ['which ambulance services merged?', 'how big were they?'],
    ['what does CQC stand for?', 'where are they based?'],
    ['what did the bullying report find?', 'has it got better?'],
    ['what did Ofsted ban?', 'when did it end?'],
    ['meal breaks', 'when did that start?'],
    ["what's the hq?", 'how big is it?'],
    ['name of the air ambulance', 'is it part of the NHS?'],
    ['name of the air ambulance', 'how is it funded?'],
    ['what was the GP home visit scheme?', 'when did it start?'],
    // One word of these is another topic's, of which that is not asked.
    ['what is the budget?', 'and the ambulance fleet?'],
    ['how many staff are there?', 'and vehicles?'],
    ['does it cover dorking?', 'what about essex?'],
    ['who wrote the bullying report?', 'where does he work now?'],
    ['how many people work for it?', 'which year is that from?'],
    ['do they do non-emergency patient transport?', 'in hampshire too?'],
    ['do they do non-emergency patient transport?', 'and in hampshire?'],
    ['does it do patient transport', 'and in hampshire'],
    ['does it do patient transport', 'what about in hampshire?'],
    ['does it do patient transport', 'in surrey?'],
    ['does it do patient transport', 'in surrey'],
    ['do they transfer babies', 'in hampshire?'],
    // Beside the name of the subject “it” is not the subject.
    ['which air ambulance is it?', 'is it part of the trust?'],
    ['what is the neonatal transfer service?', 'is that part of SECAmb?'],
    // No fact tells of what is not so, nor of more than is told.
    ['is it in special measures', 'why not'],
    ['how big is it', 'how many per square mile'],
    ['which ambulance services merged', 'who ran them'],
    // Nothing is known of what these point at.
    ['where is the control room?', 'how many people work there?'],
    ['how many ambulances do they have?', 'how old are they?'],
    ['what is the staff turnover?', 'and the budget for that?'],
  ])('“%s” – “%s” has no answer', (first, second) => {
    expect(converse(first, second).outcome).not.toBe('answer');
  });

  it.each([
    ['what was the budget in 2015?', 'how safe was it in 2018?'],
    ['what was the budget in 2015?', 'when was it founded?'],
    ['who won the cup?', 'where is it based?'],
    ['how much does he earn?', 'who runs it?'],
  ])('“%s” has no answer and does not stand in the way of “%s”', (first, second) => {
    expect(given(converse(second))).not.toBe('unknown');
    expect(given(converse(first, second))).toBe(given(converse(second)));
  });

  it('without an answer offers what belongs to the topic, and says of what it is', () => {
    const reply = converse('when was it founded?', 'why?');
    expect(reply).toMatchObject({ outcome: 'unknown', speaks: false, meant: 'when was it founded? why?' });
    const related = engine.fact('founded')?.related ?? [];
    expect(reply.outcome === 'unknown' && reply.suggestions.map(({ id }) => id)).toEqual(related.slice(0, 3));
  });

  it('without an answer offers first what it would get by itself', () => {
    const reply = converse('where is the control room?', 'how many people work there?');
    expect(reply.outcome === 'unknown' && reply.suggestions[0]?.id).toBe('staff-count');
  });

  it('does not lean on what came before where it only says something of it', () => {
    const rated = 'what was the cqc rating last time?';
    expect(converse(rated, 'oh thats a shame').outcome).toBe('unknown');
    expect(given(converse(rated, 'oh thats a shame', 'what about before that?'))).toContain('in 2019');
  });

  it.each([
    'My dad says they got good overall in 2022. Is he right?',
    'My tutor thinks that caring was outstanding in 2018. Can that be?',
  ])('does not point at what came before with a word behind its own sentence: “%s”', (text) => {
    expect(given(converse('what is the budget', text))).toBe(given(engine.reply({ text })));
    expect(given(engine.reply({ text }))).toMatch(/was rated/);
  });

  it('gives the name of the person that was asked for', () => {
    expect(given(converse('who runs it?', "what's his name?"))).toBe('chief-executive');
    expect(given(converse('who is the chair?', "what's his name?"))).toBe('chair');
  });

  it.each([
    ['what is the budget?', 'what is her budget?'],
    ['where is the hq?', 'does she live at the headquarters?'],
    ['is the london ambulance service any good?', 'where is it based?'],
  ])('has none for somebody or something else: “%s” – “%s”', (first, second) => {
    expect(converse(first, second).outcome).not.toBe('answer');
  });

  it('leans on a question that was not answered', () => {
    expect(given(converse('what was the budget in 2015?', 'sorry, 2019/20'))).toBe('budget');
  });

  it('leans on the last answer, thanks and unanswered talk between them notwithstanding', () => {
    expect(given(converse('how safe was it in 2018?', 'thanks', 'and in 2019?'))).toContain('Good in 2019');
    expect(given(converse('how safe was it in 2018?', 'my cat is purple', 'and in 2019?'))).toContain('Good');
  });
});

describe('questions that were offered', () => {
  const offered: Turn = { text: '?', meant: '?', answered: [], offered: ['founded', 'chair', 'budget'] };
  const pick = (text: string) => given(engine.reply({ text, previous: [offered] }));

  it.each([
    ['the first one', 'founded'],
    ['2', 'chair'],
    ['number 2', 'chair'],
    ['the 2nd', 'chair'],
    ['the last one please', 'budget'],
  ])('are picked by “%s”', (text, fact) => {
    expect(pick(text)).toBe(fact);
  });

  it('are picked beside an answer as well', () => {
    const answered = { ...offered, answered: ['headquarters'] };
    expect(given(engine.reply({ text: 'no, the second one', previous: [answered] }))).toBe('chair');
    const first = 'what about the breaks';
    const doubtful = engine.reply({ text: first });
    expect(doubtful).toMatchObject({ outcome: 'answer', suggestions: [{ id: expect.any(String) }] });
    const [offer] = doubtful.outcome === 'answer' ? (doubtful.suggestions ?? []) : [];
    expect(given(converse(first, 'the first one'))).toBe(offer?.id);
    expect(given(converse(first, 'the second one'))).toBe('unknown');
  });

  it('may be of a table', () => {
    const table = { ...offered, offered: ['chair', 'cqc-ratings'] };
    expect(given(engine.reply({ text: 'the 2nd', previous: [table] }))).toContain('July 2022');
  });

  it('do not stand in the way of the first and the last inspection', () => {
    const rating = 'overall rating';
    const previous = turnsAfter([], rating, engine.reply({ text: rating })).map((turn) => ({
      ...turn,
      offered: ['cqc-areas', 'cqc-scale'],
    }));
    const next = (text: string) => given(engine.reply({ text, previous }));
    expect(next('and the first one?')).toContain('in 2016');
    expect(next('the last one')).toContain('July 2022');
    expect(next('no, the second one')).toBe('cqc-scale');
  });

  it('are not picked by what carries on a question that had no answer', () => {
    expect(pick('and the first?')).toBe('unknown');
    expect(pick('what about the first one?')).toBe('founded');
  });

  it('are not picked by a place that there is not, nor what was not shown', () => {
    const two = { ...offered, offered: ['founded', 'chair'] };
    expect(given(engine.reply({ text: 'the third one', previous: [two] }))).not.toBe('budget');
    const unseen = { ...offered, answered: ['headquarters'], offered: [], runnerUp: 'chair' };
    expect(given(engine.reply({ text: 'the first one', previous: [unseen] }))).toBe('unknown');
  });

  it('“no, the other one” picks what alone was shown beside the answer', () => {
    const turn = { ...offered, answered: ['headquarters'], offered: ['founded'], runnerUp: 'chair' };
    expect(given(engine.reply({ text: 'no, the other one', previous: [turn] }))).toBe('founded');
  });

  it.each([
    ['all that were shown', ['founded', 'chair'], ['founded', 'chair']],
    ['what nearly was the answer, where nothing was shown', [], ['handover-policy-criticism']],
  ])('“no, the other one” offers %s', (_, shown, expected) => {
    const turn = {
      ...offered,
      answered: ['call-transfer-criticism'],
      offered: shown,
      runnerUp: 'handover-policy-criticism',
    };
    const reply = engine.reply({ text: 'no, the other one', previous: [turn] });
    expect(reply).toMatchObject({ outcome: 'suggestions', suggestions: expected.map((id) => ({ id })) });
  });
});

describe('a new topic', () => {
  it.each([
    ['how was it rated in 2019?', 'who is the chair?'],
    ['how was it rated in 2019?', 'who founded it?'],
    ['why was it put into special measures?', 'why was the GP home visit scheme suspended?'],
    ['who is the chair?', 'who is the prime minister?'],
    ['who is the chair?', 'where is it based?'],
    ['what is the budget?', 'which air ambulance is there?'],
    ['how was it rated in 2019?', 'who runs it these days?'],
    ['how was it rated in 2019?', 'what about the chair?'],
    ['when was it founded?', 'what did Ofsted stop them from doing?'],
    ['who is the chair?', 'how many people does it serve?'],
    ['when was it founded?', 'my exam is in 2019'],
    ['how was it rated in 2022?', 'i got a 2:1 in 2022'],
  ])('“%s” does not bend “%s”', (first, second) => {
    expect(given(converse(first, second))).toBe(given(converse(second)));
  });

  it('is not seen in the same words once more, however near another fact is', () => {
    const village = createEngine(villageLibrary);
    const first = village.reply({ text: 'overdue' });
    const previous = turnsAfter([], 'overdue', first);
    expect(given(village.reply({ text: 'Overdue?', previous }))).toBe(given(first));
  });

  it('an emergency is told by the turn alone', () => {
    expect(converse('how was it rated in 2019?', 'my dad is not breathing').outcome).toBe('emergency');
    expect(converse('what happens when someone is not breathing', 'and in 2019?').outcome).not.toBe(
      'emergency',
    );
  });
});

it('reads any two turns without failing', () => {
  const texts = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom('why?', '*', 'and', 'sorry,', 'no, the other one', 'in 2019', 'and?', '2019*'),
  );
  fc.assert(
    fc.property(texts, texts, (first, second) => {
      const { confidence } = converse(first, second);
      return confidence >= 0 && confidence <= 1;
    }),
    { numRuns: 100 },
  );
});

/** Bounds a little beyond what was measured last, on conversations that nobody looks at. */
it('reads the locked conversations no worse than it did', () => {
  const measured = measureConversations(engine, readConversations('tests/answering/questions', 'locked'));
  expect(measured.followUpsRight).toBeGreaterThan(86);
  expect(measured.followUpsWrong).toBeLessThan(3);
  expect(measured.bent).toBeLessThan(4);
  expect(measured.answeredWrongly).toBeLessThan(11);
});

describe('“it” after a question about something else than the subject', () => {
  it.each([
    ['which air ambulance is there', 'how big is it'],
    ['how many ambulance trusts are there in england', 'how many people work for them'],
    ["what's the gp scheme", 'who funded it'],
    ["what's the target for red calls", 'when did it start'],
    ['what is channel 4', 'who owns it'],
    ['what is the CQC', 'when was it founded'],
    ['is there a helicopter', 'where is it based'],
    ['does it have a helicopter', 'where is it based'],
    ['who merged', 'where were they based'],
  ])('is that: “%s” – “%s”', (first, then) => {
    expect(given(converse(first, then))).toBe('unknown');
  });

  it.each([
    ['what is the budget', 'who runs it', 'chief-executive'],
    ['why was it put in special measures', 'who runs it', 'chief-executive'],
    ["what's the gp scheme", 'when did it end', 'gp-scheme-end'],
    ["what's the gp scheme", 'who runs secamb', 'chief-executive'],
    ['is it part of the nhs', 'who runs it', 'chief-executive'],
    ["what's the gp scheme", 'what did ofsted ban them from', 'ofsted-ban'],
  ])('or the subject, where that was spoken of or is named: “%s” – “%s”', (first, then, fact) => {
    expect(given(converse(first, then))).toBe(fact);
  });
});

describe('“what was it before?”', () => {
  it.each(['is it outstanding?', 'is it inadequate?', 'is it good?'])(
    'after “%s” asks for the rating',
    (first) => {
      expect(given(converse(first, 'what was it before'))).toBe('Overall it was rated Good in 2019.');
    },
  );
});

describe('a year and nothing else', () => {
  it.each([
    ['who is the ceo', 'in 2019'],
    ['chair', 'back in 2018'],
    ['where is hq', '2016'],
    ['who is the finance director', '2018 then'],
    ['who is the chair', '2018 and 2019'],
  ])('asks the same of that year: “%s” – “%s” has no answer', (first, year) => {
    expect(given(converse(first, year))).toBe('unknown');
  });

  it('alone, or after ratings, asks how it was rated', () => {
    const text = 'Overall it was rated Requires improvement in 2018.';
    expect(given(converse('2018'))).toBe(text);
    expect(given(converse('how was it rated', '2018'))).toBe(text);
    expect(given(converse('what ratings can it get', '2018'))).toBe(text);
  });
});

describe('a fact that was added, without a word on what it is related to', () => {
  const layer = engine.layer();
  layer.put(
    FactSchema.parse({
      id: 'chief-executive-2019',
      section: 'performance',
      question: 'Who was the chief executive in 2019?',
      wordings: [],
      answer: 'Daren Mochrie was the chief executive in 2019.',
    }),
  );

  it.each(['and in 2019?', 'in 2019', 'who was it in 2019'])(
    'answers what follows a question about the same: “%s”',
    (text) => {
      expect(given(converseWith(layer, 'who is the ceo', text))).toBe('chief-executive-2019');
      expect(given(converseWith(layer, 'who is the chair', text))).not.toBe('chief-executive-2019');
    },
  );

  it('but not for another year', () => {
    expect(given(converseWith(layer, 'who is the ceo', 'and in 2018?'))).toBe('unknown');
  });
});

describe('more of the same', () => {
  it.each([
    ['does it cover kent', 'and surrey', 'region-served'],
    ['is fleet covered', 'and aldershot', 'hampshire-coverage'],
    ['what did the 111 project do', 'how many patients were affected', 'call-transfer-patients'],
    // Of the thing, though the question about it had no answer.
    ['what was the documentary called', 'when did it air', 'documentary'],
    ['how long was the documentary', 'who made it', 'documentary'],
    ['who were the predecessors', 'how many calls did they get', 'predecessor-calls'],
    ['why was it put in special measures', 'when did it come out', 'special-measures-end'],
    ['was there a report on bullying', 'who did it', 'bullying-report-author'],
  ])('“%s” – “%s”', (first, then, fact) => {
    expect(given(converse(first, then))).toBe(fact);
  });
});

describe('a follow-up to a fact that a table tells as well', () => {
  it.each([
    ['when was the last inspection', 'and the first', 'The first inspection was in 2016.'],
    ['when was the latest inspection', 'and the one before', 'The inspection was in 2019.'],
    ['when was the first inspection', 'and the last', 'cqc-last-inspection'],
    ['how many inspections were there', 'and in 2019', 'There was one inspection: 2019.'],
  ])('“%s” – “%s”', (first, then, told) => {
    expect(given(converse(first, then))).toBe(told);
  });
});

describe('a question about ratings, surely understood, after something else', () => {
  it.each(['who is the chair?', 'when did special measures end?', 'who is the finance director?'])(
    'stands by itself after “%s”',
    (first) => {
      const text = 'Yes, overall it was rated Good in 2019.';
      expect(given(converse(first, 'was it good in 2019'))).toBe(text);
    },
  );

  it('where it names an area, if it is a little less sure too', () => {
    expect(given(converse('who is the chair?', 'is it caring?'))).toBe('Caring was rated Good in July 2022.');
    expect(given(converse("what's the deficit", 'is it better now?'))).toBe('unknown');
  });

  it.each(['how was London Ambulance Service rated?', 'who runs the air ambulance?'])(
    'but not after “%s”',
    (first) => {
      expect(given(converse(first, 'was it good in 2019'))).toBe('unknown');
    },
  );
});
