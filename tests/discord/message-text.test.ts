import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesBot, namesSomebodyElse, questionText } from '../../src/discord/messages/message-text.ts';

const own = { user: '111', role: '222' };

describe('questionText', () => {
  it.each([
    ['a mention of the bot', '<@111> when is it open?', 'when is it open?'],
    ['the older form of a mention', '<@!111>when is it open?', 'when is it open?'],
    ['other people, roles and channels', 'is <@5> in <#6> with <@&7> open?', 'is in with open?'],
    ['custom emoji and timestamps', '<:wave:12> open <a:party:34> at <t:1700000000:R>?', 'open at ?'],
    ['a slash command', 'what does </ask:99> do', 'what does do'],
    ['@everyone', '@everyone is it open', 'is it open'],
    ['links', 'see https://a.example/x?y=1 and <https://b.example> is it open', 'see and is it open'],
    ['a masked link', 'is [the library](https://a.example) open', 'is the library open'],
    ['a block of code', 'is it open\n```js\nconst x = 1;\n```', 'is it open'],
    ['markup', '> **is** __it__ ||`open`||\n-# today', 'is it open\ntoday'],
    ['spaces and empty lines', '  who runs it \n \n\t is   it open\n', 'who runs it\nis it open'],
    ['invisible and direction-forcing characters', 'is\u200B it \u202Eopen\u202C', 'is it open'],
    ['letters buried under marks', 'op\u0300\u0301\u0302\u0303\u0304en', 'op\u0300\u0301en'],
  ])('leaves out %s', (_, content, expected) => {
    expect(questionText(content)).toBe(expected);
  });

  it('keeps accents, other scripts and numbers', () => {
    expect(questionText('café 2017 متى يفتح؟')).toBe('café 2017 متى يفتح؟');
  });

  it.each(['', '   ', '<@111>', '🙂🙂🙂', '<:wave:12>', '?!…', '```code```', 'https://a.example'])(
    'finds no question in “%s”',
    (content) => {
      expect(questionText(content)).toBe('');
    },
  );

  it('never fails and never leaves a mention', () => {
    const pieces = fc.constantFrom(
      '<@1>',
      '<@!2>',
      '<@&3>',
      '<#4>',
      '```',
      '`',
      '**',
      '> ',
      '\n',
      'open',
      '\u0301',
      '🙂',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' }))), (parts) => {
        expect(questionText(parts.join(''))).not.toMatch(/<@[!&]?\d+>/);
      }),
    );
  });
});

describe('namesBot', () => {
  it('is true for the bot’s user and for the role that Discord made for it', () => {
    expect(namesBot('hello <@111>', own)).toBe(true);
    expect(namesBot('hello <@!111>', own)).toBe(true);
    expect(namesBot('hello <@&222>', own)).toBe(true);
  });

  it('is false for others, everyone, and an id without a mention', () => {
    expect(namesBot('hello <@222> <@&111> @everyone 111', own)).toBe(false);
    expect(namesBot('hello <@&3>', { user: '111' })).toBe(false);
  });
});

describe('namesSomebodyElse', () => {
  it('tells other people from the bot', () => {
    expect(namesSomebodyElse('<@111> hello', own)).toBe(false);
    expect(namesSomebodyElse('<@111> and <@5>', own)).toBe(true);
  });
});
