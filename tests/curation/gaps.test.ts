import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import type { Actor } from '../../src/curation/actor.ts';
import { type Curation, createCuration } from '../../src/curation/curation.ts';
import { withWordings } from '../../src/curation/draft.ts';
import { DraftError, ForbiddenError, GoneGapError } from '../../src/curation/errors.ts';
import { createKeepQuestion } from '../../src/curation/kept-question.ts';
import { setKeepDays } from '../../src/curation/settings.ts';
import type { Gap } from '../../src/curation/store.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { library } from './library.ts';

const DAY = 24 * 3_600_000;
const actor: Actor = { id: 'moderator', mayCurate: true, mayConfigure: false };
const member: Actor = { id: 'member', mayCurate: false, mayConfigure: false };
const guild = 'guild';

let curation: Curation;
let now: number;

beforeEach(async () => {
  now = Date.parse('2025-10-31T09:00:00Z');
  await start();
});

async function start(gapDays?: number) {
  curation = await createCuration({
    engine: createEngine(library),
    store: await openSqlite(':memory:'),
    clock: () => new Date(now),
    ...(gapDays !== undefined && { gapDays }),
  });
}

async function ask(...questions: readonly string[]) {
  for (const text of questions) {
    await curation.gaps.note(guild, text, curation.edition(guild).reply({ text }));
  }
}

async function listed() {
  return (await curation.gaps.list(guild)).map(({ question, asked }) => `${asked}: ${question}`);
}

async function firstGap(): Promise<Gap> {
  const [gap] = await curation.gaps.list(guild);
  if (!gap) throw new Error('there is no gap');
  return gap;
}

describe('a question without an answer', () => {
  it('is kept, and counted with those that differ only in signs, courtesies and short forms', async () => {
    await ask(
      'is there a bus?',
      'What is the wifi password?',
      'whats the wifi PASSWORD pls',
      'Where to eat?',
    );
    expect(await listed()).toEqual([
      '2: What is the wifi password?',
      '1: is there a bus?',
      '1: Where to eat?',
    ]);
  });

  it('is kept without what tells of a person', async () => {
    await ask('Does Priya at priya@mail.example or 01622 740000 sell cakes?');
    expect(await listed()).toEqual(['1: Does … at … or … sell cakes?']);
  });

  it('keeps the words that the facts have, also with a capital', async () => {
    await ask('Do Wednesday buses stop at the Weekdays Café?');
    expect(await listed()).toEqual(['1: Do Wednesday buses stop at the Weekdays …?']);
  });

  it('is never kept where it has an answer, is an emergency, a greeting, or holds no words', async () => {
    await ask('When is it open?', 'my friend has collapsed and is not breathing', 'I want to kill myself');
    await ask(
      'hello',
      'Good morning bot!',
      'how are you?',
      'thanks very much',
      '',
      '??',
      '🙂',
      '01622 740000',
    );
    expect(await listed()).toEqual([]);
  });

  it('is cut to the length of a wording', async () => {
    await ask(`is there a bus ${'and another '.repeat(300)}`);
    const { question } = await firstGap();
    expect(question.length).toBeLessThanOrEqual(500);
    expect(question).toMatch(/ (?:and|another)$/);
  });

  it('has a key that PostgreSQL can index, whatever was typed', () => {
    const catalogue = curation.catalogue(guild);
    const keep = createKeepQuestion({ catalogue: () => catalogue });
    // Taken apart for the comparison, each syllable is three letters of three bytes.
    const kept = keep(guild, '한글날한글날한글날 '.repeat(50));
    expect(Buffer.byteLength(kept?.key ?? '')).toBeGreaterThan(500);
    expect(Buffer.byteLength(kept?.key ?? '')).toBeLessThan(2700);
  });

  it('is gone 90 days after it was last asked', async () => {
    await ask('is there a bus?');
    now += 89 * DAY;
    await ask('is there a bus?', 'where to eat?');
    now += 90 * DAY;
    expect(await listed()).toHaveLength(2);
    now += 1;
    expect(await listed()).toEqual([]);
  });

  it('is gone at once where the guild comes to keep it for fewer days', async () => {
    await ask('is there a bus?');
    const { id } = await firstGap();
    now += 10 * DAY;
    const admin = { ...actor, mayConfigure: true };
    await curation.changeSettings({ guild, actor: admin }, setKeepDays(11));
    expect(await curation.gaps.find(guild, id)).toMatchObject({ question: 'is there a bus?' });
    await curation.changeSettings({ guild, actor: admin }, setKeepDays(9));
    await expect(curation.gaps.find(guild, id)).rejects.toThrow(GoneGapError);
  });

  it('is not kept where no days are set', async () => {
    await start(0);
    await ask('is there a bus?');
    expect(await listed()).toEqual([]);
  });

  it('is not listed while a fact that was written apart from it answers it', async () => {
    await ask('is there a bus?', 'is there any bus here?', 'Where to eat?');
    const draft = { question: 'Is there a bus?', answer: 'Yes, hourly.', section: 'visits' };
    const { entryId, version } = await curation.addFact({ guild, actor, draft });
    expect(await listed()).toEqual(['1: Where to eat?']);
    await curation.undoChange({ guild, actor, entryId, version });
    expect(await listed()).toHaveLength(3);
  });

  it('is not listed once another fact answers it than the one that did not help', async () => {
    const question = 'is there a bus?';
    const add = (question: string) =>
      curation.addFact({ guild, actor, draft: { question, answer: 'Yes, hourly.', section: 'visits' } });
    const { entryId, version } = await add('Is there a bus?');
    await curation.gaps.noteUnhelpful(guild, question, [entryId]);
    expect(await listed()).toEqual(['1: is there a bus?']);
    await curation.retireFact({ guild, actor, entryId, version });
    expect(await listed()).toHaveLength(1);
    await add('Is there a bus?');
    expect(await listed()).toEqual([]);
  });

  it('stays in its guild', async () => {
    await ask('is there a bus?');
    expect(await curation.gaps.list('elsewhere')).toEqual([]);
  });
});

describe('closing a gap', () => {
  /** Adds the question to a fact that is there. */
  const addWording = ({ id, question }: Gap, by = actor) => {
    const { fact, version } = curation.fact(guild, 'founded') ?? {};
    if (!fact || version === undefined) throw new Error('there is no such fact');
    const draft = withWordings(fact, [question]);
    return curation.editFact({
      guild,
      actor: by,
      entryId: fact.id,
      version,
      draft,
      closes: { kind: 'gap', id },
    });
  };

  beforeEach(() => ask('is there a bus?'));

  it('by a wording lets the fact answer the question at once', async () => {
    const revision = await addWording(await firstGap());
    expect(revision).toMatchObject({ version: 1, actor: 'moderator' });
    expect(revision.after?.wordings).toEqual(['How old is it?', 'is there a bus?']);
    expect(curation.edition(guild).reply({ text: 'is there a bus?' })).toMatchObject({ outcome: 'answer' });
    expect(await listed()).toEqual([]);
  });

  it('by a new fact takes it off the list', async () => {
    const { id, question } = await firstGap();
    const draft = { question, answer: 'Yes, hourly.', section: 'visits' };
    await curation.addFact({ guild, actor, draft, closes: { kind: 'gap', id } });
    await expect(curation.gaps.find(guild, id)).rejects.toThrow(GoneGapError);
    expect(await listed()).toEqual([]);
  });

  it('leaves it on the list where the change is refused', async () => {
    const { id: gap, question } = await firstGap();
    const draft = { question, answer: '', section: 'visits' };
    await expect(curation.addFact({ guild, actor, draft, closes: { kind: 'gap', id: gap } })).rejects.toThrow(
      DraftError,
    );
    expect(await listed()).toHaveLength(1);
  });

  it('takes the right to curate at that moment', async () => {
    const gap = await firstGap();
    const refused = [addWording(gap, member), curation.gaps.dismiss({ guild, actor: member, gap: gap.id })];
    for (const attempt of refused) await expect(attempt).rejects.toThrow(ForbiddenError);
    expect(await listed()).toHaveLength(1);
  });

  it('is told where somebody else was first', async () => {
    const { id: gap } = await firstGap();
    await curation.gaps.dismiss({ guild, actor, gap });
    await expect(curation.gaps.find(guild, gap)).rejects.toThrow(GoneGapError);
    await ask('is there a bus?');
    expect(await listed()).toEqual([]);
  });
});
