import { describe } from 'vitest';
import { answers, cqc, library } from './asking.ts';

describe('an area that is held against all others, however that is said', () => {
  answers(cqc, [
    ['was caring higher than everything else in 2016', 'Yes, Caring was rated best in 2016: Good.'],
    ['was caring better than the other four in 2016', 'Yes, Caring was rated best in 2016: Good.'],
    ['did caring beat the rest in 2022', 'Yes, Caring was rated best in July 2022: Good.'],
    ['was caring higher than all the other areas in 2017', 'Yes, Caring was rated best in 2017: Good.'],
    ['was caring ahead of everything else in 2019', 'All five areas were rated alike in 2019: Good.'],
    [
      'was safe worse than all other areas in 2016',
      'Safe and Well-led were rated worst in 2016: Inadequate.',
    ],
  ]);
  answers(library, [
    [
      'was staff better than the other two in 2020',
      'Yes, Friendly staff was rated best on 2 March 2020: Four stars.',
    ],
    [
      'in which years was staff ahead of the other 2',
      'Friendly staff was rated Four stars on 2 March 2020 and 14 May 2021 and Five stars on 30 November 2021.',
    ],
    [
      'what did staff get over all four inspections',
      'Friendly staff was rated Four stars on 2 March 2020 and 14 May 2021, Five stars on 30 November 2021 and ' +
        'Four stars on 1 June 2024.',
    ],
  ]);
});

describe('when two areas stood so to each other is told by all inspections', () => {
  const effective =
    'Effective was rated Requires improvement in 2016, 2017 and 2018, Good in 2019 and Requires improvement in July 2022.';
  const caring = 'Caring was rated Good in 2016, 2017, 2018, 2019 and July 2022.';
  answers(cqc, [
    ['in what years was caring better than effective', `${caring} ${effective}`],
    ['when was effective lower than caring', `${effective} ${caring}`],
    [
      'when were effective and responsive the same',
      effective.replace('Effective was', 'Effective and Responsive were'),
    ],
  ]);
});

describe('what is judged is neither the subject nor of the table', () => {
  answers(cqc, [
    ['was my nan safe in 2019', 'no reading'],
    ['was your mum good in 2018', 'no reading'],
    ['was arsenal good in 2018', 'no reading'],
    ['was the new series good in 2022', 'no reading'],
    ['was it good in 2018', 'No, overall it was rated Requires improvement in 2018.'],
    ['was the trust good in 2018', 'No, overall it was rated Requires improvement in 2018.'],
  ]);
});

describe('the ratings of the other areas', () => {
  const others = 'Safe, Effective, Responsive and Well-led were rated Requires improvement in 2018.';
  answers(cqc, [
    ['not caring, the others in 2018', others],
    ['the rest but not caring in 2018', others],
    ['others than caring in 2018', others],
    ['everything but caring in 2018', others],
    ['caring, not the others in 2018', 'Caring was rated Good in 2018.'],
  ]);
});
