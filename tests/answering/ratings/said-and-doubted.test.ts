import { describe, expect, it } from 'vitest';
import { readRatings } from '../../../src/answering/ratings/readings.ts';
import { engine } from '../shipped-engine.ts';
import { type Ask, answers, cqc, library, SURE } from './asking.ts';
import { libraryNames, libraryTable } from './library-table.ts';

describe('what somebody says is held against the table where that is asked', () => {
  answers(cqc, [
    ['My aunt in Kent says caring is inadequate now. Correct?', 'No, Caring was rated Good in July 2022.'],
    [
      'Our shop steward reckons everything was inadequate in 2017. Was it?',
      'No, Safe and Well-led were rated Inadequate in 2017; Effective and Responsive were rated Requires improvement; ' +
        'Caring was rated Good.',
    ],
    [
      'Someone told me they were good in 2018, true?',
      'No, overall it was rated Requires improvement in 2018.',
    ],
    ['my aunt who is a nurse said safe was good in 2016, right?', 'No, Safe was rated Inadequate in 2016.'],
    ['A report by the union said safe was inadequate in 2019, true?', 'No, Safe was rated Good in 2019.'],
    ['the cqc said safe was good in 2019, right?', 'Yes, Safe was rated Good in 2019.'],
  ]);
  answers(library, [
    [
      'my uncle who works at the library says staff were at five stars in 2024, right?',
      'No, Friendly staff was rated Four stars on 1 June 2024.',
    ],
    [
      'My neighbour said the books were at five stars in 2024. Were they?',
      'No, Books was rated Four stars on 1 June 2024.',
    ],
  ]);

  it.each([
    'My nan says they got good overall in 2022. Is she right?',
    'My tutor claims safe was good in 2016. Can that be?',
  ])('%s', (text) => {
    const reply = engine.reply({ text });
    expect(reply.outcome === 'answer' && reply.answers.map(({ kind }) => kind)).toEqual(['reading']);
  });
});

it('takes what somebody says for talk where nothing is asked', () => {
  expect(cqc('my mum says the trust is brilliant')?.certainty).toBeLessThan(SURE);
});

describe('a statement that ends in a question is one', () => {
  answers(cqc, [
    ["it isn't inadequate, is it?", 'No, overall it was rated Requires improvement in July 2022.'],
    ["caring isn't outstanding, is it?", 'No, Caring was rated Good in July 2022.'],
    ["caring wasn't good in 2018, was it?", 'Yes, Caring was rated Good in 2018.'],
    ["caring isn't outstanding, right?", 'Yes, Caring was rated Good in July 2022.'],
    ['they were never good, were they', 'No, overall it was rated Good in 2019.'],
    ["safe is now good again, isn't it?", 'No, Safe was rated Requires improvement in July 2022.'],
    ['their first rating was good, right?', 'No, overall it was rated Inadequate in 2016.'],
    ['what was good in 2016, right', 'Caring was rated Good in 2016.'],
    ['it was never inadequate right', 'No, overall it was rated Inadequate in 2016 and 2017.'],
    ['Is the service outstanding or what?', 'No, overall it was rated Requires improvement in July 2022.'],
  ]);
});

describe('what the asker tells of the day is left aside', () => {
  answers(cqc, [
    ['My dad had to ring 999 last week, how caring are they rated?', 'Caring was rated Good in July 2022.'],
    ['I have to know who decides, what is the rating', 'no reading'],
  ]);
});

describe('a year that is told with its grade', () => {
  answers(cqc, [
    [
      'has well-led fallen since the good of 2019',
      'Yes, Well-led fell from Good in 2019 to Inadequate in July 2022.',
    ],
    [
      'is it better than the inadequate rating of 2016',
      'Yes, overall it rose from Inadequate in 2016 to Requires improvement in July 2022.',
    ],
    ['was caring good in 2016', 'Yes, Caring was rated Good in 2016.'],
  ]);
  answers(library, [
    [
      'have the hours gone up since the one star of 2020',
      'Yes, Opening hours rose from One star on 2 March 2020 to Two stars on 1 June 2024.',
    ],
  ]);
});

describe('how it came out, and what it was when it was inspected', () => {
  answers(cqc, [
    ['what came out for caring in 2017', 'Caring was rated Good in 2017.'],
    [
      'in which years did more than two areas come out good',
      'Safe, Effective, Caring, Responsive and Well-led were rated Good in 2019.',
    ],
    ['did the report come out in august', 'no reading'],
    ['what was leadership when it was first rated', 'Well-led was rated Inadequate in 2016.'],
    ['when was safe first rated good', 'Safe was first rated Good in 2019.'],
    ['did they do shocking in 2016', 'Overall it was rated Inadequate in 2016.'],
    [
      'has it gone up or down over all since 2016',
      'Overall it was rated Inadequate in 2016 and 2017, Requires improvement in 2018, Good in 2019 and ' +
        'Requires improvement in July 2022.',
    ],
  ]);
});

describe('a yes or no goes before any title as it is written', () => {
  const titles: Readonly<Record<string, string>> = { books: 'No blame culture', staff: 'The premises' };
  const areas = libraryTable.areas.map((area) => ({ ...area, title: titles[area.id] ?? area.title }));
  const titled: Ask = (question) =>
    readRatings(question, { ...libraryTable, areas }, { names: libraryNames });
  answers(titled, [
    [
      'was the no blame culture two stars in 2020?',
      'Yes, No blame culture was rated Two stars on 2 March 2020.',
    ],
    ['were the premises four stars in 2020?', 'Yes, The premises was rated Four stars on 2 March 2020.'],
  ]);
});
