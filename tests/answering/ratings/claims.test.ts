import { describe } from 'vitest';
import { answers, cqc, library } from './asking.ts';

const overall =
  'overall it was rated Inadequate in 2016 and 2017, Requires improvement in 2018, Good in 2019 and ' +
  'Requires improvement in July 2022.';

describe('a claim of every step', () => {
  answers(cqc, [
    ['did the overall rating rise each year', `No, ${overall}`],
    ['has the rating consistently improved', `No, ${overall}`],
    [
      'did leadership get better at every inspection from 2017 to 2019',
      'Yes, Well-led was rated Inadequate in 2017, Requires improvement in 2018 and Good in 2019.',
    ],
    [
      'did safe improve in 2017 and 2018',
      'No, Safe was rated Inadequate in 2016 and 2017 and Requires improvement in 2018.',
    ],
    [
      'did safe improve in 2017 or 2018',
      'Yes, Safe was rated Inadequate in 2016 and 2017 and Requires improvement in 2018.',
    ],
    [
      'did well-led stay the same from 2016 to 2022',
      'No, Well-led was rated Inadequate in 2016 and 2017, Requires improvement in 2018, Good in 2019 and ' +
        'Inadequate in July 2022.',
    ],
    [
      'did it improve over time',
      'unsure (0.6): Yes, overall it rose from Inadequate in 2016 to Requires improvement in July 2022.',
    ],
  ]);
  answers(library, [
    [
      'did the books go up each time',
      'No, Books was rated Two stars on 2 March 2020, Three stars on 14 May 2021 and ' +
        'Four stars on 30 November 2021 and 1 June 2024.',
    ],
  ]);
});

describe('what is said of one alone', () => {
  answers(cqc, [
    ['only safe was inadequate in 2017, right', 'No, Safe and Well-led were rated Inadequate in 2017.'],
    ['only well-led was inadequate in 2022, true?', 'Yes, Well-led was rated Inadequate in July 2022.'],
    ['did only safe fall in 2022', 'no reading'],
    ['only overall was good in 2019, right?', 'no reading'],
    ['was 2017 the worst', 'Overall it was rated worst in 2016 and 2017: Inadequate.'],
  ]);
});

describe('a first inspection of which something was so', () => {
  answers(cqc, [
    ['what was the first inspection where nothing was inadequate', 'In 2018 no area was rated Inadequate.'],
    ['which was the last inspection without an inadequate', 'In 2019 no area was rated Inadequate.'],
    ['what was the first inspection with a good rating', 'Overall it was first rated Good in 2019.'],
    ['in the first report, which areas were inadequate', 'Safe and Well-led were rated Inadequate in 2016.'],
  ]);
});

describe('what the table does not tell by one reading', () => {
  answers(cqc, [
    ['was it inadequate more often than good', 'no reading'],
    ['has safe been good as many times as caring', 'no reading'],
    ['what was caring in 2017 and safe in 2022', 'no reading'],
    ['was safe good in 2019 and well-led inadequate in 2022', 'no reading'],
  ]);
});

describe('inspections between others', () => {
  answers(cqc, [
    ['was there a visit between 2016 and 2017', 'No, none is listed between those in 2016 and 2017.'],
    ['were there any inspections between 2017 and 2019', 'Yes, there was an inspection in 2018.'],
    [
      'was it inspected after 2019 and before 2022',
      'No, none is listed between those in 2019 and July 2022.',
    ],
  ]);
});

describe('inspections that follow each other', () => {
  answers(cqc, [
    [
      'which areas rose twice in a row',
      'Safe and Well-led rose from Inadequate in 2017 to Requires improvement in 2018 and to Good in 2019.',
    ],
    [
      'did caring drop two inspections running',
      'No, Caring was rated Good in 2016, 2017, 2018, 2019 and July 2022.',
    ],
    ['ever inadequate two times running', 'Yes, overall it was rated Inadequate in 2016 and 2017.'],
    ['was it ever good two years in a row', `No, ${overall}`],
    [
      'which areas were inadequate two years running',
      'Safe and Well-led were rated Inadequate in 2016 and 2017.',
    ],
  ]);
});

describe('a claim of none', () => {
  answers(cqc, [
    [
      'did nothing improve in 2018',
      'No, from 2017 to 2018, Safe and Well-led rose from Inadequate to Requires improvement.',
    ],
    ['was nothing inadequate in 2017', 'No, Safe and Well-led were rated Inadequate in 2017.'],
    ['nothing inadequate in 2016?', 'No, Safe and Well-led were rated Inadequate in 2016.'],
    ['was not a single area good in 2016', 'No, Caring was rated Good in 2016.'],
    ['no good areas in 2016?', 'No, Caring was rated Good in 2016.'],
    ['no good ratings in 2016?', 'No, Caring was rated Good in 2016.'],
    ['are there no good areas', 'No, Caring was rated Good in July 2022.'],
    ['were there no inadequate areas in 2018', 'No area was rated Inadequate in 2018.'],
    [
      'which areas had no good ratings in 2016',
      'Safe and Well-led were rated Inadequate in 2016; Effective and Responsive were rated Requires improvement.',
    ],
    ['how many years had no good areas', 'no reading'],
    ['did no area improve in 2022', 'No area rose between 2019 and July 2022.'],
    [
      'has effective never dropped',
      'No, Effective fell from Good in 2019 to Requires improvement in July 2022.',
    ],
    ['has caring never gone down', 'Yes, Caring has never fallen, from 2016 to July 2022.'],
    ['did caring not rise in 2019', 'Caring was rated Good both in 2018 and 2019.'],
  ]);
});

describe('a claim of some of the areas', () => {
  answers(cqc, [
    [
      'did anything besides safe and well-led fall to inadequate in 2022',
      'No, from 2019 to July 2022, Effective and Responsive fell from Good to Requires improvement; ' +
        'Caring stayed at Good.',
    ],
    ['was any area besides safe inadequate in 2022', 'Yes, Well-led was rated Inadequate in July 2022.'],
    ['did any area not improve in 2019', 'Yes, Caring was rated Good both in 2018 and 2019.'],
    ['has any area never improved', 'Yes, Caring was rated Good in 2016, 2017, 2018, 2019 and July 2022.'],
    [
      'has every area fallen at some point',
      'Only in part: Safe, Effective and Responsive fell from Good in 2019 to Requires improvement in July 2022. ' +
        'Well-led fell from Good in 2019 to Inadequate in July 2022.',
    ],
    [
      'was any area inadequate in both 2016 and 2022',
      'Yes, Well-led was rated Inadequate in 2016 and July 2022.',
    ],
    [
      'what stayed inadequate throughout',
      'None: Safe was rated Inadequate in 2016 and 2017. Well-led was rated Inadequate in 2016, 2017 and July 2022.',
    ],
  ]);
  answers(library, [
    [
      'have all areas ever been four stars',
      'No, at none of the four inspections from 2 March 2020 to 1 June 2024 were all three areas rated Four stars.',
    ],
    [
      'have all areas ever been three stars or better',
      'Yes, Books and Opening hours were rated Three stars on 14 May 2021; Friendly staff was rated Four stars.',
    ],
  ]);
});

describe('a claim of one area, or one inspection, alone', () => {
  answers(cqc, [
    [
      'is caring the only area that was never inadequate',
      'No, Effective, Caring and Responsive have never been rated Inadequate at the five inspections from 2016 to July 2022.',
    ],
    [
      'is caring the only area that has always been good',
      'Yes, Caring was rated Good in 2016, 2017, 2018, 2019 and July 2022.',
    ],
    ['was 2016 the only year it was inadequate', 'No, overall it was rated Inadequate in 2016 and 2017.'],
    ['was responsive good only in 2019', 'Yes, Responsive was rated Good in 2019.'],
  ]);
});
