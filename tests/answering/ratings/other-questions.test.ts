import { describe, expect, it } from 'vitest';
import { answerId } from '../../../src/answering/reply.ts';
import { engine } from '../shipped-engine.ts';
import { answers, cqc, library } from './asking.ts';

/** Ids of the facts and tables that answer the message. */
function answering(text: string): readonly string[] {
  const reply = engine.reply({ text });
  return reply.outcome === 'answer' ? reply.answers.map(answerId) : [];
}

describe('what has the words of ratings and asks for none is not read off the table', () => {
  it.each([
    // how many people came
    'how many inspectors came in 2019',
    // how far it is from a grade
    'how many grades is it off good',
    'how many grades below outstanding is it',
    'how many cqc inspectors were there in 2016',
    // how fast somebody is
    'how quick do they come',
    'how fast are they',
    // how long something takes, for anyone
    'how long do they get to put an inadequate right',
    'how long can it be inadequate',
    'how long does a good rating last',
    // other trusts
    'has another ambulance trust ever been outstanding',
    'is any trust outstanding',
    'how many trusts are inadequate',
    'how often are good trusts inspected',
    'which service was inadequate in 2016',
    'do most ambulance services get good',
    // a reason for what is so
    'why was there no inspection in 2021',
    "why wasn't it inspected in 2020",
    'how come there was never an inspection in 2020',
    'what was there in 2021 instead of an inspection',
    "why isn't it good",
    "why wasn't it good in 2018",
    "why hasn't it ever been outstanding",
    // the inspector itself, and people
    'is the cqc effective',
    'was the cqc inspected in 2016',
    'how many inspectors rated it good',
    'which manager was good',
    'which crew was rated worst',
    // the scale, and what comes of it
    'what comes after good',
    'what happens at an inspection',
    'what is the point of the ratings',
    // what is to come
    'how could they get to outstanding',
    'by when must it be good',
    'when is it likely to be good again',
    // talk
    'are you rated',
    'safe journey',
    // ways and wishes
    'how do I report something to the cqc',
    'how can we become inspectors',
    'how should someone report it to the inspectors',
    'what did the trust do to get a good rating',
    'should it have been good in 2022',
    'what happens if it is inadequate',
    // records of something else
    'who holds the record',
    'Which station held the record before May 2012?',
    'which area held the record in May 2012',
    'did the answering of calls improve between 2018 and 2019',
    'did call answering get worse in 2022',
  ])('%s', (question) => expect(answering(question)).not.toContain('cqc-ratings'));
});

describe('a list that is to be completed is no question for the grades of what it lists', () => {
  it.each([
    ['cqc came 2016 and 2018, what other yrs', 'cqc-inspection-years'],
    ['They were inspected in 2016 and 2017. Which other years were there?', 'cqc-inspection-years'],
    ['caring, responsive and what are the others the cqc looks at', 'cqc-areas'],
    ['which headings do the cqc grade under', 'cqc-areas'],
    ['effective, responsive and what other things do they rate', 'cqc-areas'],
    ['I know they look at safe and well-led. What other areas does the CQC rate?', 'cqc-areas'],
  ])('%s', (question, id) => expect(answering(question)).toEqual([id]));

  answers(cqc, [
    ['which other years was it inadequate', 'Overall it was rated Inadequate in 2016 and 2017.'],
    ['what else was inadequate in 2016', 'Safe and Well-led were rated Inadequate in 2016.'],
    [
      'what were the other ratings in 2019',
      'Overall it was rated Good in 2019. Safe, Effective, Caring, Responsive and Well-led were rated Good.',
    ],
  ]);
});

describe('a date that is offered for the first or latest inspection asks when that was', () => {
  it.each([
    'Was July 2022 really the most recent time they had an inspection?',
    'was 2019 the last inspection',
  ])('%s', (question) => expect(answering(question)).toEqual(['cqc-last-inspection']));

  it('and is no question of its own', () => {
    expect(answering('when did cqc last go in, july 22?')).toEqual(['cqc-last-inspection']);
  });

  answers(cqc, [
    ['was 2016 the first inspection', 'Yes, the first inspection was in 2016.'],
    ['is the 2019 inspection the latest one', 'No, the latest inspection was in July 2022.'],
    ['was 2017 the first inspection', 'No, the first inspection was in 2016.'],
    ['cqc came last in july 22 ye?', 'Yes, the latest inspection was in July 2022.'],
    [
      'how did the last inspection in July 2022 go',
      'Overall it was rated Requires improvement in July 2022.',
    ],
    [
      'what came of the last inspection, in July 2022',
      'Overall it was rated Requires improvement in July 2022.',
    ],
  ]);
});

describe('whether there was an inspection every year is told by the years without one', () => {
  answers(cqc, [
    [
      'was it inspected every year between 2016 and 2022',
      'No inspection in 2020 or 2021 is listed; the inspections were in 2016, 2017, 2018, 2019 and July 2022.',
    ],
    [
      'was it inspected every year from 2016 to 2019',
      'There was an inspection in every year from 2016 to 2019.',
    ],
    [
      'which years between 2016 and 2022 had no inspection',
      'No inspection in 2020 or 2021 is listed; the inspections were in 2016, 2017, 2018, 2019 and July 2022.',
    ],
  ]);
});

describe('what never changed is looked for in the time that is told', () => {
  answers(cqc, [
    [
      'which areas never changed before 2019',
      'Effective and Responsive were rated Requires improvement in 2016, 2017 and 2018. Caring was rated Good in 2016, 2017 and 2018.',
    ],
    ['which area never changed from 2018 to 2022', 'Caring was rated Good in 2018, 2019 and July 2022.'],
  ]);
});

describe('what is near to those questions is read as before', () => {
  answers(cqc, [
    ["why wasn't caring good in 2018", 'No, Caring was rated Good in 2018.'],
    ['was the cqc caring score the same in 2018', 'Yes, Caring was rated Good both in 2017 and 2018.'],
    ['the year in which safe was good', 'Yes, Safe was rated Good in 2019.'],
    ['is the trust rated', 'Overall it was rated Requires improvement in July 2022.'],
    ["who's below requires improvement", 'Well-led was rated Inadequate in July 2022.'],
    [
      'who was above inadequate in 2016',
      'Effective and Responsive were rated Requires improvement in 2016; Caring was rated Good.',
    ],
    ['which service areas were inadequate in 2016', 'Safe and Well-led were rated Inadequate in 2016.'],
    ['this trusts current score', 'Overall it was rated Requires improvement in July 2022.'],
    [
      'how many cqc inspections rated it good',
      'Overall it was rated Good at one of the five inspections: 2019.',
    ],
    ['how do I find out what safe got in 2018', 'Safe was rated Requires improvement in 2018.'],
    ['would caring be the best area', 'Caring was rated best in July 2022: Good.'],
  ]);
  answers(library, [
    [
      'how long did the books have four stars',
      'Books was rated Four stars on 30 November 2021 and 1 June 2024.',
    ],
  ]);
});

describe('what a curator has noted as having no answer is not read off the table', () => {
  it.each([
    'how do i tell the cqc my ambulance was unsafe',
    'How do I tell the CQC that my ambulance was unsafe?',
    'what questions do inspectors ask about safety',
    'wat did the board say after the 2018 rating',
  ])('%s', (question) => expect(engine.reply({ text: question }).outcome).not.toBe('answer'));
});

describe('what takes an inspection as given is not told that there was one', () => {
  it.each([
    'was the 2019 rating fair',
    'was the 2016 rating harsh',
    'was the rating in 2017 correct',
    'was the inspection in 2018 thorough',
    'was the trust fined after the 2018 inspection',
    'was the boss sacked after the 2016 inspection',
    'was there a protest after the 2022 inspection',
    'did they appeal against the 2022 rating',
    'did the trust agree with the 2018 rating',
    'was the 2022 inspection delayed',
  ])('%s', (question) => expect(answering(question)).not.toContain('cqc-ratings'));
});

describe('whether there was an inspection is asked in many ways', () => {
  const yes = 'Yes, there was an inspection in 2018.';
  answers(cqc, [
    ['was there an inspection in 2018', yes],
    ['did inspectors come in 2018', yes],
    ['did the cqc go in in 2018', yes],
    ['did the cqc give a rating in 2018', yes],
    ['did they get their rating in 2018', yes],
    ['did the 2018 inspection take place', yes],
    ['was the trust assessed in 2018', yes],
    ['has it been inspected since 2019', 'Yes, there were inspections in 2019 and July 2022.'],
    ['was it inspected after the 2019 rating', 'Yes, there was an inspection in July 2022.'],
  ]);
});

describe('what others said of a rating, what must be done and how to tell the inspector are no ratings', () => {
  it.each([
    'what did unions say about the rating',
    'what did the mp say about the inspection in 2016',
    'what must the trust improve to become good',
    'what should they improve to get outstanding',
    'how can i tell the cqc about something unsafe',
    'how do we tell inspectors that it is unsafe',
  ])('%s', (question) => expect(answering(question)).not.toContain('cqc-ratings'));

  answers(cqc, [
    ['what did the inspectors say about safety in 2018', 'Safe was rated Requires improvement in 2018.'],
    ['how can i tell what safe got in 2018', 'Safe was rated Requires improvement in 2018.'],
  ]);
});
