import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../src/answering/engine.ts';
import { answerId } from '../../src/answering/reply.ts';
import { answerChanges, impactOf, type KnownQuestion } from '../../src/curation/impact.ts';
import type { Entry } from '../../src/knowledge/entry.ts';
import { type Fact, FactSchema } from '../../src/knowledge/fact.ts';
import {
  joining,
  lateFee,
  lateFilm,
  openingHours,
  standards,
  villageLibrary,
} from '../discord/village-library.ts';

const shipped = createEngine(villageLibrary);
const today = '2026-06-01';

const tea = FactSchema.parse({
  id: 'tea',
  section: 'visits',
  question: 'Is there tea?',
  wordings: ['tea and juggling'],
  answer: 'Yes.',
});
const without = ({ wordings, ...fact }: Fact, gone: string): Fact => ({
  ...fact,
  wordings: wordings.filter((wording) => wording !== gone),
});

async function impact(
  change: Fact | string,
  confirmed: readonly KnownQuestion[] = [],
  edition: Engine = shipped,
): Promise<string[]> {
  const changes = typeof change === 'string' ? new Map([[change, null]]) : new Map([[change.id, change]]);
  const found = await impactOf(changes, edition, { confirmed, today });
  return found.map(
    ({ question, before, after }) =>
      `${question}: ${before.map(answerId).join('+') || '–'} > ${after.map(answerId).join('+') || '–'}`,
  );
}

describe('the impact of a change', () => {
  it('is nothing where all known questions keep their answers, whatever these say', async () => {
    expect(await impact(tea)).toEqual([]);
    expect(await impact({ ...openingHours, answer: 'Never.' })).toEqual([]);
  });

  it('tells which questions lose their answer, or get it from another fact', async () => {
    const lost = await impact(lateFilm.id);
    expect(lost).toHaveLength(1 + lateFilm.wordings.length);
    expect(lost).toContain(`${lateFilm.question}: late-film-fee > late-fee`);
    expect(await impact(without(openingHours, 'is it open on Saturday'))).toEqual([]);
    expect(await impact(without(joining, 'cost of joining'))).toEqual(['cost of joining: joining > –']);
  });

  it('puts those that would be answered by something else before those that would not be answered', async () => {
    const lost = await impact(lateFilm.id);
    const kinds = lost.map((line) => (line.endsWith('–') ? 'lost' : 'other'));
    expect(kinds).toEqual(kinds.toSorted().reverse());
  });

  it('tells of confirmed questions, also where they would now be answered by another fact', async () => {
    const question = 'how about some juggling there';
    const juggling = { ...tea, wordings: [...tea.wordings, question] };
    expect(await impact(juggling, [{ question, entryId: openingHours.id }])).toEqual([
      `${question}: – > tea`,
    ]);
    const edition = shipped.layer();
    edition.put(juggling);
    expect(await impact(tea, [{ question: `${question}?`, entryId: 'tea' }], edition)).toEqual([
      `${question}: tea > –`,
      `${question}?: tea > –`,
    ]);
  });

  it('does not tell of a confirmed question that gets its answer, or whose fact is gone', async () => {
    const question = 'how about some juggling there';
    const edition = shipped.layer();
    edition.put(tea);
    const juggling = { ...tea, wordings: [...tea.wordings, question] };
    expect(await impact(juggling, [{ question, entryId: 'tea' }], edition)).toEqual([]);
    expect(await impact(juggling, [{ question, entryId: 'gone' }], edition)).toEqual([]);
  });

  it('is that of a fact that goes, where the new text holds on other days only', async () => {
    const next = { ...joining, validFrom: '2026-06-02' };
    expect(await impact(next)).toEqual(await impact(joining.id));
    expect(await impact({ ...joining, validFrom: today })).toEqual([]);
  });

  it('reaches a wording with a slip that comes to be a word of its own', async () => {
    const club = { ...tea, id: 'club', question: 'Is there a reading group?', wordings: ['bok evenings'] };
    const edition = shipped.layer();
    edition.put(club);
    const bok = {
      ...tea,
      id: 'bok',
      question: 'Who is Bok?',
      wordings: ['evenings of Bok', 'Bok evenings too'],
    };
    expect(await impact(bok, [], edition)).toEqual(['bok evenings: club > bok']);
  });

  it('leaves the edition as it is', async () => {
    const edition = shipped.layer();
    edition.put(tea);
    await impact(tea.id, [], edition);
    await impact({ ...tea, wordings: ['late book fee please'] }, [], edition);
    expect(edition.fact(tea.id)).toEqual(tea);
    expect(edition.reply({ text: 'tea and juggling' })).toMatchObject({ outcome: 'answer' });
  });

  it('is told of the edition that it was asked of, though somebody changes that meanwhile', async () => {
    const edition = shipped.layer();
    const asked = impact({ ...openingHours, answer: 'Never.' }, [], edition);
    edition.put(tea);
    expect(await asked).toEqual([]);
  });
});

describe('the questions that are asked', () => {
  /** What asking every single question tells. */
  function askingAll(before: Engine, after: Engine, confirmed: readonly KnownQuestion[]): string[] {
    const ids = (question: string, edition: Engine) => {
      const reply = edition.reply({ text: question });
      return reply.outcome === 'answer' ? reply.answers.map(answerId) : [];
    };
    const known = [
      ...[...before.facts(), ...before.tables()].flatMap(({ id, question, wordings }) =>
        [question, ...wordings].map((one) => ({ question: one, entryId: id })),
      ),
      ...confirmed.filter(({ entryId }) => before.fact(entryId) || before.table(entryId)),
    ];
    return known.flatMap(({ question, entryId }) => {
      const [now, next] = [ids(question, before), ids(question, after)];
      if (now.join() === next.join()) return [];
      return now.length > 0 || next.some((id) => id !== entryId) ? [question] : [];
    });
  }

  const facts = [lateFee, lateFilm, joining];
  const small = createEngine({ ...villageLibrary, facts });
  const ids = facts.map(({ id }) => id);
  const texts = facts.flatMap(({ question, wordings }) => [question, ...wordings]);
  /** Words of the facts, slips in them, and a few others. */
  const words = 'late book film fee membership cost bok flim feee membershp the thanks zebra'.split(' ');
  const phrase = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
    .map((chosen) => chosen.join(' '));
  /** Another text of nothing but its own words, or one that a fact has already, perhaps written otherwise. */
  const wording = fc.oneof(
    phrase,
    fc.constantFrom(...texts),
    fc.constantFrom(...texts).map((text) => `the ${text.toUpperCase()}, please`),
    fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...words)).map((parts) => parts.join(' ')),
  );
  const fact = fc.record({
    id: fc.constantFrom(...ids, 'own-1', 'own-2'),
    wordings: fc.array(wording, { minLength: 1, maxLength: 5 }),
  });
  /** A table that is called by other words, or has one inspection more. */
  const table = fc
    .record({
      like: fc.array(fc.constantFrom(...words), { maxLength: 3 }),
      date: fc.constantFrom('2021', '2024'),
    })
    .map(({ like, date }) => ({
      ...standards,
      areas: standards.areas.map((area) => ({ ...area, like: area.overall ? [] : [...area.like, ...like] })),
      inspections: [...standards.inspections, { date, ratings: { shelves: 'gold' } }].sort((a, b) =>
        a.date.localeCompare(b.date),
      ),
    }));
  const change = fc.oneof(
    fact.map(({ id, wordings: [question = '', ...wordings] }) =>
      FactSchema.parse({
        id,
        section: 'visits',
        question: question.slice(0, 100),
        wordings,
        answer: `About ${id}.`,
      }),
    ),
    fc.constantFrom(...ids, 'own-1', standards.id),
    table,
  );
  const apply = (edition: Engine, one: Entry | string) =>
    typeof one === 'string' ? edition.retire(one) : edition.put(one);

  it('tell as much as all of them would', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 4 }),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        fc.array(fc.record({ question: wording, entryId: fc.constantFrom(...ids, 'own-1') }), {
          maxLength: 5,
        }),
        async (earlier, changes, confirmed) => {
          const before = small.layer();
          for (const one of earlier) apply(before, one);
          const after = before.layer();
          for (const one of changes) apply(after, one);
          const told = (await answerChanges(before, after, confirmed)).map(({ question }) => question);
          expect(new Set(told)).toEqual(new Set(askingAll(before, after, confirmed)));
        },
      ),
      { numRuns: Number(process.env.IMPACT_RUNS ?? 30) },
    );
  }, 120_000);
});
