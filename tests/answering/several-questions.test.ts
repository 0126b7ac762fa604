import { describe, expect, it } from 'vitest';
import { turnsAfter } from '../../src/answering/conversation/turn.ts';
import { joinedPhrases } from '../../src/answering/message/joined-phrases.ts';
import { questionParts } from '../../src/answering/message/question-parts.ts';
import { answerId, type Reply } from '../../src/answering/reply.ts';
import { engine } from './shipped-engine.ts';

/** What the second message gets after the first. */
function inTurn(first: string, text: string): Reply {
  return engine.reply({ text, previous: turnsAfter([], first, engine.reply({ text: first })) });
}

function given(text: string): readonly string[] {
  const reply = engine.reply({ text });
  return reply.outcome === 'answer' ? reply.answers.map(answerId) : [];
}

function unanswered(text: string): readonly string[] {
  const reply = engine.reply({ text });
  return (reply.outcome === 'answer' && reply.unanswered) || [];
}

describe('several questions in one message get an answer each, in order', () => {
  it.each([
    ['who runs it\nwhen was it founded', ['chief-executive', 'founded']],
    ['who runs it, where is it based, how big is it?', ['chief-executive', 'headquarters', 'area-size']],
    ['where is it based & how many people work there', ['headquarters', 'staff-count']],
    ["who's the boss and what's the hq?", ['chief-executive', 'headquarters']],
    // What may be rated is the subject, in whichever order.
    ['who is the chair? is it any good?', ['chair', 'cqc-ratings']],
    ['where is hq? is it safe?', ['headquarters', 'cqc-ratings']],
    ['is it safe? where is hq?', ['cqc-ratings', 'headquarters']],
    ["what's the budget and is it well led?", ['budget', 'cqc-ratings']],
  ])('“%s”', (text, facts) => {
    expect(given(text)).toEqual(facts);
  });

  it.each([
    ['tell me its budget, its chair and its hq', ['budget', 'chair', 'headquarters']],
    ['what are the budget and the chair', ['budget', 'chair']],
    ["what's the safe rating and the chair", ['cqc-ratings', 'chair']],
    ['1. chair 2. ceo 3. budget', ['chair', 'chief-executive', 'budget']],
    ['a) who is the chair? b) what is the budget?', ['chair', 'budget']],
    ['Q1 who is the chair Q2 where is it based', ['chair', 'headquarters']],
    [
      'what happened with special measures and who is the ceo now',
      ['special-measures-reason', 'chief-executive'],
    ],
    [
      'what did the 111 project do, how many patients were affected and who criticised it',
      ['call-transfer-project', 'call-transfer-patients', 'call-transfer-criticism'],
    ],
  ])('in whatever way they are listed: “%s”', (text, facts) => {
    expect(given(text)).toEqual(facts);
  });

  it.each([
    'Anyway, who is the chair?',
    'By the way, who is the chair?',
    'I moved here in May. Anyway, who is the chair?',
  ])('announced or not: “%s”', (text) => {
    expect(given(text)).toEqual(['chair']);
    expect(engine.reply({ text }).confidence).toBeGreaterThan(0.9);
  });

  it('leaves what follows the first eight', () => {
    const text =
      'What is the budget and the number of staff? Who is the chair and the chief executive? Where is it based? ' +
      'When was it founded? How safe was it in 2018? How big is it? What does CQC stand for?';
    expect(given(text)).toEqual([
      'budget',
      'staff-count',
      'chair',
      'chief-executive',
      'headquarters',
      'founded',
      'cqc-ratings',
      'area-size',
    ]);
    expect(engine.reply({ text })).toMatchObject({ isCut: true });
  });

  it('does not say that it leaves any where it leaves none', () => {
    const text =
      'What is the budget? Who is the chair? My nan is ill. She is 80. I am well. It is late. Bye. See you. Ta.';
    expect(given(text)).toEqual(['budget', 'chair']);
    expect(engine.reply({ text })).not.toHaveProperty('isCut');
  });
});

describe('whoever asks whether it is so asks nothing else', () => {
  it.each([
    ['Somebody told me that 3,000 people work there. Is she right?', ['staff-count']],
    ['My notes say special measures ended in 2017. Can anyone confirm that?', ['special-measures-end']],
    ['My tutor says it was good overall in 2022. True?', ['cqc-ratings']],
    ['I heard that it covers Hampshire. Can someone confirm?', ['hampshire-coverage']],
  ])('“%s”', (text, facts) => {
    expect(given(text)).toEqual(facts);
    expect(unanswered(text)).toEqual([]);
  });
});

describe('what somebody tells beside a question that is answered is not answered, unless it asks too', () => {
  it.each([
    ['The HQ is in Crawley. Who is the chair?', ['chair']],
    ['My gran lives in Hastings. What does CQC stand for?', ['cqc-full-name']],
    ['They were good in 2019, yet something was banned. What was it?', ['ofsted-ban']],
    ['I want to know the budget. And the chair?', ['budget', 'chair']],
    [
      'My gran lives in Hampshire, is it covered? How many staff are there?',
      ['hampshire-coverage', 'staff-count'],
    ],
    [
      'my gran lives in Hampshire, is it covered. how many staff are there',
      ['hampshire-coverage', 'staff-count'],
    ],
    ['I want to know if it is a foundation trust. Who is the chair?', ['trust-type', 'chair']],
    ['The trust was founded in 2004, right? Who runs it?', ['founded', 'chief-executive']],
  ])('“%s”', (text, facts) => {
    expect(given(text)).toEqual(facts);
  });
});

describe('phrases under one question word get an answer each', () => {
  it.each([
    ["what's the budget and the number of staff", ['budget', 'staff-count']],
    ['who is the chair and the chief executive?', ['chair', 'chief-executive']],
    ['when did special measures start and end?', ['special-measures-start', 'special-measures-end']],
    ['what do outstanding and good mean', ['meaning-outstanding', 'meaning-good']],
    ['how many red one and red two calls were reached in time?', ['red-one-calls', 'red-two-calls']],
    ['chair, ceo and hq?', ['chair', 'chief-executive', 'headquarters']],
    ['staff & budget', ['staff-count', 'budget']],
    ['hq, population', ['headquarters', 'population-served']],
    ['chair + staff', ['chair', 'staff-count']],
    ['ceo/chair/budget', ['chief-executive', 'chair', 'budget']],
    ['who is the chair, the ceo and where is the hq', ['chair', 'chief-executive', 'headquarters']],
    ['Who are the chair and the chief executive?', ['chair', 'chief-executive']],
    ['what are the population and the area', ['population-served', 'region-served']],
    ['what is its budget, its deficit and its surplus', ['budget', 'deficit']],
    ['chair, chief exec and medical director', ['chair', 'chief-executive']],
  ])('“%s”', (text, facts) => {
    expect(given(text)).toEqual(facts);
  });

  it.each([
    ['does it cover Kent and Medway?', ['region-served']],
    ['was it rated safe and effective in 2019?', ['cqc-ratings']],
    ['why did it need private ambulances and overtime?', ['private-ambulances']],
    ['who wrote the bullying report, and when?', ['bullying-report-author']],
    ['bullying report author and date', ['bullying-report-author']],
    ['bullying report, author', ['bullying-report-author']],
    ['Before the merger, how busy were the old services?', ['predecessor-calls']],
  ])('but “%s” is one question', (text, facts) => {
    expect(given(text)).toEqual(facts);
  });

  it('and what is told beside a question without an answer is not answered in its place', () => {
    expect(given('It was founded in 2006. Who was the first CEO?')).toEqual([]);
  });

  it('unless one of them has no sure answer', () => {
    expect(given("what's the budget and the colour of the curtains")).toEqual([]);
  });

  it('and one that has no answer for its year only is named', () => {
    const text = 'annual budget 2019/20 and annual budget 2023/24';
    expect(given(text)).toEqual(['budget']);
    expect(unanswered(text)).toEqual(['annual budget 2023/24']);
  });
});

describe('what only says that questions follow is no part of the first', () => {
  it.each([
    ['Two questions: when was it founded, and where is it based?', ['founded', 'headquarters']],
    ['Hi, quick one: who is the chair and how many staff are there?', ['chair', 'staff-count']],
    ['sorry, school project, where is it based and when did it start?', ['headquarters', 'founded']],
  ])('“%s”', (text, facts) => {
    expect(given(text)).toEqual(facts);
  });
});

describe('a beginning that sets the year holds for the questions behind it', () => {
  it.each(["It's 2011. Who is the chair?", 'Pretend it is 2008. Who runs the trust? And where is it based?'])(
    'which have no answer for it: “%s”',
    (text) => {
      expect(given(text)).toEqual([]);
    },
  );

  it('and an answer where there is one', () => {
    expect(engine.reply({ text: "Let's say it's 2019. How was it rated?" })).toMatchObject({
      answers: [{ text: 'Overall it was rated Good in 2019.' }],
    });
  });

  it('but a year in other talk does not', () => {
    expect(given('I retired in 2010. Who is the chair?')).toEqual(['chair']);
  });
});

describe('a part that leans on the part before it', () => {
  it.each([
    ['how was it rated in 2019? and in 2022?', ['cqc-ratings', 'cqc-ratings']],
    ['when was it put into special measures and why?', ['special-measures-start', 'special-measures-reason']],
    [
      'why did it go into special measures? and out?',
      ['special-measures-reason', 'special-measures-end-reason'],
    ],
  ])('is read in its light: “%s”', (text, facts) => {
    expect(given(text)).toEqual(facts);
  });

  it.each([
    ['who is the chair? since when?', ['since when']],
    ['who is the chair? how old is he? where does he live?', ['how old is he', 'where does he live']],
    ['when was it founded and by whom?', ['by whom']],
    ['what did Ofsted ban SECAmb from doing? why?', ['why']],
    ['how many staff are there and what about volunteers?', ['what about volunteers']],
    ['how many people work there and how many of them are nurses?', ['how many of them are nurses']],
  ])('is named where nothing answers it: “%s”', (text, parts) => {
    expect(unanswered(text)).toEqual(parts);
  });

  it.each([
    'who is the chair? anyone know?',
    'who is the chair? can you help?',
    'who is the chair? really?',
    'how many staff are there? how many exactly?',
    'How many levels are there in the rating system, and what are they called?',
  ])('is not named where it asks for nothing more: “%s”', (text) => {
    expect(unanswered(text)).toEqual([]);
  });

  it('is named where only another sentence off the same table is given', () => {
    const text = 'My nan lives in Hove. Was it safe in 2019? How good were the sandwiches in 2018?';
    expect(engine.reply({ text })).toMatchObject({
      answers: [{ text: 'Safe was rated Good in 2019.' }],
      unanswered: ['How good were the sandwiches in 2018'],
    });
  });

  it('gets no fact of its own where one is asked for by the whole', () => {
    expect(given('who wrote that bullying report and when did it come out')).toEqual([
      'bullying-report-author',
    ]);
  });

  it('is read in the light of the message before as well', () => {
    const first = 'when was it put into special measures?';
    const reply = inTurn(first, 'why? and when did it get out?');
    expect(reply.outcome === 'answer' && reply.answers.map(answerId)).toEqual([
      'special-measures-reason',
      'special-measures-end',
    ]);
    const rated = inTurn('how was it rated in 2019?', 'and safe? why?');
    expect(rated).toMatchObject({ answers: [{ text: 'Safe was rated Good in 2019.' }], unanswered: ['why'] });
  });

  it('is not answered where nothing is known of what it leans on', () => {
    expect(engine.reply({ text: 'Who trained you, and on what?' }).outcome).not.toBe('answer');
  });
});

describe('questionParts', () => {
  it('takes the questions out of a long message, however often it says the same', () => {
    expect(questionParts(`${'I am late. '.repeat(50)}Who runs it? Where?`)).toHaveLength(8);
  });

  it('gives each part in one line', () => {
    expect(questionParts('who \t runs it\n\nwhen was it\tfounded')).toEqual([
      'who runs it',
      'when was it founded',
    ]);
  });

  it('parts a list at commas only where each item asks', () => {
    expect(questionParts('who runs it, where is it?')).toHaveLength(2);
    expect(questionParts('in 2019, was it good?')).toHaveLength(1);
  });
});

describe('joinedPhrases', () => {
  it.each(['who runs it?', 'and', 'a and', ', , ,', 'who is the chair and when did he start', ''])(
    'finds nothing joined in “%s”',
    (text) => {
      expect(joinedPhrases(text)).toEqual([]);
    },
  );
});

it('“n” joins two questions as “and” does', () => {
  expect(given('wen did it start n where is it based')).toEqual(['founded', 'headquarters']);
});
