import { describe, expect, it } from 'vitest';
import { answer, answers, cqc, library } from './asking.ts';

describe('so many areas at one inspection', () => {
  const both = 'Safe and Well-led were rated Inadequate in 2016 and 2017.';
  answers(cqc, [
    ['which years had more than one inadequate area', both],
    ['which years had two or more inadequates', both],
    ['which years had at least two inadequate areas', both],
    ['which years had exactly one inadequate area', 'Well-led was rated Inadequate in July 2022.'],
    [
      'were at least two areas inadequate in 2017',
      'Yes, two of the five areas were rated Inadequate in 2017: Safe and Well-led.',
    ],
    [
      'were more than two areas inadequate in 2017',
      'No, two of the five areas were rated Inadequate in 2017: Safe and Well-led.',
    ],
    ['was just one area good in 2022', 'Yes, one of the five areas was rated Good in July 2022: Caring.'],
    ['which two areas were inadequate in 2017', 'Safe and Well-led were rated Inadequate in 2017.'],
  ]);
});

describe('so many times', () => {
  answers(cqc, [
    [
      'which areas were good more than once',
      'Caring was rated Good in 2016, 2017, 2018, 2019 and July 2022.',
    ],
    ['was safe good only once', 'Yes, Safe was rated Good at one of the five inspections: 2019.'],
    ['was effective good twice', 'No, Effective was rated Good at one of the five inspections: 2019.'],
    [
      'was well-led inadequate more than twice',
      'Yes, Well-led was rated Inadequate at three of the five inspections: 2016, 2017 and July 2022.',
    ],
    [
      'was well-led inadequate twice',
      'Well-led was rated Inadequate at three of the five inspections: 2016, 2017 and July 2022.',
    ],
    ['only good once?', 'Yes, overall it was rated Good at one of the five inspections: 2019.'],
    ["so it's only been good once?", 'Yes, overall it was rated Good at one of the five inspections: 2019.'],
    ['was safe only good two times', 'No, Safe was rated Good at one of the five inspections: 2019.'],
    ['what has only been good once', 'Safe, Effective, Responsive and Well-led were rated Good in 2019.'],
    ['was it only good once in 2019', 'Yes, overall it was rated Good in 2019.'],
    [
      'did responsive fall twice',
      'No, once: Responsive fell from Good in 2019 to Requires improvement in July 2022.',
    ],
  ]);
  answers(library, [
    [
      'were the books four stars at least twice',
      'Yes, Books was rated Four stars at two of the four inspections: 30 November 2021 and 1 June 2024.',
    ],
  ]);
});

describe('all that there were', () => {
  answers(cqc, [
    [
      'how many inadequate ratings in total',
      'Five of the 25 ratings of single areas: Safe was rated Inadequate in 2016 and 2017. ' +
        'Well-led was rated Inadequate in 2016, 2017 and July 2022.',
    ],
    [
      'how many good ratings since 2018',
      'Seven of the 15 ratings of single areas: Safe, Effective, Responsive and Well-led were rated Good in 2019. ' +
        'Caring was rated Good in 2018, 2019 and July 2022.',
    ],
    ['how many inadequate ratings', 'One of the five areas was rated Inadequate in July 2022: Well-led.'],
    [
      'how many areas were inadequate since 2016',
      'Two of the five areas: Safe was rated Inadequate in 2016 and 2017. ' +
        'Well-led was rated Inadequate in 2016, 2017 and July 2022.',
    ],
    [
      'was it outstanding for anything in 2019 or before',
      'No area has ever been rated Outstanding at the four inspections from 2016 to 2019.',
    ],
    [
      'in what years was safe neither good nor outstanding',
      'Safe was rated Inadequate in 2016 and 2017 and Requires improvement in 2018 and July 2022.',
    ],
    [
      'tell me the three areas which fell by one grade',
      'Safe, Effective and Responsive fell from Good in 2019 to Requires improvement in July 2022.',
    ],
    [
      'which areas improved in 2018 and which did not',
      'From 2017 to 2018, Overall, Safe and Well-led rose from Inadequate to Requires improvement; ' +
        'Effective and Responsive stayed at Requires improvement; Caring stayed at Good.',
    ],
  ]);

  it('an amount that cannot be read leaves it in doubt', () => {
    expect(answer(cqc, 'was neither caring nor safe good in 2018')).toMatch(/^unsure/);
  });
});

describe('two areas held against each other', () => {
  answers(cqc, [
    [
      'was well-led ever better than effective',
      'No, Well-led was rated Inadequate in 2016 and 2017, Requires improvement in 2018, Good in 2019 and ' +
        'Inadequate in July 2022. Effective was rated Requires improvement in 2016, 2017 and 2018, Good in 2019 and ' +
        'Requires improvement in July 2022.',
    ],
    [
      'was responsive ever better than well-led',
      'Yes, Responsive was rated Requires improvement in 2016, 2017 and July 2022. ' +
        'Well-led was rated Inadequate in 2016, 2017 and July 2022.',
    ],
    [
      'were responsive and effective always rated the same',
      'Yes, Responsive and Effective were rated Requires improvement in 2016, 2017 and 2018, Good in 2019 and ' +
        'Requires improvement in July 2022.',
    ],
    [
      'is safe no better than effective',
      'Yes, Safe and Effective were rated alike in July 2022: Requires improvement.',
    ],
    [
      'did safe and effective differ in 2016',
      'Yes, Effective was rated higher than Safe in 2016: Requires improvement against Inadequate.',
    ],
    [
      'did safe and effective change in 2022',
      'Yes, from 2019 to July 2022, Safe and Effective fell from Good to Requires improvement.',
    ],
  ]);
});

describe('a bare judgement', () => {
  const no = 'No, overall it was rated Requires improvement in July 2022.';
  answers(cqc, [
    ['is it good?', no],
    ['is the service outstanding', no],
    ['are they inadequate', no],
    ['is secamb caring?', 'Caring was rated Good in July 2022.'],
    ['is it good or bad', 'Overall it was rated Requires improvement in July 2022.'],
    ['pass or fail 2019', 'Overall it was rated Good in 2019.'],
  ]);

  it.each(['is it safe', 'are you good', 'is good good enough'])('asks for no rating: %s', (question) => {
    expect(answer(cqc, question)).toMatch(/^(no reading|unsure)/);
  });
});
