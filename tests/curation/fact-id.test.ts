import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newFactId } from '../../src/curation/fact-id.ts';
import { IdSchema, QUESTION_LIMIT } from '../../src/knowledge/fact.ts';

const never = () => false;

describe('newFactId', () => {
  it.each([
    ['Who is the chief executive?', 'who-is-the-chief-executive'],
    ["What's the trust’s budget (2019/20)?", 'whats-the-trusts-budget-2019-20'],
    ['Où est le café ?', 'ou-est-le-cafe'],
    ['Де лікарня?', 'fact'],
    [
      'Which of the many services in the south east of England does it run at weekends?',
      'which-of-the-many-services-in-the-south-east-of-england-does',
    ],
  ])('%s → %s', (question, id) => {
    expect(newFactId(question, never)).toBe(id);
  });

  it('counts on from 2 where an id is taken', () => {
    const taken = new Set(['parking', 'parking-2']);
    expect(newFactId('Parking?', (id) => taken.has(id))).toBe('parking-3');
  });

  it('is always a good id that nobody has', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: QUESTION_LIMIT }),
        fc.nat(12),
        (question, others) => {
          const taken = new Set<string>();
          for (let count = 0; count <= others; count += 1) {
            const id = newFactId(question, (one) => taken.has(one));
            expect(IdSchema.safeParse(id).success).toBe(true);
            expect(taken).not.toContain(id);
            taken.add(id);
          }
        },
      ),
    );
  });
});
