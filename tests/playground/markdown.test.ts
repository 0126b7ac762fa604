import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** The page's script is plain JavaScript without declarations. */
const { parseMarkdown, parseInline } = await import(
  new URL('../../src/playground/page/assets/markdown.js', import.meta.url).href
);

const strong = (...children: unknown[]) => ({ type: 'strong', children });
const emphasis = (...children: unknown[]) => ({ type: 'emphasis', children });
const link = (url: string, ...children: unknown[]) => ({ type: 'link', url, children });

describe('a line', () => {
  it.each([
    ['plain', ['plain']],
    ['**bold** text', [strong('bold'), ' text']],
    ['*a* and _b_', [emphasis('a'), ' and ', emphasis('b')]],
    ['**bold *both***', [strong('bold ', emphasis('both'))]],
    ['snake_case_word', ['snake_case_word']],
    ['2 * 3 * 4', ['2 * 3 * 4']],
    ['\\*not\\*', ['*not*']],
    ['`**code**`', [{ type: 'code', text: '**code**' }]],
    ['||secret||', [{ type: 'spoiler', children: ['secret'] }]],
    [
      'see https://example.org/a_b.',
      ['see ', link('https://example.org/a_b', 'https://example.org/a_b'), '.'],
    ],
    ['[text](https://example.org/a)', [link('https://example.org/a', 'text')]],
    ['[text](<https://example.org/a>)', [link('https://example.org/a', 'text')]],
    ['[x](https://example.org/a_(b))', [link('https://example.org/a_(b)', 'x')]],
    ['[no](javascript:alert(1))', ['[no](javascript:alert(1))']],
    ['<@12> in <#34>', [{ type: 'user', id: '12' }, ' in ', { type: 'channel', id: '34' }]],
    ['<b>x</b>', ['<b>x</b>']],
    ['<t:0:R>', [{ type: 'time', seconds: 0, style: 'R' }]],
  ])('%s', (text, nodes) => {
    expect(parseInline(text)).toEqual(nodes);
  });
});

describe('a block', () => {
  it.each([
    ['# One', [{ type: 'heading', level: 1, children: ['One'] }]],
    ['-# small', [{ type: 'subtext', children: ['small'] }]],
    ['> a\n> b', [{ type: 'quote', children: [{ type: 'paragraph', children: ['a\nb'] }] }]],
    ['```js\nx\n```', [{ type: 'code-block', language: 'js', text: 'x' }]],
    [
      '- a\n  - b\n- c',
      [
        {
          type: 'list',
          ordered: false,
          start: undefined,
          children: [
            {
              type: 'item',
              children: [
                'a',
                {
                  type: 'list',
                  ordered: false,
                  start: undefined,
                  children: [{ type: 'item', children: ['b'] }],
                },
              ],
            },
            { type: 'item', children: ['c'] },
          ],
        },
      ],
    ],
    [
      'a\n# b\nc',
      [
        { type: 'paragraph', children: ['a'] },
        { type: 'heading', level: 1, children: ['b'] },
        { type: 'paragraph', children: ['c'] },
      ],
    ],
  ])('%j', (text, nodes) => {
    expect(parseMarkdown(text)).toEqual(nodes);
  });
});

describe('any text', () => {
  const marks = fc.string({ unit: fc.constantFrom(...'*_~|`<>[]()#-1. \n\\ab@:/'.split(''), 'https://') });

  it('is taken without an exception, and links lead only to the web', () => {
    fc.assert(
      fc.property(fc.oneof(marks, fc.string({ unit: 'grapheme' })), (text) => {
        const urls = [...JSON.stringify(parseMarkdown(text)).matchAll(/"url":"(.*?)"/g)];
        expect(urls.every(([, url]) => /^https?:\/\//.test(url ?? ''))).toBe(true);
      }),
    );
  });
});
