import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withShortGaps } from '../../../src/answering/message/short-gaps.ts';
import { words } from '../../../src/answering/text/tokens.ts';

it.each([
  ['blanks', `  who  runs\t it${' '.repeat(3_000)}?`, 'who runs it ?'],
  ['line breaks', 'who runs it\n\n \n where is it', 'who runs it\nwhere is it'],
  ['commas', `who${','.repeat(3_000)}runs it`, `who${','.repeat(16)}runs it`],
  ['marks and blanks by turns', `it${' ,'.repeat(2_000)}`, `it${' ,'.repeat(8)}`],
])('long runs of %s become short', (_, long, short) => {
  expect(withShortGaps(long)).toBe(short);
});

it('leaves all words as they are, and gaps as people write them', () => {
  const unit = fc.constantFrom('a', 'ж', '7', "'", ',', '.', '?', '!', ' ', '\n', '-', '…');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
      expect(words(withShortGaps(text))).toEqual(words(text));
    }),
  );
  expect(withShortGaps('wait – what?!?! "ok" (really)...')).toBe('wait – what?!?! "ok" (really)...');
});
