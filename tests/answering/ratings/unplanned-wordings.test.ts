import { describe, expect, it } from 'vitest';
import { answer, answers, cqc, library } from './asking.ts';

describe('how long a grade lasted', () => {
  answers(cqc, [
    [
      'how long did the good rating last',
      'Overall it was rated Good in 2019 and Requires improvement in July 2022.',
    ],
    [
      'how long was leadership inadequate',
      'Well-led was rated Inadequate in 2016 and 2017, Requires improvement in 2018 and Inadequate in July 2022.',
    ],
    [
      'longest run of inadequate ratings',
      'Overall it was rated Inadequate in 2016 and 2017 and Requires improvement in 2018.',
    ],
  ]);
  answers(library, [
    [
      'how long were opening hours three stars',
      'Opening hours was rated Three stars on 14 May 2021 and Two stars on 30 November 2021.',
    ],
    [
      'how long did the books have four stars',
      'Books was rated Four stars on 30 November 2021 and 1 June 2024.',
    ],
  ]);
});

it('a text of hundreds of words is no question about ratings', () => {
  expect(answer(cqc, `${'safe and caring, '.repeat(20)} in 2019?`)).not.toBe('no reading');
  expect(answer(cqc, `${'safe and caring, '.repeat(60)} in 2019?`)).toBe('no reading');
});

describe('what has been so of any area', () => {
  const outstanding =
    'No area has ever been rated Outstanding at the five inspections from 2016 to July 2022.';
  answers(cqc, [
    [
      'list inadequate areas by year',
      'Safe was rated Inadequate in 2016 and 2017. Well-led was rated Inadequate in 2016, 2017 and July 2022.',
    ],
    ['which areas were good every year', 'Caring was rated Good in 2016, 2017, 2018, 2019 and July 2022.'],
    [
      'was there an inspection where everything was good',
      'Yes, Safe, Effective, Caring, Responsive and Well-led were rated Good in 2019.',
    ],
    ['has anything been outstanding', outstanding],
    ['have any of them been outstanding', outstanding],
    [
      'which areas have been good',
      'Safe, Effective, Responsive and Well-led were rated Good in 2019. Caring was rated Good in 2016, 2017, 2018, 2019 and July 2022.',
    ],
  ]);
});

describe('what was never so of any area', () => {
  const good =
    'Safe, Effective, Responsive and Well-led were rated Good in 2019. ' +
    'Caring was rated Good in 2016, 2017, 2018, 2019 and July 2022.';
  answers(cqc, [
    ['has any area never been good?', `No, ${good}`],
    ['which areas have never been good?', `None: ${good}`],
    [
      'which areas were never inadequate',
      'Effective, Caring and Responsive have never been rated Inadequate at the five inspections from 2016 to July 2022.',
    ],
  ]);

  it('nor is it counted for each area how often it fell', () => {
    expect(answer(cqc, 'which area fell twice')).toBe('no reading');
  });
});

describe('what moved, and how far', () => {
  answers(cqc, [
    [
      'when did overall go from good to inadequate',
      'Overall it has never gone from Good to Inadequate, from 2016 to July 2022.',
    ],
    [
      'which areas went straight from inadequate to good',
      'No area has ever gone straight from Inadequate to Good, from 2016 to July 2022.',
    ],
    [
      'has caring never gone from good to inadequate',
      'Yes, Caring was rated Good in 2016, 2017, 2018, 2019 and July 2022.',
    ],
    ['which area improved the most', 'Safe and Well-led rose from Inadequate in 2017 to Good in 2019.'],
    [
      'by how much did it improve in 2019',
      'Overall it rose one grade, from Requires improvement in 2018 to Good in 2019.',
    ],
    [
      'how big a drop was it for well-led in 2022',
      'Well-led fell two grades, from Good in 2019 to Inadequate in July 2022.',
    ],
    ['what remained inadequate in 2017', 'From 2016 to 2017, Safe and Well-led stayed at Inadequate.'],
    [
      'how did the ratings move in 2018',
      'From 2017 to 2018, Overall, Safe and Well-led rose from Inadequate to Requires improvement; ' +
        'Effective and Responsive stayed at Requires improvement; Caring stayed at Good.',
    ],
    [
      'between 17 and 19 what changed',
      'From 2017 to 2019, Overall, Safe and Well-led rose from Inadequate to Good; ' +
        'Effective and Responsive rose from Requires improvement to Good; Caring stayed at Good.',
    ],
  ]);
  answers(library, [
    [
      'which area improved the most',
      'Books rose from Two stars on 2 March 2020 to Four stars on 30 November 2021. ' +
        'Opening hours rose from One star on 2 March 2020 to Three stars on 14 May 2021.',
    ],
  ]);
});

describe('how often an area moved, and since when', () => {
  answers(cqc, [
    [
      'how many upgrades did leadership get',
      'Twice: Well-led rose from Inadequate in 2017 to Requires improvement in 2018 and to Good in 2019.',
    ],
    ['change in safety from 2019', 'Safe fell from Good in 2019 to Requires improvement in July 2022.'],
  ]);
  answers(library, [
    ['how many falls have the books had', 'Books has never fallen, from 2 March 2020 to 1 June 2024.'],
  ]);
});

describe('strong and weak areas', () => {
  answers(cqc, [
    ['is leadership the weak link', 'Yes, Well-led was rated worst in July 2022: Inadequate.'],
    ['what are they worst at', 'Well-led was rated worst in July 2022: Inadequate.'],
    ['what are they good at', 'Caring was rated Good in July 2022.'],
    ['when was it at its worst', 'Overall it was rated worst in 2016 and 2017: Inadequate.'],
    ['which two areas were worst in 2017', 'Safe and Well-led were rated worst in 2017: Inadequate.'],
    ['which area held them back in 2022', 'Well-led was rated worst in July 2022: Inadequate.'],
  ]);
  answers(library, [
    ['are the opening hours the weak point', 'Yes, Opening hours was rated worst on 1 June 2024: Two stars.'],
  ]);
});

describe('inspections by their place', () => {
  answers(cqc, [
    ['the inspection before last', 'Overall it was rated Good in 2019.'],
    ['4th inspection', 'Overall it was rated Good in 2019.'],
    ['first two inspections', 'Overall it was rated Inadequate in 2016 and 2017.'],
    ['when was the first inspection', 'The first inspection was in 2016.'],
    ['rating two inspections before 2022', 'Overall it was rated Requires improvement in 2018.'],
    ['ratings before 2018 for safe', 'Safe was rated Inadequate in 2016 and 2017.'],
    [
      'leadership 3 years running',
      'Well-led was rated Inadequate in 2016 and 2017, Requires improvement in 2018, ' +
        'Good in 2019 and Inadequate in July 2022.',
    ],
    [
      'why is there no rating for 2021',
      'No inspection in 2021 is listed; the nearest were 2019 and July 2022.',
    ],
    [
      'was there a gap in inspections',
      'No inspection in 2020 or 2021 is listed; the inspections were in 2016, 2017, 2018, 2019 and July 2022.',
    ],
  ]);
  answers(library, [
    ['books two inspections before 2024', 'Books was rated Three stars on 14 May 2021.'],
    [
      'the inspection before last',
      'Books was rated Four stars on 30 November 2021; Friendly staff was rated Five stars; ' +
        'Opening hours was rated Two stars.',
    ],
  ]);
});

describe('which areas and years met a grade', () => {
  answers(cqc, [
    [
      'which areas have been good',
      'Safe, Effective, Responsive and Well-led were rated Good in 2019. ' +
        'Caring was rated Good in 2016, 2017, 2018, 2019 and July 2022.',
    ],
    [
      'list every year that well-led was inadequate',
      'Well-led was rated Inadequate in 2016, 2017 and July 2022.',
    ],
    [
      'how many areas had been inadequate by 2018',
      'Two of the five areas: Safe and Well-led were rated Inadequate in 2016 and 2017.',
    ],
    [
      'everything but well-led in 2022',
      'Safe, Effective and Responsive were rated Requires improvement in July 2022; Caring was rated Good.',
    ],
    ['which areas other than safe were inadequate in 2016', 'Well-led was rated Inadequate in 2016.'],
    [
      "what didn't get a good in 2022",
      'Safe, Effective and Responsive were rated Requires improvement in July 2022; Well-led was rated Inadequate.',
    ],
    ['just the good ones in 2018', 'Caring was rated Good in 2018.'],
    ['inadaquate years', 'Overall it was rated Inadequate in 2016 and 2017.'],
    ['each rating for caring', 'Caring was rated Good in 2016, 2017, 2018, 2019 and July 2022.'],
    ['where was leadership in 2019', 'Well-led was rated Good in 2019.'],
    ['inadequate when?', 'Overall it was rated Inadequate in 2016 and 2017.'],
  ]);
  answers(library, [
    [
      'everything but books in 2024',
      'Friendly staff was rated Four stars on 1 June 2024; Opening hours was rated Two stars.',
    ],
  ]);
});

describe('a judgement without a word of ratings', () => {
  answers(cqc, [
    ['did it do well in 2019', 'Overall it was rated Good in 2019.'],
    ['how did leadership come out in 2019', 'Well-led was rated Good in 2019.'],
    ['wos it gud in 2019', 'Yes, overall it was rated Good in 2019.'],
    ['ratin 2day', 'Overall it was rated Requires improvement in July 2022.'],
  ]);
  answers(library, [
    [
      'did the library do well in 2020',
      'Books was rated Two stars on 2 March 2020; Friendly staff was rated Four stars; Opening hours was rated One star.',
    ],
  ]);
});

describe('what looks like a question of ratings and is none', () => {
  it.each([
    'will it be good next time',
    'is it going to be outstanding',
    'will safety improve',
    'how long did the 2017 inspection take',
    'how long until it is good again',
    'how many pages has the 2018 report',
    'is it safe to call',
    'how did the union rate leadership in 2017',
    'what rating did the union give management',
    'what is a good rating',
    'what percentage did it score for safety',
    'how to get from good to outstanding',
    'did the 2019 report come out in august',
    'which inspector gave it good in 2019',
    'report an unsafe crew',
    'what did the cqc say about other trusts in 2018',
    'how long does good last',
    'what is its hygiene rating',
    'the rating of the car park',
    'the rating for SECAmb 111',
  ])('%s', (question) => {
    expect(answer(cqc, question)).toMatch(/^(no reading|unsure \(0\.[0-3])/);
  });

  it.each(['when will the books get five stars', 'what is the rating of the cafe'])('%s', (question) => {
    expect(answer(library, question)).toMatch(/^(no reading|unsure \(0\.[0-3])/);
  });
});
