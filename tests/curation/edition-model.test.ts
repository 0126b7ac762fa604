import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import { createCuration } from '../../src/curation/curation.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { perform } from './command.ts';
import { commit, createModels, guilds, plan, standingIn, step } from './edition-model.ts';
import { library } from './library.ts';
import { entriesIn, historiesIn } from './standing.ts';

const shipped = createEngine(library);
const restart = fc.constant('restart' as const);

it('any sequence of changes and restarts leaves the edition that a simple model has', async () => {
  const steps = fc.array(fc.oneof({ weight: 14, arbitrary: step }, { weight: 1, arbitrary: restart }), {
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (steps) => {
      const folder = await temporaryFolder();
      const open = async () => {
        const store = await openSqlite(join(folder.path, 'facts.db'));
        const curation = await createCuration({ engine: shipped, store, clock: () => new Date(0) });
        return { store, curation };
      };
      let bot = await open();
      const reopen = async () => {
        await bot.store.close();
        bot = await open();
      };
      const models = createModels();
      const compare = () => {
        for (const guild of guilds) {
          const expected = standingIn(models[guild]);
          expect(entriesIn(bot.curation, guild)).toEqual(expected);
          const entries = [...expected.values()].flatMap(({ entry }) => entry ?? []);
          const { facts, tables } = bot.curation.edition(guild);
          expect(new Set([...facts(), ...tables()])).toEqual(new Set(entries));
        }
      };
      for (const one of steps) {
        if (one === 'restart') await reopen();
        else {
          const planned = plan(one, models);
          const outcome = await perform(planned.command, bot.curation);
          if (typeof outcome === 'string') expect(outcome).toBe(planned.refusal);
          else {
            const changes = new Map(outcome.map(({ entryId, after }) => [entryId, after]));
            expect(planned.refusal).toBeUndefined();
            expect(changes).toEqual(planned.changes);
          }
          commit(planned, models);
        }
        compare();
      }
      await reopen();
      compare();
      for (const guild of guilds) {
        expect(await historiesIn(bot.curation, guild)).toEqual(models[guild].texts);
      }
      expect([...shipped.facts()]).toEqual(library.facts);
      expect([...shipped.tables()]).toEqual(library.ratings);
      await bot.store.close();
      await folder.remove();
    }),
    { numRuns: 40 },
  );
});
