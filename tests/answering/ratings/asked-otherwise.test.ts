import { describe, expect, it } from 'vitest';
import { answers, cqc, library } from './asking.ts';

const unread = (questions: readonly string[]) =>
  it.each(questions)('%s', (question) => expect(cqc(question)).toBeUndefined());

describe('ways to a grade or to a rating of one’s own are not read', () => {
  unread([
    'how did the trust become good',
    'how did leadership get so bad and fall',
    'how did it come to be inadequate',
    'how did they manage to get a good in 2019',
    'how did effective go from requires improvement to good',
    'how quickly did well-led improve',
    'how can people rate the trust',
    'could I give the service a score',
    'where did the cqc stay',
  ]);
  answers(cqc, [
    ['how did safe get on in 2018', 'Safe was rated Requires improvement in 2018.'],
    ['how did safety improve from 2016 to 2019', 'Safe rose from Inadequate in 2016 to Good in 2019.'],
    [
      'where did the cqc see a fall in 2022',
      'From 2019 to July 2022, Safe, Effective and Responsive fell from Good to Requires improvement; ' +
        'Well-led fell from Good to Inadequate.',
    ],
    ['can someone give me the 2018 rating', 'Overall it was rated Requires improvement in 2018.'],
    ['can i get the rating for safe in 2018', 'Safe was rated Requires improvement in 2018.'],
  ]);
  answers(library, [
    ['how did the books get four stars', 'no reading'],
    ['how did the books come to have four stars', 'no reading'],
    ['how did the books do in 2020', 'Books was rated Two stars on 2 March 2020.'],
  ]);
});

describe('the scale, its ends and what a grade demands are not read', () => {
  unread([
    'is inadequate the lowest',
    'is good the best rating they give',
    'requires improvement, is that the worst one',
    'whats the highest grade the cqc can give',
    'which ratings do inspectors give',
    'how safe must a service be to be rated good',
    'what should a trust do to get outstanding',
    'is it bad if they say requires improvement',
    'was its worst rating requires improvement',
    'how is good different from outstanding',
    'what counts as caring',
    'what is effective about',
    'what happens now it is inadequate',
  ]);
  answers(cqc, [
    ['what is the worst grade the trust got', 'Overall it was rated worst in 2016 and 2017: Inadequate.'],
    ['what was the worst overall rating in 2022', 'Overall it was rated Requires improvement in July 2022.'],
    ['best safe rating in 2019', 'Safe was rated Good in 2019.'],
    ['is the worst area still inadequate', 'Well-led was rated Inadequate in July 2022.'],
    ['tell me if it was good in 2018', 'No, overall it was rated Requires improvement in 2018.'],
  ]);
  answers(library, [['are five stars the most', 'no reading']]);
});

describe('which areas there are is not told by their grades', () => {
  unread([
    'I know of effective and caring. What are the other areas that get rated?',
    'apart from overall, which judgements are made',
    'name the areas but not their grades',
    'is responsive a category',
    'is caring really an area',
  ]);
  answers(cqc, [
    ['what other areas were good in 2016', 'Caring was rated Good in 2016.'],
    ['is safe a good one now', 'No, Safe was rated Requires improvement in July 2022.'],
  ]);
});

describe('what a grade rests on and who gave it are not read', () => {
  unread([
    'it was inadequate overall, but what was behind it',
    'what did the cqc have against the trust in 2016',
    'what was wrong with safety in 2016',
    'what got them the inadequate in 2017',
    'what was done about the inadequate leadership',
    'what did the trust do after the 2016 inspection',
    'is there a report on the 2019 inspection',
    'how was safety improved',
    'those who rated it inadequate in 2017: what are they called?',
  ]);
  answers(cqc, [
    [
      'how different were safe and caring in 2016',
      'Caring was rated higher than Safe in 2016: Good against Inadequate.',
    ],
    ['how did they do after 2016', 'Overall it was rated Inadequate in 2017.'],
    ['was the trust called effective in 2018', 'Effective was rated Requires improvement in 2018.'],
  ]);
});

describe('two moves, and a year that is told by its grade, are not read', () => {
  unread([
    'which areas fell and then rose',
    'what improved before it fell',
    'which areas recovered',
    'how was caring in the year of the inadequate overall',
  ]);
  answers(cqc, [
    [
      'has it recovered since 2016',
      'Yes, overall it rose from Inadequate in 2016 to Requires improvement in July 2022.',
    ],
    ['the year in which safe was good', 'Yes, Safe was rated Good in 2019.'],
  ]);
});

describe('different inspections are counted, and a strong suit is an area', () => {
  answers(cqc, [
    [
      'in how many different years was safe good',
      'Safe was rated Good at one of the five inspections: 2019.',
    ],
    ['what is their weakest point going by the grades', 'Well-led was rated worst in July 2022: Inadequate.'],
    ['what is their strongest grade', 'Overall it was rated best in 2019: Good.'],
  ]);
});

describe('parts of the subject that the table does not tell of, and deeds, are not read', () => {
  unread([
    'rating for call handling',
    'rating in Surrey',
    'how was the neonatal service rated',
    'what rating did it get for finance in 2018',
    'was the trust rated good for innovation',
    'What did the trust change after the report?',
    'is the lift safe',
  ]);
  answers(cqc, [
    ['rating for safety', 'Safe was rated Requires improvement in July 2022.'],
    ['rating for the service', 'Overall it was rated Requires improvement in July 2022.'],
  ]);
});

describe('a way from one grade to another', () => {
  answers(cqc, [
    [
      'when did safe go from inadequate to requires improvement',
      'Safe rose from Inadequate in 2017 to Requires improvement in 2018.',
    ],
    ['when did safe go from inadequate to good', 'Safe rose from Inadequate in 2017 to Good in 2019.'],
    [
      'when did it go from good to requires improvement',
      'Overall it fell from Good in 2019 to Requires improvement in July 2022.',
    ],
  ]);
});

describe('three inspections side by side', () => {
  answers(cqc, [
    [
      'well-led 2018 vs 2019 vs 2022',
      'Well-led was rated Requires improvement in 2018, Good in 2019 and Inadequate in July 2022.',
    ],
    [
      'compare safe in 2016, 2018 and 2022',
      'Safe was rated Inadequate in 2016 and Requires improvement in 2018 and July 2022.',
    ],
  ]);
});
