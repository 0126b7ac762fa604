import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
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
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('restore' as const), guild, to: fc.nat(4), ...seen }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), guild }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
type ChangeStep = Exclude<Step, { kind: 'reopen' }>;

/** What a guild should see: the texts of every fact that it ever knew, by version; null where it was none. */
interface Model {
  readonly texts: Map<string, (Fact | null)[]>;
  /** The fact that was changed last. */
  last: string | undefined;
}

function createModel(): Model {
  return { texts: new Map(library.facts.map((fact) => [fact.id, [fact]])), last: undefined };
}

/** What the guild's edition should hold. */
function standing({ texts }: Model): Fact[] {
  return [...texts.values()].flatMap((versions) => versions.at(-1) ?? []);
}

/** Makes the change in the curation and in the model, which must agree. */
async function make(change: ChangeStep, model: Model, curation: Curation): Promise<void> {
  const { guild } = change;
  if (change.kind === 'add') {
    const expected = isClaimed(change.draft, model) ? 'DraftError' : undefined;
    const { revision, refusal } = await outcome(curation.addFact({ guild, actor, draft: change.draft }));
    expect(refusal).toBe(expected);
    if (!revision) return;
    expect(model.texts.has(revision.factId)).toBe(false);
    model.texts.set(revision.factId, [null, written(change.draft, revision.factId)]);
    model.last = revision.factId;
    return;
  }
  const ids = [...model.texts.keys()];
  const factId = change.kind === 'undo' ? model.last : ids[change.pick % ids.length];
  if (factId === undefined) return;
  const texts = model.texts.get(factId) ?? [];
  const version = texts.length - 1;
  const isStale = change.kind !== 'undo' && change.stale;
  const saw = { guild, actor, factId, version: isStale ? version - 1 : version };
  const { after, refusal: expected } = prediction(change, texts, factId, model);
  const { refusal } = await outcome(
    change.kind === 'edit'
      ? curation.editFact({ ...saw, draft: change.draft })
      : change.kind === 'retire'
        ? curation.retireFact(saw)
        : change.kind === 'restore'
          ? curation.restoreFact({ ...saw, to: change.to })
          : curation.undoChange(saw),
  );
  expect(refusal).toBe(expected);
  if (refusal) return;
  texts.push(after);
  model.last = factId;
}

/** What the change should make of the fact, or the error by which it should be refused. */
function prediction(
  change: Exclude<ChangeStep, { kind: 'add' }>,
  texts: readonly (Fact | null)[],
  factId: string,
  model: Model,
): { after: Fact | null; refusal: string | undefined } {
  const fact = texts.at(-1) ?? null;
  const refused = (refusal: string) => ({ after: null, refusal });
  if (change.kind === 'edit' || change.kind === 'retire') {
    if (change.stale) return refused('ConflictError');
    if (!fact) return refused('UnknownFactError');
    if (change.kind === 'retire') return { after: null, refusal: undefined };
    const after = written(change.draft, factId);
    return isClaimed(after, model, factId) ? refused('DraftError') : { after, refusal: undefined };
  }
  const isUndo = change.kind === 'undo';
  const after = (isUndo ? texts.at(-2) : texts.length > 1 ? texts[change.to] : null) ?? null;
  if (!after && !isUndo) return refused('UnknownVersionError');
  if (isDeepStrictEqual(after, fact)) return refused('UnchangedError');
  if (!isUndo && change.stale) return refused('ConflictError');
  return after && isClaimed(after, model, factId) ? refused('DraftError') : { after, refusal: undefined };
}

function written(draft: Pick<Fact, 'section' | 'question' | 'answer'>, id: string): Fact {
  return { ...draft, id, wordings: [], related: [], contrasts: [] };
}

/** Does another fact answer one of these wordings? */
function isClaimed(
  { question, wordings = [] }: { question: string; wordings?: readonly string[] },
  model: Model,
  except?: string,
): boolean {
  const keys = new Set([question, ...wordings].map(wordingKey));
  return standing(model).some(
    (other) =>
      other.id !== except && [other.question, ...other.wordings].some((one) => keys.has(wordingKey(one))),
  );
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
          for (const [id, texts] of models[guild].texts) {
            const fact = texts.at(-1);
            expect(bot.curation.fact(guild, id)).toEqual(
              fact ? { fact, version: texts.length - 1 } : undefined,
            );
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
        for (const [id, texts] of models[guild].texts) {
          const history = await bot.curation.history(guild, id);
          expect(history.map(({ after }) => after)).toEqual(texts.slice(1).toReversed());
        }
      }
      expect([...shipped.facts()]).toEqual(library.facts);
      await bot.store.close();
      await folder.remove();
    }),
    { numRuns: 40 },
  );
});
