import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGreatest } from '../../../src/answering/index/greatest.ts';

describe('the greatest of many numbers', () => {
  it('are found like by sorting, whatever was asked before', () => {
    const greatest = createGreatest(5);
    fc.assert(
      fc.property(
        // Adding 0 makes 0 of -0, which is no less, but sorts as if it were another number.
        fc.array(
          fc.float({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
          { maxLength: 40 },
        ),
        (numbers) => {
          const values = Float32Array.from(numbers);
          const found = Array.from(greatest(values));
          expect(new Set(found).size).toBe(found.length);
          const sorted = Array.from(values).sort((a, b) => b - a);
          expect(found.map((at) => values[at] ?? 0).sort((a, b) => b - a)).toEqual(sorted.slice(0, 5));
        },
      ),
    );
  });
});
