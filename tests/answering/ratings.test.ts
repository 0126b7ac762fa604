import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRatings } from '../../src/answering/ratings/readings.ts';
import type { RatingTable } from '../../src/knowledge/rating-table.ts';
import { answer, answers, cqc, cqcNames, cqcTable, library, SURE } from './ratings/asking.ts';
import { libraryNames, libraryTable } from './ratings/library-table.ts';

describe('the ratings of a service with an overall area, by years and months', () => {
  describe('one rating', () => {
    answers(cqc, [
      ['How safe was it in 2018?', 'Safe was rated Requires improvement in 2018.'],
      [
        'what did the cqc rate it for effectiveness in 2017?',
        'Effective was rated Requires improvement in 2017.',
      ],
      ['was the trust well led in 2022', 'Well-led was rated Inadequate in July 2022.'],
      ['what was SECAmb rated in 2016', 'Overall it was rated Inadequate in 2016.'],
      ['rating in july 2022', 'Overall it was rated Requires improvement in July 2022.'],
      ["'19 caring score", 'Caring was rated Good in 2019.'],
      ['safe 2018', 'Safe was rated Requires improvement in 2018.'],
    ]);
  });

  describe('the latest rating, when no year is told', () => {
    answers(cqc, [
      ['what is it rated', 'Overall it was rated Requires improvement in July 2022.'],
      ["what's their current cqc rating", 'Overall it was rated Requires improvement in July 2022.'],
      ['how did they do for caring last time', 'Caring was rated Good in July 2022.'],
    ]);
  });

  describe('slips and slang', () => {
    answers(cqc, [
      ['well led in twenty eighteen', 'Well-led was rated Requires improvement in 2018.'],
      ['overall in two thousand and nineteen', 'Overall it was rated Good in 2019.'],
      ['safty rateing 2016', 'Safe was rated Inadequate in 2016.'],
      ['wat did it get for carin in 2019', 'Caring was rated Good in 2019.'],
      ['whats the cqc rating for responsivness', 'Responsive was rated Requires improvement in July 2022.'],
      ['wel led 2019', 'Well-led was rated Good in 2019.'],
      ['wellled rating 2019 pls', 'Well-led was rated Good in 2019.'],
      ['inadequite areas 2016', 'Safe and Well-led were rated Inadequate in 2016.'],
    ]);

    it('is a little less sure after correcting a slip', () => {
      expect(cqc('safty rating 2016')?.certainty).toBeLessThan(cqc('safety rating 2016')?.certainty ?? 0);
    });
  });

  describe('a whole year', () => {
    answers(cqc, [
      [
        'all the ratings for 2017',
        'Overall it was rated Inadequate in 2017. Safe and Well-led were rated Inadequate; ' +
          'Effective and Responsive were rated Requires improvement; Caring was rated Good.',
      ],
      [
        'list the 2019 ratings',
        'Overall it was rated Good in 2019. Safe, Effective, Caring, Responsive and Well-led were rated Good.',
      ],
    ]);
  });

  describe('an area over time', () => {
    const wellLed =
      'Well-led was rated Inadequate in 2016 and 2017, Requires improvement in 2018, Good in 2019 and Inadequate in July 2022.';
    answers(cqc, [
      ['rating for well led over the years', wellLed],
      ['how has leadership changed', wellLed],
      ['caring between 2016 and 2018', 'Caring was rated Good in 2016, 2017 and 2018.'],
      [
        'ratings 2016-2018 overall',
        'Overall it was rated Inadequate in 2016 and 2017 and Requires improvement in 2018.',
      ],
      [
        'full rating history',
        'Overall it was rated Inadequate in 2016 and 2017, Requires improvement in 2018, Good in 2019 and ' +
          'Requires improvement in July 2022.',
      ],
    ]);
  });

  describe('several areas or years', () => {
    answers(cqc, [
      ['safe and caring in 2018', 'Safe was rated Requires improvement in 2018; Caring was rated Good.'],
      ['how was it rated in 2016 and 2019', 'Overall it was rated Inadequate in 2016 and Good in 2019.'],
      [
        'safe and well-led in 2016 and 2022',
        'Safe was rated Inadequate in 2016 and Requires improvement in July 2022. ' +
          'Well-led was rated Inadequate in 2016 and July 2022.',
      ],
    ]);
  });

  describe('when it was at a grade', () => {
    answers(cqc, [
      ['when was it last good', 'Overall it was last rated Good in 2019.'],
      ['the last time safe was inadequate', 'Safe was last rated Inadequate in 2017.'],
      ['when was it first good for caring', 'Caring was first rated Good in 2016.'],
      ['which years was well-led inadequate', 'Well-led was rated Inadequate in 2016, 2017 and July 2022.'],
      [
        'when was it outstanding',
        'Overall it has never been rated Outstanding, nor has any single area, ' +
          'at the five inspections from 2016 to July 2022.',
      ],
    ]);
  });

  describe('ever, never and always', () => {
    answers(cqc, [
      [
        'has it ever been outstanding?',
        'No, overall it has never been rated Outstanding, nor has any single area, ' +
          'at the five inspections from 2016 to July 2022.',
      ],
      ['has safe ever been good', 'Yes, Safe was rated Good in 2019.'],
      ['was it never good', 'No, overall it was rated Good in 2019.'],
      ['has caring always been good', 'Yes, Caring was rated Good in 2016, 2017, 2018, 2019 and July 2022.'],
      [
        'has safe always been inadequate',
        'No, Safe was rated Inadequate in 2016 and 2017, Requires improvement in 2018, Good in 2019 and ' +
          'Requires improvement in July 2022.',
      ],
      [
        'which areas have never been inadequate',
        'Effective, Caring and Responsive have never been rated Inadequate at the five inspections from 2016 to July 2022.',
      ],
      [
        'which area has been inadequate most often',
        'Well-led was rated Inadequate in 2016, 2017 and July 2022.',
      ],
    ]);
  });

  describe('yes or no', () => {
    answers(cqc, [
      ['was it good for caring in 2017?', 'Yes, Caring was rated Good in 2017.'],
      ['was it good in 2018', 'No, overall it was rated Requires improvement in 2018.'],
      ["wasn't it good in 2019", 'Yes, overall it was rated Good in 2019.'],
      ['is it still inadequate', 'No, overall it was rated Requires improvement in July 2022.'],
      ['was it at least good in 2019', 'Yes, overall it was rated Good in 2019.'],
      ['was it worse than good in 2022', 'Yes, overall it was rated Requires improvement in July 2022.'],
      ['was it good in 2018 or 2019', 'Yes, overall it was rated Good in 2019.'],
      ['was leadership good or inadequate in 2022', 'Well-led was rated Inadequate in July 2022.'],
      ['was safe good or outstanding in 2016', 'Neither: Safe was rated Inadequate in 2016.'],
    ]);
  });

  describe('which areas were at a grade', () => {
    answers(cqc, [
      ['which areas were inadequate in 2017', 'Safe and Well-led were rated Inadequate in 2017.'],
      ['were any areas outstanding in 2022', 'No area was rated Outstanding in July 2022.'],
      ['was anything inadequate in 2022', 'Yes, Well-led was rated Inadequate in July 2022.'],
      [
        'was every area good in 2019',
        'Yes, Safe, Effective, Caring, Responsive and Well-led were rated Good in 2019.',
      ],
      [
        "which areas weren't good in 2022",
        'Safe, Effective and Responsive were rated Requires improvement in July 2022; Well-led was rated Inadequate.',
      ],
      ['is caring the only good area in 2022', 'Yes, Caring was rated Good in July 2022.'],
    ]);
  });

  describe('counts', () => {
    answers(cqc, [
      [
        'how many areas were inadequate in 2016?',
        'Two of the five areas were rated Inadequate in 2016: Safe and Well-led.',
      ],
      ['how many areas were outstanding in 2019', 'None of the five areas was rated Outstanding in 2019.'],
      [
        'how many times was safe rated inadequate',
        'Safe was rated Inadequate at two of the five inspections: 2016 and 2017.',
      ],
      [
        'how many areas improved from 2017 to 2018',
        'Two of the five areas rose between 2017 and 2018: Safe and Well-led rose from Inadequate to Requires improvement.',
      ],
    ]);
  });

  describe('best and worst', () => {
    answers(cqc, [
      ['which inspection went best', 'Overall it was rated best in 2019: Good.'],
      [
        'best and worst areas in 2016',
        'Overall it was rated Inadequate in 2016. Safe and Well-led were rated Inadequate; ' +
          'Effective and Responsive were rated Requires improvement; Caring was rated Good.',
      ],
      ['best area in 2018', 'Caring was rated best in 2018: Good.'],
      ["what was secamb's worst area in 2022", 'Well-led was rated worst in July 2022: Inadequate.'],
      ['weakest area in 2019', 'All five areas were rated alike in 2019: Good.'],
      [
        'which area has consistently done best',
        'Caring was rated best over all five inspections. Caring was rated Good in 2016, 2017, 2018, 2019 and July 2022.',
      ],
      ['what was the best rating it ever got', 'Overall it was rated best in 2019: Good.'],
      ['lowest rating ever', 'Overall it was rated worst in 2016 and 2017: Inadequate.'],
      ['was 2019 its best year', 'Yes, overall it was rated best in 2019: Good.'],
    ]);
  });

  describe('change', () => {
    answers(cqc, [
      [
        'what happened to safety between 2018 and 2022',
        'Safe was rated Requires improvement in 2018, Good in 2019 and Requires improvement in July 2022.',
      ],
      ['has caring ever changed', 'No, Caring was rated Good in 2016, 2017, 2018, 2019 and July 2022.'],
      [
        'how many grades did well-led fall in 2022',
        'Well-led fell two grades, from Good in 2019 to Inadequate in July 2022.',
      ],
      [
        'by how much did safe drop in 2022',
        'Safe fell one grade, from Good in 2019 to Requires improvement in July 2022.',
      ],
      ['has leadership recovered since 2022', 'The latest inspection was in July 2022.'],
      ['did anything improve after 2022', 'The latest inspection was in July 2022.'],
      ['when did safe improve after 2022', 'The latest inspection was in July 2022.'],
      [
        'are its ratings getting better or worse',
        'Overall it fell from Good in 2019 to Requires improvement in July 2022.',
      ],
      [
        'which areas are the same as in 2016',
        'From 2016 to July 2022, Effective and Responsive stayed at Requires improvement; Caring stayed at Good; ' +
          'Well-led stayed at Inadequate.',
      ],
      [
        'what was their rating before they got good',
        'Overall it rose from Requires improvement in 2018 to Good in 2019.',
      ],
      [
        'what changed between 2018 and 2019',
        'From 2018 to 2019, Overall, Safe, Effective, Responsive and Well-led rose from Requires improvement to Good; ' +
          'Caring stayed at Good.',
      ],
      [
        'which areas got worse in 2022',
        'From 2019 to July 2022, Safe, Effective and Responsive fell from Good to Requires improvement; ' +
          'Well-led fell from Good to Inadequate.',
      ],
      ['which area fell the most in 2022', 'Well-led fell from Good in 2019 to Inadequate in July 2022.'],
      [
        'did safety improve between 2016 and 2018',
        'Yes, Safe rose from Inadequate in 2016 to Requires improvement in 2018.',
      ],
      ['has well-led got better since 2016', 'No, Well-led was rated Inadequate both in 2016 and July 2022.'],
      ['did caring stay the same in 2019', 'Yes, Caring was rated Good both in 2018 and 2019.'],
      [
        'when did the overall rating drop',
        'Overall it fell from Good in 2019 to Requires improvement in July 2022.',
      ],
      [
        'when did safe improve',
        'Safe rose from Inadequate in 2017 to Requires improvement in 2018 and to Good in 2019.',
      ],
      ['has caring ever dropped', 'No, Caring has never fallen, from 2016 to July 2022.'],
      [
        'did the rating go up or down in 2022',
        'Overall it fell from Good in 2019 to Requires improvement in July 2022.',
      ],
      ['which area has never changed', 'Caring was rated Good in 2016, 2017, 2018, 2019 and July 2022.'],
    ]);
  });

  describe('comparison', () => {
    answers(cqc, [
      [
        'who did better in 2022, caring or safe',
        'Caring was rated higher than Safe in July 2022: Good against Requires improvement.',
      ],
      [
        'which is worse, safe or well-led',
        'Well-led was rated lower than Safe in July 2022: Inadequate against Requires improvement.',
      ],
      [
        'is safe worse than well-led',
        'No, Safe was rated higher than Well-led in July 2022: Requires improvement against Inadequate.',
      ],
      [
        'was caring better than safe in 2018',
        'Yes, Caring was rated higher than Safe in 2018: Good against Requires improvement.',
      ],
      [
        'safe or effective, which was better in 2018',
        'Safe and Effective were rated alike in 2018: Requires improvement.',
      ],
      [
        'was 2019 better than 2018',
        'Yes, overall it rose from Requires improvement in 2018 to Good in 2019.',
      ],
      ['was 2018 better than 2019', 'No, overall it rose from Requires improvement in 2018 to Good in 2019.'],
      [
        'is it better now than in 2019',
        'No, overall it fell from Good in 2019 to Requires improvement in July 2022.',
      ],
      [
        'is it better or worse than 2019',
        'Overall it fell from Good in 2019 to Requires improvement in July 2022.',
      ],
      ['safe 2016 vs 2022', 'Safe rose from Inadequate in 2016 to Requires improvement in July 2022.'],
    ]);
  });

  describe('inspections told by their place', () => {
    answers(cqc, [
      ['what was safe rated the time before last', 'Safe was rated Good in 2019.'],
      ['third cqc visit overall', 'Overall it was rated Requires improvement in 2018.'],
      ['what was it rated at the inspection before last', 'Overall it was rated Good in 2019.'],
      ['rating before 2019', 'Overall it was rated Requires improvement in 2018.'],
      ['what was caring rated in the one after 2017', 'Caring was rated Good in 2018.'],
      ['what was the rating at the first inspection', 'Overall it was rated Inadequate in 2016.'],
      ['second inspection rating', 'Overall it was rated Inadequate in 2017.'],
      ['what was safe two inspections ago', 'Safe was rated Requires improvement in 2018.'],
    ]);
  });

  describe('a year without an inspection', () => {
    const none = 'No inspection in 2020 is listed; the nearest were 2019 and July 2022.';
    answers(cqc, [
      [
        'is there no rating for 2020',
        'No inspection in 2020 is listed; the nearest were 2019 and July 2022.',
      ],
      [
        'in which years were they not inspected',
        'No inspection in 2020 or 2021 is listed; the inspections were in 2016, 2017, 2018, 2019 and July 2022.',
      ],
      ['what was the rating in 2020', none],
      ['was it inspected in 2020', none],
      ['did safe improve between 2019 and 2020', none],
      ['safe in 2019 and 2020', 'Safe was rated Good in 2019. No inspection in 2020 is listed.'],
    ]);
  });

  describe('a year that the table does not reach', () => {
    answers(cqc, [
      ['what was it rated in 2012', 'No inspection in 2012 is listed; the first was 2016.'],
      ['cqc rating 2024', 'No inspection in 2024 is listed; the latest was July 2022.'],
    ]);

    it('is less sure than of a year between two inspections', () => {
      expect(cqc('cqc rating 2024')?.certainty).toBeLessThan(cqc('cqc rating 2020')?.certainty ?? 0);
    });
  });

  describe('other sentences beside the question', () => {
    answers(cqc, [['My father is frail. How did they rate safety in 2019?', 'Safe was rated Good in 2019.']]);
  });

  describe('a wrong premise', () => {
    answers(cqc, [
      ['Why was SECAmb rated good in 2016?', 'No, overall it was rated Inadequate in 2016.'],
      ['how come caring was inadequate in 2017', 'No, Caring was rated Good in 2017.'],
      [
        'why did the rating fall in 2019',
        'No, overall it rose from Requires improvement in 2018 to Good in 2019.',
      ],
      [
        'In 2018 everything was requires improvement, right?',
        'No, Safe, Effective, Responsive and Well-led were rated Requires improvement in 2018; Caring was rated Good.',
      ],
      [
        'did all areas improve in 2019',
        'Only in part: from 2018 to 2019, Safe, Effective, Responsive and Well-led rose from Requires improvement to Good; ' +
          'Caring stayed at Good.',
      ],
      [
        'My dad reckons secamb is outstanding, what does the CQC actually say?',
        'No, overall it was rated Requires improvement in July 2022.',
      ],
    ]);
  });

  describe('from one grade to another', () => {
    const lost = 'Overall it fell from Good in 2019 to Requires improvement in July 2022.';
    answers(cqc, [
      ['when did it stop being good', lost],
      ['what came after the good rating', lost],
      ['what was safe before it was good', 'Safe rose from Requires improvement in 2018 to Good in 2019.'],
      ['what went from good to inadequate', 'Well-led fell from Good in 2019 to Inadequate in July 2022.'],
      [
        'did any area go from inadequate to good',
        'Yes, Safe and Well-led rose from Inadequate in 2017 to Good in 2019.',
      ],
      [
        'has any area gone from requires improvement to inadequate',
        'Yes, Well-led fell from Requires improvement in 2018 to Inadequate in July 2022.',
      ],
      [
        'has any area gone from good to outstanding',
        'No area has ever gone from Good to Outstanding, from 2016 to July 2022.',
      ],
      [
        'which areas were good in 2019 but not in 2022',
        'From 2019 to July 2022, Safe, Effective and Responsive fell from Good to Requires improvement; ' +
          'Well-led fell from Good to Inadequate.',
      ],
      ['is it no longer inadequate', 'Yes, overall it was rated Requires improvement in July 2022.'],
      ['is the overall rating still good', 'No, overall it was rated Requires improvement in July 2022.'],
    ]);
  });

  describe('moves of a certain kind', () => {
    answers(cqc, [
      [
        'which area jumped two grades',
        'No area has ever risen by two grades at once, from 2016 to July 2022.',
      ],
      [
        'did any area ever drop two levels',
        'Yes, Well-led fell from Good in 2019 to Inadequate in July 2022.',
      ],
      [
        "what's gone downhill since 2019",
        'From 2019 to July 2022, Safe, Effective and Responsive fell from Good to Requires improvement; ' +
          'Well-led fell from Good to Inadequate.',
      ],
      [
        'which areas were inadequate more than once',
        'Safe was rated Inadequate in 2016 and 2017. Well-led was rated Inadequate in 2016, 2017 and July 2022.',
      ],
      [
        'which area dropped two grades in 2022',
        'Well-led fell from Good in 2019 to Inadequate in July 2022.',
      ],
      ['biggest drop in ratings', 'Well-led fell from Good in 2019 to Inadequate in July 2022.'],
      ['when did well-led last improve', 'Well-led rose from Requires improvement in 2018 to Good in 2019.'],
      [
        "which areas didn't improve in 2018",
        'From 2017 to 2018, Effective and Responsive stayed at Requires improvement; Caring stayed at Good.',
      ],
      ['which areas have never dropped', 'Caring was rated Good in 2016, 2017, 2018, 2019 and July 2022.'],
      [
        'how many times has the overall rating changed',
        'Three times: overall it rose from Inadequate in 2017 to Requires improvement in 2018, to Good in 2019 ' +
          'and fell from Good in 2019 to Requires improvement in July 2022.',
      ],
      [
        'was 2018 an improvement on 2017',
        'Yes, overall it rose from Inadequate in 2017 to Requires improvement in 2018.',
      ],
      [
        'is leadership any better than it was in 2018',
        'No, Well-led fell from Requires improvement in 2018 to Inadequate in July 2022.',
      ],
    ]);
  });

  describe('all areas together', () => {
    answers(cqc, [
      ['which years had no inadequate areas', 'In 2018 and 2019 no area was rated Inadequate.'],
      [
        'was there ever a year with nothing inadequate',
        'Yes, in 2018 and 2019 no area was rated Inadequate.',
      ],
      [
        'which years had at least one inadequate area',
        'Safe was rated Inadequate in 2016 and 2017. Well-led was rated Inadequate in 2016, 2017 and July 2022.',
      ],
      [
        'in which year were all areas good',
        'Safe, Effective, Caring, Responsive and Well-led were rated Good in 2019.',
      ],
      [
        'when were all areas inadequate',
        'At none of the five inspections from 2016 to July 2022 were all five areas rated Inadequate.',
      ],
      [
        'which year had the most inadequate ratings',
        'Safe and Well-led were rated Inadequate in 2016 and 2017.',
      ],
      [
        'apart from caring, what was good in 2022',
        'Safe, Effective, Responsive and Well-led were not rated Good in July 2022.',
      ],
      [
        'which areas share the same grade as the overall one in 2022',
        'Safe, Effective and Responsive were rated Requires improvement in July 2022.',
      ],
      ['which areas were below overall in 2022', 'Well-led was rated Inadequate in July 2022.'],
    ]);
  });

  describe('talk around the question', () => {
    answers(cqc, [
      [
        "I'm filling in a spreadsheet, what goes in responsive for 2022?",
        'Responsive was rated Requires improvement in July 2022.',
      ],
      [
        'Quick one for my essay: the verdict in 2018, overall.',
        'Overall it was rated Requires improvement in 2018.',
      ],
      ['rating b4 2022 pls', 'Overall it was rated Good in 2019.'],
      ['safe n caring 2018', 'Safe was rated Requires improvement in 2018; Caring was rated Good.'],
      [
        'no. of RI areas 2018',
        'Four of the five areas were rated Requires improvement in 2018: Safe, Effective, Responsive and Well-led.',
      ],
    ]);

    it.each([
      'my dad is caring',
      'you are inadequate',
      'is my job safe',
      'what did you do in 2018',
      'management is terrible',
    ])('is no question of ratings: %s', (text) => {
      expect(answer(cqc, text)).toMatch(/^(no reading|unsure)/);
    });
  });

  describe('what the table cannot tell', () => {
    it.each([
      'which ambulance trusts are rated good',
      'is it the worst ambulance service on record',
      'is there anything below requires improvement',
      'how does the cqc decide the rating',
      'did answering times get worse between 2016 and 2017',
      'ratings list',
      'how are ratings decided',
      'ratings during the pandemic',
      'why was it rated inadequate in 2016',
      'who inspected it in 2018',
      'when did the 2019 report come out',
      'what does requires improvement mean',
      'what are the areas',
      'which month was the 2017 inspection',
      'when is the next inspection',
      'what was it rated last year',
      'what happened because of the inadequate rating in 2016',
      'what was the rating when it went into special measures',
      'how many areas does it cover',
      'is it safe to eat chicken',
      'what was kindness to animals rated in 2018',
      'good morning',
      'hello',
      '',
    ])('%s', (question) => {
      expect(answer(cqc, question)).toMatch(/^(no reading|unsure)/);
    });

    it.each([
      'how was the London Ambulance Service rated in 2019',
      'how was it rated in september 2017',
      'when was the last inspection',
    ])('is unsure of: %s', (question) => {
      expect(answer(cqc, question)).toMatch(/^unsure/);
    });
  });

  it('tells the date of the newest inspection that it names', () => {
    expect(cqc('how safe was it in 2017')?.asOf).toBe('2017');
    expect(cqc('compare 2016 and 2018')?.asOf).toBe('2018');
    expect(cqc('rating in 2020')?.asOf).toBe('2022-07');
    expect(cqc('when was it last good')?.asOf).toBe('2019');
  });

  it('gives the question as it was understood', () => {
    expect(cqc('how safe was it in 2018')?.question).toMatchObject({
      ask: 'rating',
      areas: { kind: 'told', areas: [{ id: 'safe' }] },
      time: { kind: 'moments', moments: [{ kind: 'date', year: 2018 }] },
    });
  });
});

describe('the ratings of a library without an overall area, by days', () => {
  answers(library, [
    [
      'which inspections had no one-star areas',
      'On 14 May 2021, 30 November 2021 and 1 June 2024 no area was rated One star.',
    ],
    [
      'did the books ever jump two grades',
      'No, Books has never risen by two grades at once, from 2 March 2020 to 1 June 2024.',
    ],
    [
      'which area jumped two grades',
      'Opening hours rose from One star on 2 March 2020 to Three stars on 14 May 2021.',
    ],
    [
      'in which years was there no inspection',
      'No inspection in 2022 or 2023 is listed; the inspections were on 2 March 2020, 14 May 2021, 30 November 2021 and 1 June 2024.',
    ],
    [
      'who did better in 2024, staff or books',
      'Friendly staff and Books were rated alike on 1 June 2024: Four stars.',
    ],
    ['how many stars did the books get in 2020', 'Books was rated Two stars on 2 March 2020.'],
    ['how friendly was the library in 2020', 'Friendly staff was rated Four stars on 2 March 2020.'],
    [
      'what was the library rated in 2024',
      'Books and Friendly staff were rated Four stars on 1 June 2024; Opening hours was rated Two stars.',
    ],
    [
      'how were the books rated in 2021',
      'Books was rated Three stars on 14 May 2021 and Four stars on 30 November 2021.',
    ],
    ['books in november 2021', 'Books was rated Four stars on 30 November 2021.'],
    ['books on 14 may 2021', 'Books was rated Three stars on 14 May 2021.'],
    [
      'opening hours over time',
      'Opening hours was rated One star on 2 March 2020, Three stars on 14 May 2021 and ' +
        'Two stars on 30 November 2021 and 1 June 2024.',
    ],
    ['when did books last have four stars', 'Books was last rated Four stars on 1 June 2024.'],
    [
      'when were opening hours first rated 2 stars',
      'Opening hours was first rated Two stars on 30 November 2021.',
    ],
    ['has it ever had five stars', 'Yes, Friendly staff was rated Five stars on 30 November 2021.'],
    [
      'have books always been 3 stars or better',
      'No, Books was rated Two stars on 2 March 2020, Three stars on 14 May 2021 and ' +
        'Four stars on 30 November 2021 and 1 June 2024.',
    ],
    [
      'did the books get four stars in 2021',
      'Only in part: Books was rated Three stars on 14 May 2021 and Four stars on 30 November 2021.',
    ],
    ['which areas had four stars in 2020', 'Friendly staff was rated Four stars on 2 March 2020.'],
    [
      'how many areas got 4 stars on 30 November 2021',
      'One of the three areas was rated Four stars on 30 November 2021: Books.',
    ],
    ['worst area in 2020', 'Opening hours was rated worst on 2 March 2020: One star.'],
    [
      'what changed between 2020 and 2024',
      'From 2 March 2020 to 1 June 2024, Books rose from Two stars to Four stars; ' +
        'Opening hours rose from One star to Two stars; Friendly staff stayed at Four stars.',
    ],
    [
      'which area improved the most since 2020',
      'Books rose from Two stars on 2 March 2020 to Four stars on 1 June 2024.',
    ],
    [
      'books vs hours 2020',
      'Books was rated higher than Opening hours on 2 March 2020: Two stars against One star.',
    ],
    ['books at the inspection before last', 'Books was rated Four stars on 30 November 2021.'],
    [
      'what did books get in 2022',
      'No inspection in 2022 is listed; the nearest were 30 November 2021 and 1 June 2024.',
    ],
    [
      'is the library worth a visit',
      'Books and Friendly staff were rated Four stars on 1 June 2024; Opening hours was rated Two stars.',
    ],
  ]);

  it.each([
    'why did the staff get four stars',
    'how many books does the library have',
    'when does the library open',
    'who are the staff',
    'how safe was it in 2020',
  ])('cannot tell: %s', (question) => {
    expect(answer(library, question)).toMatch(/^(no reading|unsure)/);
  });
});

describe('a curated wording', () => {
  it('asks for the table, though the rules do not know its words', () => {
    const wording = 'is the library up to scratch';
    const table = { ...libraryTable, wordings: [wording] };
    expect(library(wording)?.certainty ?? 0).toBeLessThan(SURE);
    expect(readRatings(wording, table, { names: libraryNames })?.text).toMatch(/1 June 2024/);
  });
});

describe.each([
  ['with an overall area', cqcTable, cqcNames],
  ['without one', libraryTable, libraryNames],
])('any question of a table %s', (_, table: RatingTable, names) => {
  const ask = (question: string) => readRatings(question, table, { names });

  const wordsOfTheTable = [
    ...table.areas.flatMap(({ title, like }) => [title, ...like]),
    ...table.scale.flatMap(({ word, like }) => [word, ...like]),
    ...table.inspections.map(({ date }) => date.slice(0, 4)),
  ];
  const wordsOfQuestions =
    'was is how many which areas when what did it rated ratings better worse than best worst ever never always in since between and or before after improve drop changed first last most every any not 2015 2020 2030 inspection compare the'.split(
      ' ',
    );
  const question = fc
    .array(fc.constantFrom(...wordsOfTheTable, ...wordsOfQuestions), { maxLength: 9 })
    .map((parts) => parts.join(' '));

  it('is answered, or not, without an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), question), (text) => {
        const reading = ask(text);
        if (!reading) return;
        expect(reading.certainty).toBeGreaterThan(0);
        expect(reading.certainty).toBeLessThanOrEqual(1);
        expect(reading.text).toMatch(/^[A-Z].*\.$/);
        expect(table.inspections.map(({ date }) => date)).toContain(reading.asOf);
      }),
      { numRuns: 1000 },
    );
  });

  it('names the grade and the date of the table for every single rating', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...table.areas),
        fc.constantFrom(...table.inspections),
        fc.constantFrom(
          'how was AREA rated in DATE',
          'DATE AREA rating',
          'what did it get for AREA in DATE?',
        ),
        (area, inspection, pattern) => {
          const reading = ask(pattern.replace('AREA', area.title).replace('DATE', spoken(inspection.date)));
          const grade = table.scale.find(({ id }) => id === inspection.ratings[area.id]);
          expect(reading?.text).toContain(area.title);
          expect(reading?.text).toContain(`rated ${grade?.word} `);
          expect(reading?.text).toContain(spoken(inspection.date));
          expect(reading?.certainty).toBeGreaterThanOrEqual(SURE);
        },
      ),
    );
  });

  it('names no rating that the table does not have', () => {
    fc.assert(
      fc.property(question, (text) => {
        const result = ask(text)?.result;
        const cells = result && 'cells' in result ? result.cells : [];
        for (const { area, inspection, grade } of cells) expect(inspection.ratings[area.id]).toBe(grade.id);
      }),
      { numRuns: 1000 },
    );
  });
});

/** `2021-05-14` → "14 May 2021". */
function spoken(date: string): string {
  const [year, month, day] = date.split('-');
  const names = 'January February March April May June July August September October November December'.split(
    ' ',
  );
  return [day && String(Number(day)), month && names[Number(month) - 1], year].filter(Boolean).join(' ');
}
