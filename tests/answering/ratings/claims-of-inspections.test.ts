import { describe } from 'vitest';
import { answers, cqc, library } from './asking.ts';

describe('a claim of how many inspections there were', () => {
  const five = 'there were five inspections: 2016, 2017, 2018, 2019 and July 2022.';
  answers(cqc, [
    ['they were only rated three times, in 2016, 2017 and 2019, is that right?', `No, ${five}`],
    ['was it only inspected twice', `No, ${five}`],
    ['have there been more than four inspections', `Yes, ${five}`],
    ['was it inspected twice', 'There were five inspections: 2016, 2017, 2018, 2019 and July 2022.'],
    ['were there two inspections in 2016 and 2017', 'Yes, there were two inspections: 2016 and 2017.'],
    [
      'between 2019 and 2022, was there another rating',
      'No, none is listed between those in 2019 and July 2022.',
    ],
  ]);
  answers(library, [
    [
      'it was inspected twice, in 2020 and 2024, right?',
      'No, there were four inspections: 2 March 2020, 14 May 2021, 30 November 2021 and 1 June 2024.',
    ],
    [
      'were there two inspections in 2021',
      'Yes, there were two inspections: 14 May 2021 and 30 November 2021.',
    ],
  ]);
});

describe('a claim of one inspection, and of so many ratings', () => {
  const four = 'there were four inspections: 2 March 2020, 14 May 2021, 30 November 2021 and 1 June 2024.';
  answers(cqc, [
    [
      'they were rated once, in 2016, right',
      'No, there were five inspections: 2016, 2017, 2018, 2019 and July 2022.',
    ],
    [
      'there were 5 ratings, right',
      'Yes, there were five inspections: 2016, 2017, 2018, 2019 and July 2022.',
    ],
  ]);
  answers(library, [
    ['it was rated once, in 2024, right', `No, ${four}`],
    ['it had only one inspection, right?', `No, ${four}`],
    ['there was one inspection, right?', `No, ${four}`],
    ['there were 4 ratings, right', `Yes, ${four}`],
    ['was it inspected only once', `No, ${four}`],
    [
      'it was inspected once a year, right?',
      'unsure (0.475): The inspections were on 2 March 2020, 14 May 2021, 30 November 2021 and 1 June 2024.',
    ],
    ['was there one inspection in 2020', 'Yes, there was one inspection: 2 March 2020.'],
    [
      'there was one inspection in 2021, right?',
      'No, there were two inspections: 14 May 2021 and 30 November 2021.',
    ],
  ]);
});

describe('a claim of every or of any area of two years', () => {
  answers(cqc, [
    [
      'was 2022 worse than 2018 in any way',
      'Yes, Well-led fell from Requires improvement in 2018 to Inadequate in July 2022.',
    ],
    [
      'was 2019 better than 2018 in every respect',
      'Only in part: from 2018 to 2019, Safe, Effective, Responsive and Well-led rose from Requires improvement to Good; ' +
        'Caring stayed at Good.',
    ],
    ['was 2019 better than every other year', 'Yes, overall it was rated best in 2019: Good.'],
  ]);
  answers(library, [
    [
      'was 2024 worse than 2021 in any respect',
      'Yes, Friendly staff fell from Five stars on 30 November 2021 to Four stars on 1 June 2024.',
    ],
  ]);
});

describe('inspections at which no area had a grade', () => {
  answers(cqc, [
    ['was 2018 the only year with nothing inadequate', 'No, in 2018 and 2019 no area was rated Inadequate.'],
    ['which year was the first with no inadequate anywhere', 'In 2018 no area was rated Inadequate.'],
    ['was 2019 the only year it was good', 'Yes, overall it was rated Good in 2019.'],
  ]);
  answers(library, [
    ['which year was the first with no one star anywhere', 'On 14 May 2021 no area was rated One star.'],
    [
      'was 2020 the only year with nothing at four stars',
      'No, at none of the four inspections from 2 March 2020 to 1 June 2024 were all three areas rated anything but Four stars.',
    ],
  ]);
});

describe('what never went to a grade', () => {
  answers(cqc, [
    [
      'what never dropped to inadequate',
      'Effective, Caring and Responsive have never been rated Inadequate at the five inspections from 2016 to July 2022.',
    ],
    [
      'has caring never fallen to inadequate',
      'Yes, Caring has never been rated Inadequate at the five inspections from 2016 to July 2022.',
    ],
    ['which areas fell to inadequate', 'Well-led fell from Good in 2019 to Inadequate in July 2022.'],
  ]);
  answers(library, [
    [
      'which areas never got to five stars',
      'Books and Opening hours have never been rated Five stars at the four inspections from 2 March 2020 to 1 June 2024.',
    ],
  ]);
});

describe('a grade and a last inspection claimed together are not read', () => {
  answers(cqc, [
    ['it got good in 2019 and that was the last time they were inspected, right?', 'no reading'],
    ['safe was good in 2019, was that the last time it was rated good?', 'Safe was last rated Good in 2019.'],
    ['did it get better in 2019', 'Yes, overall it rose from Requires improvement in 2018 to Good in 2019.'],
  ]);
});
