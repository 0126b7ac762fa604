import { describe, expect, it } from 'vitest';
import { createPhraseBook } from '../../../src/answering/ratings/terms/phrase-book.ts';
import { answerId, answerText } from '../../../src/answering/reply.ts';
import { engine } from '../shipped-engine.ts';
import { answer, answers, cqc } from './asking.ts';

describe('what no table tells has no reading', () => {
  it.each([
    // somebody else
    'did she get a good grade',
    'what grade did she get in 2019',
    'was he inadequate in 2018',
    'was her grade good in 2019',
    'what grade did i get in 2019',
    'did they win in 2019',
    // what others found
    'what did the reporter find',
    'what did the reporters say',
    'what did the journalist find in 2019',
    'what did ofsted say in 2019',
    // who it was
    'who was inadequate in 2018',
    'whose leadership was inadequate in 2018',
    'to whom was the inadequate rating in 2016 given',
    'which inspector rated it inadequate in 2018',
    'what inspectors rated it good in 2019',
    // what it came of, and what came of it
    'what was inadequate because of the rating in 2016',
    'what caused the fall in 2022',
    'what was the drop in 2022 due to',
    'explain the highest grade',
    'what led to the drop in 2022',
    'what happened as a result of the inadequate rating in 2016',
    'what was done about the inadequate leadership',
    'what went wrong in 2022',
    'what has gone wrong since 2019',
    'how did it go wrong in 2022',
    // what a word stands for
    'what does it mean to be good',
    'how does the regulator define its top grade',
    'what is the definition of the top grade',
    'what does inadequate stand for',
    'what counts as caring',
    'how many grades does the CQC have and what are they called',
    'what are the ratings about',
    'what exactly the ratings are about',
    'doing badly, which rating is that',
    'performing well, which grade is that',
    'if it is good what does that say',
    'what does the highest rating tell us',
    // the scale, and what can be reached on it
    'rating scale',
    'list the possible ratings',
    'lowest rating poss from cqc',
    'ratings list',
    'grades list',
    'what ratings are there',
    'how many grades are there',
    'what ratings can they get',
    'what grades can you get',
    'what marks can be given',
    'what is the best rating you can get',
    'is good as good as it gets',
    'is inadequate as bad as it gets',
    'is satisfactory one of the grades',
    'is leadership one of the headings they get marked on',
    'was 2019 one of the best years',
    // how anyone comes to a grade
    'how to get from good to outstanding',
    'what does it take to be outstanding',
    'what do they look for in a good service',
    'how are ratings decided',
    'how do they decide on a rating',
    'how do inspectors decide which grade to give',
    'how does the cqc decide the rating',
    'how does the cqc work out the score',
    'how do they come up with the ratings',
    'when is a service good',
    'how is an ambulance trust graded',
    // what has to be
    'what checks did they have to pass',
    'what has to be good',
    'what had to be good in 2018',
    'what score do you need to be good',
    'if it says good what should i think',
    // what is made public, or told to somebody
    'when was the 2018 report published',
    'when was the 2018 report released',
    'what was reported about the trust in 2018',
    'is there a report on the 2019 inspection',
    'report a bad rating',
    'report an unsafe crew',
    'to report bad care',
    'i want to report unsafe care',
    'i would like to report unsafe care',
    'what did the cqc have against the trust in 2016',
    'what did the cqc hold against it in 2016',
    // a day, a speed, a sum
    'what day in 2022 was it rated',
    'which day in 2018 was it inspected',
    'what month in 2018 was it inspected',
    'which month in 2018 was it inspected',
    'how quick do they come',
    'how quickly did well-led improve',
    'which area improved soonest, safe or effective',
    'how much do they get',
    'what percent is the safe rating',
    'what percentage did it score for safety',
    // how often, held against something else
    'has safe been good as often as caring',
    'has safe been good as many times as caring',
    'was safe inadequate more often than caring',
    'was safe good less often than caring',
    'was safe inadequate more times than well-led',
    'was safe good fewer times than caring',
    'does it hold the record for inadequate ratings',
    'has it held the record for inadequate ratings',
    'which half of the areas fell in 2022',
    'what half of the areas fell in 2022',
  ])('%s', (question) => expect(answer(cqc, question)).toBe('no reading'));
});

describe('plain questions that come near to such words', () => {
  const fell =
    'Safe, Effective and Responsive fell from Good to Requires improvement; Well-led fell from Good to Inadequate.';
  answers(cqc, [
    ['was he right that it was good in 2019', 'Yes, overall it was rated Good in 2019.'],
    ['am i right that it was good in 2019', 'Yes, overall it was rated Good in 2019.'],
    ['how do I find out what safe got in 2018', 'Safe was rated Requires improvement in 2018.'],
    ['was it definitely good in 2018', 'No, overall it was rated Requires improvement in 2018.'],
    ['what did the inspectors find in 2019', 'Overall it was rated Good in 2019.'],
    ['was one of the areas inadequate in 2018', 'No area was rated Inadequate in 2018.'],
    ['was one of them inadequate in 2018', 'No area was rated Inadequate in 2018.'],
    ['did one of the areas fall in 2022', `Yes, from 2019 to July 2022, ${fell}`],
    ['were half of the areas good in 2016', 'One of the five areas was rated Good in 2016: Caring.'],
    ['did half the areas fall in 2022', `Four of the five areas fell between 2019 and July 2022: ${fell}`],
    ['which year had the least inadequates', 'In 2018 and 2019 no area was rated Inadequate.'],
    [
      'how much did safety drop from 2019 to 2022',
      'Safe fell one grade, from Good in 2019 to Requires improvement in July 2022.',
    ],
    [
      'what ratings are there for 2018',
      'Overall it was rated Requires improvement in 2018. ' +
        'Safe, Effective, Responsive and Well-led were rated Requires improvement; Caring was rated Good.',
    ],
    [
      'the full list of ratings',
      'Overall it was rated Requires improvement in July 2022. ' +
        'Safe, Effective and Responsive were rated Requires improvement; Caring was rated Good; ' +
        'Well-led was rated Inadequate.',
    ],
  ]);
});

describe('whether a grade was given, rather than what it means', () => {
  const inadequate = 'Yes, Well-led was rated Inadequate in July 2022.';
  const improvable = 'Safe, Effective and Responsive were rated Requires improvement in July 2022.';
  const overall = 'Overall it was rated Requires improvement in July 2022.';
  it.each([
    ['is there anything inadequate', inadequate],
    ['is something inadequate', inadequate],
    ['is anything inadequate', inadequate],
    ['is anything outstanding', 'No area was rated Outstanding in July 2022.'],
    ['what needs improvement', improvable],
    ['what still needs improvement', improvable],
    ['what could do better', improvable],
    ['still inadequate?', 'No, overall it was rated Requires improvement in July 2022.'],
    ['is it inadequate or requires improvement', overall],
  ])('%s', (text, reading) => {
    const reply = engine.reply({ text });
    expect(reply.outcome === 'answer' && reply.answers.map(answerText)).toEqual([reading]);
  });
  it.each(['what is inadequate', 'inadequate', 'requires improvement'])('%s', (text) => {
    const reply = engine.reply({ text });
    expect(reply.outcome === 'answer' && reply.answers.map(answerId)).toEqual([
      text.includes('inadequate') ? 'meaning-inadequate' : 'meaning-requires-improvement',
    ]);
  });
});

describe('short questions are answered where they are asked of the bot, and spoken of nowhere else', () => {
  it.each([
    ['have they improved', 'No, overall it fell from Good in 2019 to Requires improvement in July 2022.'],
    [
      'are they getting worse',
      'Yes, overall it fell from Good in 2019 to Requires improvement in July 2022.',
    ],
    ['which never improved', 'Caring was rated Good in 2016, 2017, 2018, 2019 and July 2022.'],
    [
      'the whole table',
      'Overall it was rated Requires improvement in July 2022. Safe, Effective and Responsive were rated ' +
        'Requires improvement; Caring was rated Good; Well-led was rated Inadequate.',
    ],
  ])('%s', (text, reading) => {
    const reply = engine.reply({ text });
    expect(reply.outcome === 'answer' && reply.answers.map(answerText)).toEqual([reading]);
    expect(reply.outcome === 'answer' && reply.speaks).toBe(false);
  });
  it.each(['is it down', 'is it coming back', 'has he got better', 'the table'])('%s', (text) => {
    const reply = engine.reply({ text });
    expect(reply.outcome === 'answer' && reply.answers.some(({ kind }) => kind === 'reading')).toBe(false);
  });
});

describe('the years that join parts of a message', () => {
  const told = (text: string) => {
    const reply = engine.reply({ text });
    return reply.outcome === 'answer'
      ? { answers: reply.answers.map(answerText), left: reply.unanswered }
      : {};
  };
  it.each(['what changed between 2016 and 2017', 'what was the change between 2016 and 2017'])('%s', (text) =>
    expect(told(text)).toEqual({
      answers: [
        'From 2016 to 2017, Overall, Safe and Well-led stayed at Inadequate; ' +
          'Effective and Responsive stayed at Requires improvement; Caring stayed at Good.',
      ],
      left: undefined,
    }),
  );
  it('reach each of two questions that they end', () => {
    expect(told('how many improved and how many got worse between 2016 and 2022')).toEqual({
      answers: [
        'One of the five areas rose between 2016 and July 2022: Safe rose from Inadequate to Requires improvement.',
        'None of the five areas fell between 2016 and July 2022.',
      ],
      left: undefined,
    });
    expect(told('how many rose and how many fell in 2022').left).toBeUndefined();
  });
  it('leave alone what has an answer without them, or none with them', () => {
    expect(told('who is the chair and how many rose in 2019').answers?.[0]).toContain('Michael Whitehouse');
    expect(told('how many staff left and how many fell in 2022').left).toEqual(['how many staff left']);
  });
});

it('of you yourself a question of grades is not surely asked of the table', () => {
  expect(cqc('was 2019 good for you')?.certainty).toBeLessThan(0.5);
});

describe('a book of phrases', () => {
  const one = { sense: 'one' };
  const other = { sense: 'other' };
  it('says whether a phrase adds anything to it', () => {
    const book = createPhraseBook<typeof one>();
    expect(book.add('get better', one)).toBe(true);
    expect(book.add('getting better', one)).toBe(true);
    expect(book.add('get better', one)).toBe(false);
    expect(book.add('gets better', other)).toBe(false);
    expect(book.add('better', other)).toBe(true);
  });
});
