import { describe } from 'vitest';
import { answers, cqc, library } from './asking.ts';

describe('the first, the last and the only inspection with everything, anything or nothing so', () => {
  answers(cqc, [
    ['was 2018 the first year with nothing inadequate', 'Yes, in 2018 no area was rated Inadequate.'],
    [
      'was 2019 the only inspection with all areas good',
      'Yes, Safe, Effective, Caring, Responsive and Well-led were rated Good in 2019.',
    ],
    [
      'was 2017 the last year with anything inadequate',
      'No, Well-led was last rated Inadequate in July 2022.',
    ],
    [
      'were 2016 and 2017 the only years with any inadequate',
      'No, Safe was rated Inadequate in 2016 and 2017. Well-led was rated Inadequate in 2016, 2017 and July 2022.',
    ],
    ['was 2019 the first good', 'Yes, overall it was first rated Good in 2019.'],
    ['was 2022 the first year since 2017 with an inadequate', 'no reading'],
  ]);
  answers(library, [
    [
      'was 2020 the only year with something at one star',
      'Yes, Opening hours was rated One star on 2 March 2020.',
    ],
  ]);
});

describe('the first inspection after a date, and the last before one', () => {
  answers(cqc, [
    ['what did safe get at the first inspection after 2016', 'Safe was rated Inadequate in 2017.'],
    ['first rating since 2017', 'Overall it was rated Requires improvement in 2018.'],
    ['first inspection since 2016', 'Overall it was rated Inadequate in 2017.'],
    ['was 2022 the first inspection since 2019', 'Yes, the next inspection was in July 2022.'],
    ['what was the rating at the last inspection before 2022', 'Overall it was rated Good in 2019.'],
  ]);
  answers(library, [
    [
      'what did staff get at the first inspection since 2020',
      'Friendly staff was rated Four stars on 14 May 2021.',
    ],
    ['was 2024 the first inspection since 2020', 'No, the next inspection was on 14 May 2021.'],
    [
      'what did the books get at the first inspection after 2021',
      'Books was rated Four stars on 1 June 2024.',
    ],
  ]);
});

describe('a date that is offered for an inspection is confirmed or denied by the place it has', () => {
  answers(cqc, [
    ['was 2018 the second inspection', 'No, the second inspection was in 2017.'],
    ['was 2022 the fifth inspection', 'Yes, the fifth inspection was in July 2022.'],
    ['was 2022 the sixth inspection', 'no reading'],
    ['was 2019 the last but one inspection', 'Yes, the last but one inspection was in 2019.'],
  ]);
  answers(library, [
    ['was 14 May 2021 the third inspection', 'No, the third inspection was on 30 November 2021.'],
    ['was 2021 the second inspection', 'Yes, the second inspection was on 14 May 2021.'],
    ['was 2024 the latest inspection', 'Yes, the latest inspection was on 1 June 2024.'],
    ['when was the third inspection', 'The third inspection was on 30 November 2021.'],
    [
      'when were the first and the last inspection',
      'unsure (0.485): The inspections were on 2 March 2020 and 1 June 2024.',
    ],
  ]);
});

describe('the years in which an area stood alone at one end', () => {
  answers(cqc, [
    [
      'in which years was caring better than all the others',
      'Caring was rated Good in 2016, 2017, 2018 and July 2022.',
    ],
    [
      'when was safe lower than everything else',
      'None: Safe was rated Inadequate in 2016 and 2017, Requires improvement in 2018, Good in 2019 and ' +
        'Requires improvement in July 2022.',
    ],
    [
      'when was caring best',
      'Caring was rated alike at every inspection: Good in 2016, 2017, 2018, 2019 and July 2022.',
    ],
  ]);
  answers(library, [
    [
      'which years were staff ahead of the rest',
      'Friendly staff was rated Four stars on 2 March 2020 and 14 May 2021 and Five stars on 30 November 2021.',
    ],
  ]);
});

describe('one area that is left out, and two grades to choose from', () => {
  answers(cqc, [
    [
      'which areas were good but not caring in 2019',
      'Safe, Effective, Responsive and Well-led were rated Good in 2019.',
    ],
    [
      'what was it called in 2018, good or inadequate',
      'Neither: overall it was rated Requires improvement in 2018.',
    ],
    ['what was good or better in 2016', 'Caring was rated Good in 2016.'],
    ['which area improved soonest, safe or effective', 'no reading'],
  ]);
});

describe('the inspections at which the fewest areas had a grade', () => {
  answers(cqc, [
    ['which year had the fewest inadequates', 'In 2018 and 2019 no area was rated Inadequate.'],
    ['which year had the fewest good areas', 'Caring was rated Good in 2016, 2017, 2018 and July 2022.'],
    ['which area had the fewest inadequates', 'no reading'],
  ]);
});

describe('an end of the scale that is told as such', () => {
  answers(cqc, [
    ['did caring get the highest possible rating in 2016', 'No, Caring was rated Good in 2016.'],
    [
      'does leadership have the lowest grade possible now',
      'Yes, Well-led was rated Inadequate in July 2022.',
    ],
    ['what is the lowest possible rating', 'no reading'],
  ]);
  answers(library, [
    [
      'did staff get the top rating possible in 2024',
      'No, Friendly staff was rated Four stars on 1 June 2024.',
    ],
  ]);
});

describe('when a grade of a year was given', () => {
  answers(cqc, [
    ['when were the good ratings of 2019 given', 'Overall it was rated Good in 2019.'],
    ['when it was inspected in 2018, was it good?', 'No, overall it was rated Requires improvement in 2018.'],
  ]);
});

describe('what was so at one inspection and not at another, in either order', () => {
  answers(cqc, [
    [
      "what got good in 2019 that wasn't before",
      'Safe and Well-led were rated Inadequate in 2016 and 2017, Requires improvement in 2018 and Good in 2019. ' +
        'Effective and Responsive were rated Requires improvement in 2016, 2017 and 2018 and Good in 2019.',
    ],
    [
      'what was inadequate in 2022 but not in 2019',
      'Well-led fell from Good in 2019 to Inadequate in July 2022.',
    ],
    [
      'what was inadequate in 2017 but not in 2018',
      'From 2017 to 2018, Safe and Well-led rose from Inadequate to Requires improvement.',
    ],
  ]);
});

describe('what was so at one inspection and at none after, or before, it', () => {
  answers(cqc, [
    [
      'what was good in 2016 but not after',
      'None: Caring was rated Good in 2016, 2017, 2018, 2019 and July 2022.',
    ],
    [
      'good in 2019 but not since',
      'Overall it was rated Good in 2019 and Requires improvement in July 2022.',
    ],
    [
      'was well-led inadequate in 2017 but not since',
      'No, Well-led was rated Inadequate in 2017, Requires improvement in 2018, Good in 2019 and Inadequate in July 2022.',
    ],
    [
      'was well-led inadequate in 2022 but not before',
      'No, Well-led was rated Inadequate in 2016 and 2017, Requires improvement in 2018, Good in 2019 and ' +
        'Inadequate in July 2022.',
    ],
    ['which were good but not in 2019', 'no reading'],
    ['which areas were good in 2018 or 2019 but not since', 'no reading'],
    ['which areas were good in 2022 but not since', 'no reading'],
  ]);
  answers(library, [
    [
      'which areas were one star in 2020 but not after',
      'Opening hours was rated One star on 2 March 2020, Three stars on 14 May 2021 and Two stars on 30 November 2021 and 1 June 2024.',
    ],
    [
      'what was four stars in 2020 but not since',
      'None: Friendly staff was rated Four stars on 2 March 2020 and 14 May 2021, Five stars on 30 November 2021 and Four stars on 1 June 2024.',
    ],
    [
      'were the books two stars in 2020 but never since then',
      'Yes, Books was rated Two stars on 2 March 2020, Three stars on 14 May 2021 and Four stars on 30 November 2021 and 1 June 2024.',
    ],
    ['what was five stars in 2020 but not after', 'No area was rated Five stars on 2 March 2020.'],
  ]);
});
