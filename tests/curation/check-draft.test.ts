import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import { checkDraft } from '../../src/curation/check-draft.ts';
import type { Draft } from '../../src/curation/draft.ts';
import { DraftError } from '../../src/curation/errors.ts';
import { ANSWER_LIMIT, QUESTION_LIMIT, WORDING_LIMIT, WORDINGS_LIMIT } from '../../src/knowledge/fact.ts';
import { text } from '../../src/text.ts';
import { library } from './library.ts';

const edition = createEngine(library);
const good: Draft = { section: 'visits', question: 'Is there a car park?', answer: 'Yes.' };

function problems(parts: Partial<Draft>, entryId?: string) {
  try {
    checkDraft({ ...good, ...parts }, edition, entryId);
  } catch (error) {
    if (error instanceof DraftError) return error.problems;
    throw error;
  }
  return [];
}

describe('checkDraft', () => {
  it('trims what it lets pass', () => {
    const draft = { ...good, question: '  Is there a car park? ', wordings: [' parking '] };
    expect(checkDraft(draft, edition)).toEqual({
      ...good,
      wordings: ['parking'],
      related: [],
      contrasts: [],
    });
  });

  it.each<[string, Partial<Draft>, string]>([
    ['an empty question', { question: ' ' }, 'question'],
    ['a question of two lines', { question: 'a\nb' }, 'question'],
    ['a question that is too long', { question: 'a'.repeat(QUESTION_LIMIT + 1) }, 'question'],
    ['a question without a word', { question: '???' }, 'question'],
    ['a wording that is too long', { wordings: ['fine', 'a'.repeat(WORDING_LIMIT + 1)] }, 'wordings'],
    [
      'too many wordings',
      { wordings: Array.from({ length: WORDINGS_LIMIT / 100 }, (_, at) => `${at} ${'a'.repeat(100)}`) },
      'wordings',
    ],
    ['the same wording twice', { wordings: ['Is there a  car-park'] }, 'wordings'],
    ['an empty answer', { answer: '\n' }, 'answer'],
    ['an answer that is too long', { answer: 'a'.repeat(ANSWER_LIMIT + 1) }, 'answer'],
    ['a section that is not there', { section: 'cellar' }, 'section'],
    ['a date of another form', { asOf: '31/10/2025' }, 'asOf'],
    ['a day that is not in the calendar', { validFrom: '2025-02-30' }, 'validFrom'],
    ['an end before the beginning', { validFrom: '2025-02-01', validTo: '2025-01-31' }, 'validTo'],
  ])('refuses %s, by the name of its field', (_, parts, field) => {
    const found = problems(parts);
    expect(found.map((problem) => problem.field)).toEqual([field]);
    expect(found[0]?.message).toMatch(/\S{2,}/);
  });

  it('lets a fact hold for one day', () => {
    expect(problems({ validFrom: '2025-02-01', validTo: '2025-02-01' })).toEqual([]);
  });

  it.each([
    ['a question', 'when is it OPEN', 'When is it open?'],
    ['a wording', 'Opening  hours?!', 'When is it open?'],
    ['the question of a rating table', 'How was it rated', 'How was it rated?'],
    ['a wording of a rating table', 'RATINGS', 'How was it rated?'],
  ])('refuses a wording that is %s elsewhere, and tells where', (_, wording, owner) => {
    expect(problems({ question: wording })).toMatchObject([{ field: 'question' }]);
    const [problem] = problems({ wordings: ['fine', wording] });
    expect(problem?.field).toBe('wordings');
    expect(problem?.message).toContain(`“${wording}”`);
    expect(problem?.message).toContain(`“${owner}”`);
  });

  it('tells a question that another fact has from one that stands in the draft twice', () => {
    const messageOf = (parts: Partial<Draft>) => problems(parts).map(({ message }) => message);
    expect(messageOf({ question: 'When is it open?' })).toEqual([
      text.draft.taken('When is it open?', 'When is it open?'),
    ]);
    expect(messageOf({ wordings: ['is there a car park'] })).toEqual([
      text.draft.twice('is there a car park'),
    ]);
  });

  it('tells a day that is not in the calendar from one that is written in another way', () => {
    expect(problems({ validFrom: '2026-02-30', reviewBy: '1 May' })).toEqual([
      { field: 'validFrom', message: 'there is no such day' },
      { field: 'reviewBy', message: 'a day is written 2018-03-31' },
    ]);
  });

  it('lets a fact keep its own wordings', () => {
    expect(problems({ question: 'When is it open?', wordings: ['opening hours'] }, 'opening-hours')).toEqual(
      [],
    );
  });

  it('tells everything at once, one line each', () => {
    const parts = { question: '', answer: '', section: 'cellar', wordings: ['ratings'] };
    expect(
      problems(parts)
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['answer', 'question', 'section', 'wordings']);
    const error = new DraftError(problems({ validFrom: 'soon', wordings: ['ratings'] }));
    expect(error.message.split('\n')).toEqual([
      'This was not saved. Please change:',
      '- Holds from: a day is written 2018-03-31',
      '- Other way to ask it: “ratings” is already answered by “How was it rated?”; edit that one instead',
    ]);
  });
});
