import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import { type Actor, type Curation, createCuration } from '../../src/curation/curation.ts';
import type { Fact } from '../../src/knowledge/fact.ts';
import { wordingKey } from '../../src/knowledge/wording-key.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { library } from './library.ts';

const actor: Actor = { id: 'moderator', mayCurate: true, mayConfigure: true };
const guilds = ['1', '2'] as const;
const shipped = createEngine(library);

const guild = fc.constantFrom(...guilds);
const draft = fc.record({
  section: fc.constantFrom('about', 'visits'),
  question: fc.constantFrom('Is it open?', 'is it OPEN', 'Where is it?', 'Who runs it?', 'When is it open?'),
  answer: fc.constantFrom('Yes.', 'No.', 'Perhaps.'),
});
/** Which of the facts that the guild ever knew, and whether it was opened one version ago. */
const seen = { pick: fc.nat(20), stale: fc.boolean() };
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('add' as const), guild, draft }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), guild, draft, ...seen }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('retire' as const), guild, ...seen }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
type ChangeStep = Exclude<Step, { kind: 'reopen' }>;

/** What a guild should see: every id that it ever knew, with the fact that stands (null: retired) and its version. */
type Model = Map<string, { fact: Fact | null; version: number }>;

function createModel(): Model {
  return new Map(library.facts.map((fact) => [fact.id, { fact, version: 0 }]));
}

/** What the guild's edition should hold. */
function standing(model: Model): Fact[] {
  return [...model.values()].flatMap(({ fact }) => fact ?? []);
}

/** Makes the change in the curation and in the model, which must agree. */
async function make(change: ChangeStep, model: Model, curation: Curation): Promise<void> {
  const { guild } = change;
  const claimed = (except?: string) =>
    'draft' in change &&
    standing(model).some(
      ({ id, question, wordings }) =>
        id !== except &&
        [question, ...wordings].some((wording) => wordingKey(wording) === wordingKey(change.draft.question)),
    );
  if (change.kind === 'add') {
    const { revision, refusal } = await outcome(curation.addFact({ guild, actor, draft: change.draft }));
    expect(refusal).toBe(claimed() ? 'DraftError' : undefined);
    if (!revision) return;
    expect(model.has(revision.factId)).toBe(false);
    const fact = { ...change.draft, id: revision.factId, wordings: [], related: [], contrasts: [] };
    model.set(revision.factId, { fact, version: 1 });
    return;
  }
  const ids = [...model.keys()];
  const factId = ids[change.pick % ids.length] ?? '';
  const { fact = null, version = 0 } = model.get(factId) ?? {};
  const saw = { guild, actor, factId, version: change.stale ? version - 1 : version };
  const work =
    change.kind === 'edit' ? curation.editFact({ ...saw, draft: change.draft }) : curation.retireFact(saw);
  const { refusal } = await outcome(work);
  const expected = change.stale
    ? 'ConflictError'
    : !fact
      ? 'UnknownFactError'
      : claimed(factId)
        ? 'DraftError'
        : undefined;
  expect(refusal).toBe(expected);
  if (refusal) return;
  const after =
    change.kind === 'edit' ? { ...change.draft, id: factId, wordings: [], related: [], contrasts: [] } : null;
  model.set(factId, { fact: after, version: version + 1 });
}

async function outcome(work: ReturnType<Curation['addFact']>) {
  return work.then(
    (revision) => ({ revision, refusal: undefined }),
    (error: Error) => ({ revision: undefined, refusal: error.name }),
  );
}

function byId(facts: Iterable<Fact>): Fact[] {
  return [...facts].sort((a, b) => a.id.localeCompare(b.id));
}

it('any sequence of changes and restarts leaves the edition that a simple model has', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const folder = await temporaryFolder();
      const open = async () => {
        const store = await openSqlite(join(folder.path, 'facts.db'));
        return {
          store,
          curation: await createCuration({ engine: shipped, store, clock: () => new Date(0) }),
        };
      };
      let bot = await open();
      const reopen = async () => {
        await bot.store.close();
        bot = await open();
      };
      const models = { 1: createModel(), 2: createModel() };
      const compare = () => {
        for (const guild of guilds) {
          expect(byId(bot.curation.edition(guild).facts())).toEqual(byId(standing(models[guild])));
          for (const [id, { fact, version }] of models[guild]) {
            expect(bot.curation.fact(guild, id)).toEqual(fact ? { fact, version } : undefined);
          }
        }
      };
      for (const one of steps) {
        if (one.kind === 'reopen') await reopen();
        else await make(one, models[one.guild], bot.curation);
        compare();
      }
      await reopen();
      compare();
      for (const guild of guilds) {
        for (const [id, { version }] of models[guild]) {
          expect(await bot.curation.history(guild, id)).toHaveLength(version);
        }
      }
      expect([...shipped.facts()]).toEqual(library.facts);
      await bot.store.close();
      await folder.remove();
    }),
    { numRuns: 40 },
  );
});
