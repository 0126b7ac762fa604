import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import type { Actor } from '../../src/curation/actor.ts';
import { type Curation, createCuration } from '../../src/curation/curation.ts';
import { holdsOn, overlap } from '../../src/curation/days.ts';
import type { Draft } from '../../src/curation/draft.ts';
import { DraftError } from '../../src/curation/errors.ts';
import { exportFiles } from '../../src/curation/export.ts';
import type { Store } from '../../src/curation/store.ts';
import type { Fact } from '../../src/knowledge/fact.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { library } from './library.ts';

const guild = 'guild';
const actor: Actor = { id: 'moderator', mayCurate: true, mayConfigure: true };
const fair: Draft = {
  section: 'visits',
  question: 'Where is the summer book fair?',
  answer: 'In the old barn.',
  validFrom: '2026-06-01',
  validTo: '2026-06-30',
};
const winterHours: Fact = {
  id: 'winter-hours',
  section: 'visits',
  question: 'Which hours does the reading room keep in winter?',
  wordings: ['winter reading room'],
  contrasts: [],
  answer: 'From 10 to 3.',
  validTo: '2026-03-31',
  related: [],
};
const knowledge = { ...library, facts: [winterHours, ...library.facts] };

let now: Date;
let store: Store;
let curation: Curation;

beforeEach(async () => {
  now = new Date('2026-05-31T23:59:30Z');
  store = await openSqlite(':memory:');
  await start();
});

async function start(): Promise<void> {
  curation = await createCuration({ engine: createEngine(knowledge), store, clock: () => now });
}

function answers(question: string, where: string | null = guild): string[] {
  const reply = curation.edition(where).reply({ text: question });
  return reply.outcome === 'answer'
    ? reply.answers.map((answer) => (answer.kind === 'fact' ? answer.fact.answer : answer.text))
    : [];
}

function suggested(typed: string): string[] {
  return curation
    .edition(guild)
    .complete(typed, 25)
    .map(({ question }) => question);
}

describe('a fact that holds on some days only', () => {
  it('is answered and suggested from its first day to its last, without a restart', async () => {
    await curation.addFact({ guild, actor, draft: fair });
    expect(answers(fair.question)).toEqual([]);
    expect(suggested('summer book fair')).not.toContain(fair.question);
    now = new Date('2026-06-01T00:00:00Z');
    expect(answers(fair.question)).toEqual([fair.answer]);
    expect(suggested('summer book fair')).toContain(fair.question);
    now = new Date('2026-06-30T23:59:59Z');
    expect(answers(fair.question)).toEqual([fair.answer]);
    now = new Date('2026-07-01T00:00:00Z');
    expect(answers(fair.question)).toEqual([]);
  });

  it('is there for moderators on every day', async () => {
    const { entryId } = await curation.addFact({ guild, actor, draft: fair });
    expect(curation.fact(guild, entryId)).toMatchObject({ fact: fair, version: 1 });
    const longer = { ...fair, validFrom: '2026-05-01' };
    await curation.editFact({ guild, actor, entryId, version: 1, draft: longer });
    expect(answers(fair.question)).toEqual([fair.answer]);
    await curation.retireFact({ guild, actor, entryId, version: 2 });
    now = new Date('2026-06-10');
    expect(answers(fair.question)).toEqual([]);
    await curation.restoreFact({ guild, actor, entryId, version: 3, to: 1 });
    expect(answers(fair.question)).toEqual([fair.answer]);
  });

  it('comes and goes after a restart as it did before', async () => {
    await curation.addFact({ guild, actor, draft: fair });
    await start();
    expect(answers(fair.question)).toEqual([]);
    now = new Date('2026-06-10');
    expect(answers(fair.question)).toEqual([fair.answer]);
    await start();
    expect(answers(fair.question)).toEqual([fair.answer]);
  });

  it('comes and goes where it is shipped, in guilds with changes and without', async () => {
    await curation.addFact({ guild, actor, draft: fair });
    for (const where of [guild, 'elsewhere', null]) {
      expect(answers(winterHours.question, where)).toEqual([]);
    }
    now = new Date('2026-03-31');
    for (const where of [guild, 'elsewhere', null]) {
      expect(answers(winterHours.question, where)).toEqual([winterHours.answer]);
    }
    now = new Date('2026-04-01');
    for (const where of [guild, 'elsewhere', null]) {
      expect(answers(winterHours.question, where)).toEqual([]);
    }
  });

  it('keeps the guild’s own text when the shipped one comes back', async () => {
    const { id: entryId, ...shipped } = winterHours;
    await curation.editFact({ guild, actor, entryId, version: 0, draft: { ...shipped, answer: 'From 11.' } });
    now = new Date('2026-03-31');
    expect(answers(winterHours.question)).toEqual(['From 11.']);
    expect(answers(winterHours.question, null)).toEqual([winterHours.answer]);
  });

  it('is exported as it stands, whether it holds or not', () => {
    const { files } = exportFiles(curation.catalogue(guild), 'all');
    expect(files.find(({ path }) => path === 'facts/visits.yaml')?.content).toContain(winterHours.answer);
    expect(exportFiles(curation.catalogue(guild), 'changes').files).toEqual([]);
  });

  it('may ask what another fact asks on other days, and not on the same', async () => {
    const next = { ...fair, validFrom: '2026-07-01', validTo: '2026-07-31', answer: 'In the new barn.' };
    await curation.addFact({ guild, actor, draft: fair });
    await curation.addFact({ guild, actor, draft: next });
    now = new Date('2026-06-15');
    expect(answers(fair.question)).toEqual([fair.answer]);
    now = new Date('2026-07-15');
    expect(answers(fair.question)).toEqual([next.answer]);
    expect(
      await curation.review(guild, { ...fair, validTo: '2026-06-10' }, 'where-is-the-summer-book-fair'),
    ).toEqual({ findings: [], changes: [] });
    const { validTo: _, ...open } = fair;
    await expect(curation.addFact({ guild, actor, draft: open })).rejects.toThrow(DraftError);
  });
});

describe('a fact that is to be looked at again', () => {
  const due: Draft = { ...fair, validFrom: '2020-01-01', validTo: '2030-01-01', reviewBy: '2026-06-01' };

  it('is due from its day on, and was last checked when it was changed', async () => {
    const { entryId } = await curation.addFact({ guild, actor, draft: due });
    expect(curation.lastChecked(guild, entryId)).toBeUndefined();
    expect(curation.due(guild)).toEqual([]);
    now = new Date('2026-06-01');
    expect(curation.lastChecked(guild, entryId)).toBe('2026-05-31');
    await start();
    expect(curation.lastChecked(guild, entryId)).toBe('2026-05-31');
    expect(curation.due(guild).map(({ id }) => id)).toEqual([entryId]);
    expect(curation.due('elsewhere')).toEqual([]);
  });

  it.each([
    ['2026-06', '2026-06'],
    ['2024', '2026-05-31'],
  ])('that is as of %s was last checked at the newer of that and its change: %s', async (asOf, checked) => {
    const { entryId } = await curation.addFact({ guild, actor, draft: { ...due, asOf } });
    now = new Date('2026-07-01');
    expect(curation.lastChecked(guild, entryId)).toBe(checked);
  });

  it('was last checked with the source where nobody has said more', async () => {
    const facts = library.facts.map((fact) => ({ ...fact, reviewBy: '2026-01-01' }));
    const engine = createEngine({ ...library, facts });
    curation = await createCuration({ engine, store, clock: () => now });
    expect(curation.lastChecked(null, 'founded')).toBe(library.source.asOf);
  });

  it('comes before those that have waited less', async () => {
    const at = (question: string, reviewBy: string) =>
      curation.addFact({ guild, actor, draft: { ...due, question, reviewBy } });
    await at('Is there a piano?', '2026-02-01');
    await at('Is there a café?', '2025-02-01');
    await at('Is there a garden?', '2026-03-01');
    expect(curation.due(guild).map(({ reviewBy }) => reviewBy)).toEqual([
      '2025-02-01',
      '2026-02-01',
      '2026-03-01',
    ]);
  });
});

it('counts the first and the last day in', () => {
  const days = { validFrom: '2026-06-01', validTo: '2026-06-30' };
  expect(['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'].map((day) => holdsOn(days, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

it('knows whether two facts hold on the same day', () => {
  const june = { validFrom: '2026-06-01', validTo: '2026-06-30' };
  expect(overlap(june, {})).toBe(true);
  expect(overlap(june, { validFrom: '2026-06-30' })).toBe(true);
  expect(overlap(june, { validFrom: '2026-07-01' })).toBe(false);
  expect(overlap({ validTo: '2026-05-31' }, june)).toBe(false);
});
