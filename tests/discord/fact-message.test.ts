import { describe, expect, it } from 'vitest';
import { factMessage } from '../../src/discord/facts/fact-message.ts';
import { CONTENT_LIMIT } from '../../src/discord/message-body.ts';
import { WORDINGS_LIMIT } from '../../src/knowledge/fact.ts';
import { lateFee, librarySource, rules } from './village-library.ts';

describe('factMessage', () => {
  it('shows question, answer, section, date and wordings', () => {
    const { content } = factMessage('Saved.', lateFee, librarySource);
    for (const part of ['Saved.', lateFee.question, lateFee.answer, 'September 2017', ...lateFee.wordings]) {
      expect(content).toContain(part);
    }
  });

  it('shows as many wordings as fit, and how many more there are', () => {
    const wordings = Array.from({ length: 100 }, (_, at) => `wording number ${at} `.repeat(2));
    expect(wordings.join('\n').length).toBeLessThanOrEqual(WORDINGS_LIMIT);
    const { content } = factMessage('Saved.', { ...rules, wordings }, librarySource);
    expect(content.length).toBeLessThanOrEqual(CONTENT_LIMIT);
    expect(content).toContain(rules.answer);
    expect(content).toContain('wording number 0');
    expect(content).toMatch(/… and \d+ more$/);
  });

  it('shows question and wordings as they are written, whatever signs they have', () => {
    const draft = { ...lateFee, question: 'What is *args?', wordings: ['__init__ and ||more||'] };
    const { content } = factMessage('Saved.', draft, librarySource);
    expect(content).toContain('**What is \\*args?**');
    expect(content).toContain('\\_\\_init\\_\\_ and \\|\\|more\\|\\|');
  });

  it('shows a draft whose section does not exist', () => {
    expect(factMessage('Yours.', { ...lateFee, section: 'nowhere' }, librarySource).content).toContain(
      lateFee.answer,
    );
  });
});
