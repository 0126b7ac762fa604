import { ButtonStyle, ComponentType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply, Suggestion } from '../../src/answering/reply.ts';
import { CONTENT_LIMIT, type MessageBody } from '../../src/discord/message-body.ts';
import type { ReplyFrame } from '../../src/discord/replies/reply-frame.ts';
import { quote, replyMessage } from '../../src/discord/replies/reply-message.ts';
import { ANSWER_LIMIT, type Fact } from '../../src/knowledge/fact.ts';
import { SourceSchema } from '../../src/knowledge/source.ts';
import { text } from '../../src/text.ts';
import {
  founder,
  joining,
  lateFee,
  lateFilm,
  librarySource,
  openingHours,
  rules,
  standards,
} from './village-library.ts';

const frame: ReplyFrame = {
  source: librarySource,
  asker: '42',
  lastChecked: () => undefined,
  version: () => 0,
  takesVotes: false,
  handsOn: false,
};
const cards: Fact = { ...joining, id: 'cards', question: 'What is a new card?', answer: 'It is free too.' };
const sure = { confidence: 1, speaks: true };

function answer(...facts: readonly [Fact, ...Fact[]]): Extract<Reply, { outcome: 'answer' }> {
  const [first, ...others] = facts.map((fact) => ({ kind: 'fact', fact }) as const);
  if (!first) throw new Error('no fact');
  return { ...sure, outcome: 'answer', answers: [first, ...others] };
}

function offering(...suggestions: Suggestion[]): Reply {
  return { ...sure, outcome: 'unknown', suggestions };
}

function labels({ components }: MessageBody): string[][] {
  return components.map(({ components }) =>
    components.map((one) => ('label' in one && one.label) || ('placeholder' in one && one.placeholder) || ''),
  );
}

describe('replyMessage', () => {
  it('gives the answer word for word, then its section with link and its date in words', () => {
    expect(replyMessage(answer(lateFee), frame).content).toBe(
      'A late book costs 20p a day.\n-# [Visits › Prices](<https://library.example/about#prices>) · as of September 2017 · late-fee · original',
    );
  });

  it('says where the message asked more questions than are answered at once', () => {
    const reply: Reply = { ...answer(openingHours, lateFee), isCut: true };
    expect(replyMessage(reply, frame).content).toContain('I answer up to 8 questions at a time.');
    expect(replyMessage(answer(openingHours, lateFee), frame).content).not.toContain('at a time');
  });

  it('names the version of a fact that was changed here', () => {
    const version = (id: string) => (id === lateFee.id ? 3 : 0);
    expect(replyMessage(answer(lateFee), { ...frame, version }).content).toMatch(/ · late-fee · v3$/);
  });

  it('leaves the date out where there is none', () => {
    expect(replyMessage(answer(openingHours), frame).content).toMatch(
      /#visits>\) · opening-hours · original$/,
    );
  });

  it('says when the fact was last checked, where it is told so', () => {
    const lastChecked = (id: string) => (id === lateFee.id ? '2024-03-31' : undefined);
    expect(replyMessage(answer(lateFee), { ...frame, lastChecked }).content).toMatch(
      / · as of September 2017 · last checked in March 2024 · late-fee · original$/,
    );
    expect(replyMessage(answer(openingHours), { ...frame, lastChecked }).content).toMatch(
      /#visits>\) · opening-hours · original$/,
    );
  });

  it('gives a reading of a table with its date', () => {
    const reading = { kind: 'reading', table: standards, text: 'Shelves: ★ Gold.', asOf: '2023-11' } as const;
    expect(replyMessage({ ...sure, outcome: 'answer', answers: [reading] }, frame).content).toBe(
      'Shelves: ★ Gold.\n-# [Standards](<https://library.example/about#standards>) · as of November 2023 · inspector-marks · original',
    );
  });

  it('gives two answers in order, each under its question, and then where they come from', () => {
    expect(replyMessage(answer(openingHours, lateFee), frame).content).toBe(
      [
        `**${openingHours.question}**`,
        openingHours.answer,
        '',
        `**${lateFee.question}**`,
        lateFee.answer,
        '',
        '-# [Visits](<https://library.example/about#visits>) · opening-hours · original',
        '-# [Visits › Prices](<https://library.example/about#prices>) · as of September 2017 · late-fee · original',
      ].join('\n'),
    );
  });

  it('tells of a source once for all answers that come from it', () => {
    const version = (id: string) => (id === lateFilm.id ? 2 : 0);
    const { content } = replyMessage(answer(joining, lateFilm, cards), { ...frame, version });
    expect(content).toMatch(
      /\n\n-# \[Visits › Prices\]\(<https:\S+#prices>\) · joining, cards · original, late-film-fee · v2$/,
    );
    expect(content.match(/-# /g)).toHaveLength(1);
  });

  it('says which part of the question it cannot answer', () => {
    const answers = [{ kind: 'fact', fact: openingHours }] as const;
    const reply: Reply = { ...sure, outcome: 'answer', answers, unanswered: ['who is *she*'] };
    const { content } = replyMessage(reply, frame);
    expect(content).toContain(
      `${openingHours.answer}\n\n${text.reply.unanswered('“who is \\*she\\*”')}\n\n-# `,
    );
  });

  it('keeps within Discord’s limit: the longest answer whole, and each of them to choose', () => {
    const body = replyMessage(answer(rules, { ...rules, id: 'more-rules', question: 'More?' }, lateFee), {
      ...frame,
      intro: quote('*'.repeat(4000)),
    });
    expect(body.content.length).toBeLessThanOrEqual(CONTENT_LIMIT);
    expect(body.content).toContain(rules.answer);
    expect(body.content).toContain(text.reply.inTurn);
    expect(labels(body)[0]).toEqual([rules.question, 'More?', lateFee.question]);
    expect(body.components[0]?.components.map((one) => 'disabled' in one && one.disabled)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('offers all of more answers than have room, and than a row has buttons, in a list', () => {
    const others = ['b', 'c', 'd', 'e', 'f'].map((id) => ({ ...rules, id, question: `What of ${id}?` }));
    const body = replyMessage(answer(rules, ...others), frame);
    expect(body.components[0]?.components[0]).toMatchObject({
      type: ComponentType.StringSelect,
      custom_id: 'turns:42',
      options: [rules, ...others].map(({ id, question }) => ({ label: question, value: id })),
    });
  });

  it('never cuts an answer, whichever go together and however long they are', () => {
    const anyFact = fc.record({
      answer: fc.string({ minLength: 1, maxLength: ANSWER_LIMIT, unit: 'grapheme-composite' }),
      asOf: fc.option(fc.constantFrom('2017', '2017-09', '2017-09-30'), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(anyFact, { minLength: 1, maxLength: 8 }), (drafts) => {
        const [first, ...others] = drafts.map((draft, at) => ({
          ...lateFee,
          ...draft,
          answer: draft.answer.slice(0, ANSWER_LIMIT),
          id: `fact-${at}`,
        }));
        if (!first) return;
        const all = [first, ...others];
        const body = replyMessage(answer(first, ...others), frame);
        expect(body.content.length).toBeLessThanOrEqual(CONTENT_LIMIT);
        const [shown, missing] = [
          all.filter((one) => body.content.includes(one.answer)),
          all.filter((one) => !body.content.includes(one.answer)),
        ];
        expect(shown.length).toBeGreaterThan(0);
        if (missing.length > 0) expect(body.content).toContain(text.reply.inTurn);
      }),
      { numRuns: 200 },
    );
  });

  it('drops the link where the section’s address leaves no room for it', () => {
    const source = SourceSchema.parse({
      ...librarySource,
      sections: [{ id: 'visits', title: 'Visits', url: `https://library.example/${'a'.repeat(600)}` }],
    });
    const { content } = replyMessage(answer({ ...rules, asOf: '2018-03-31' }), { ...frame, source });
    expect(content).toBe(`${rules.answer}\n-# Visits · as of 31 March 2018 · house-rules · original`);
  });

  it('keeps a title with brackets inside its link', () => {
    const source = SourceSchema.parse({
      ...librarySource,
      sections: [{ id: 'visits', title: 'Visits [new]', url: 'https://library.example/a' }],
    });
    expect(replyMessage(answer(openingHours), { ...frame, source }).content).toContain(
      '[Visits \\[new\\]](<https://library.example/a>)',
    );
  });

  it('offers suggestions as buttons that carry the fact and the asker', () => {
    const body = replyMessage(
      { ...sure, outcome: 'suggestions', suggestions: [openingHours, lateFee] },
      frame,
    );
    expect(body.content).toBe(text.reply.suggestions);
    expect(labels(body)).toEqual([
      [openingHours.question, lateFee.question],
      [text.why.short, text.reply.remove],
    ]);
    expect(body.components[0]?.components[0]).toMatchObject({ custom_id: 'show:opening-hours:42' });
  });

  it('offers what else may have been meant beside an answer that is in doubt, as lesser buttons', () => {
    const doubtful = { ...answer(openingHours), suggestions: [lateFee] };
    const body = replyMessage(doubtful, frame);
    expect(body.content).toBe(
      `${replyMessage(answer(openingHours), frame).content}\n-# ${text.reply.otherwise}`,
    );
    expect(labels(body)).toEqual([[lateFee.question], [text.why.thisAnswer, text.reply.remove]]);
    expect(body.components[0]?.components[0]).toMatchObject({
      custom_id: 'show:late-fee:42',
      style: ButtonStyle.Secondary,
    });
  });

  it('gives an answer that fills the message without them', () => {
    const long = { ...openingHours, answer: 'x'.repeat(CONTENT_LIMIT) };
    const body = replyMessage({ ...answer(long), suggestions: [lateFee] }, frame);
    expect(body).toEqual(replyMessage(answer(long), frame));
  });

  it('offers a list where a question is too long for a button', () => {
    const body = replyMessage(offering(founder, openingHours), frame);
    expect(body.components[0]?.components[0]).toMatchObject({
      type: ComponentType.StringSelect,
      custom_id: 'choose:42',
      options: [{ label: founder.question, value: 'founder' }, { value: 'opening-hours' }],
    });
  });

  it('offers each fact once', () => {
    expect(labels(replyMessage(offering(lateFee, lateFee), frame))[0]).toEqual([lateFee.question]);
  });

  it('is polite where it knows nothing, with and without something near', () => {
    expect(replyMessage(offering(), frame)).toMatchObject({ content: expect.stringContaining('/help') });
    expect(replyMessage(offering(lateFee), frame).content).toBe(text.reply.nearest);
  });

  it.each([
    ['medical', '999'],
    ['suicide', '116 123'],
  ] as const)('answers a %s emergency at once', (emergency, number) => {
    const { content } = replyMessage(
      { ...sure, outcome: 'emergency', emergency },
      { ...frame, intro: '> help' },
    );
    expect(content).toBe(text.emergency[emergency]);
    expect(content).toContain(number);
  });

  it('has no button to remove, and no owner, where only the asker sees it', () => {
    const body = replyMessage(offering(lateFee), { ...frame, asker: undefined });
    expect(labels(body)).toEqual([[lateFee.question], [text.why.short]]);
    expect(body.components[0]?.components[0]).toMatchObject({ custom_id: 'show:late-fee' });
  });

  it('keeps custom IDs within 100 characters for the longest id', () => {
    const body = replyMessage(offering({ id: 'a'.repeat(60), question: 'Why?' }), {
      ...frame,
      asker: '9'.repeat(20),
    });
    const ids = body.components.flatMap(({ components }) =>
      components.map((one) => ('custom_id' in one ? one.custom_id : '')),
    );
    expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(100);
  });

  it('has votes on as many of its answers as fit a custom ID', () => {
    const [first, second] = ['a', 'b'].map((letter): Fact => ({ ...lateFee, id: letter.repeat(60) }));
    if (!first || !second) return expect.unreachable();
    const body = replyMessage(answer(first, second), { ...frame, takesVotes: true });
    const ids = body.components.flatMap(({ components }) =>
      components.flatMap((one) => ('custom_id' in one ? [one.custom_id] : [])),
    );
    expect(ids).toContain(`helpful:${first.id}:0`);
    expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(100);
  });
});

describe('quote', () => {
  it('shows the question without letting its markup work', () => {
    expect(quote('is *it* open')).toBe('> is \\*it\\* open');
  });

  it('shortens a long one', () => {
    expect(quote('a'.repeat(4000)).length).toBeLessThanOrEqual(202);
  });
});
