import { expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import { reviewDraft } from '../../src/curation/review.ts';
import { FactDraftSchema } from '../../src/knowledge/fact.ts';
import { lateFee, standards, villageLibrary } from '../discord/village-library.ts';

const edition = createEngine(villageLibrary);

function review(parts: Record<string, unknown>, factId?: string) {
  const draft = FactDraftSchema.parse({ question: 'Is there a piano?', answer: 'Yes.', ...parts });
  return reviewDraft({ ...draft, section: 'visits' }, edition, { factId, today: '2026-03-31' });
}

it('finds nothing in a fact about something new', () => {
  expect(review({ wordings: ['can I play the piano', 'piano'] })).toEqual([]);
});

it('finds wordings that are answered by another fact', () => {
  const question = 'What is the fee for late books?';
  expect(review({ question, wordings: ['the late book fee', 'piano'] })).toEqual([
    {
      kind: 'answered',
      by: lateFee,
      wordings: [question, 'the late book fee'],
    },
  ]);
});

it('finds questions that a rating table answers', () => {
  expect(review({ question: 'Which marks did the inspector give in 2023?' })).toMatchObject([
    { kind: 'answered', by: { id: standards.id } },
  ]);
});

it('does not hold what a fact already answers against its edit', () => {
  const question = 'How much is the fee for a late book today?';
  expect(review({ question, wordings: ['late book fee'] }, 'late-fee')).toEqual([]);
});

it('finds wordings that get the reply to emergencies', () => {
  const wordings = ['my dad is not breathing help'];
  expect(review({ wordings })).toEqual([{ kind: 'emergency', wordings }]);
});

it('finds dates that contradict each other or the calendar, and none that only differ in precision', () => {
  expect(review({ asOf: '2026' })).toEqual([]);
  expect(review({ asOf: '2026-04' })).toEqual([{ kind: 'future', asOf: '2026-04' }]);
  expect(review({ asOf: '2025', validTo: '2025-03-31' })).toEqual([]);
  expect(review({ asOf: '2025-05', validTo: '2025-03-31' })).toEqual([
    { kind: 'outdated', asOf: '2025-05', validTo: '2025-03-31' },
  ]);
  expect(review({ reviewBy: '2025-01-01', validFrom: '2026-01-01' })).toEqual([
    { kind: 'reviewed-too-early', reviewBy: '2025-01-01', validFrom: '2026-01-01' },
  ]);
});
