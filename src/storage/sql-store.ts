import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { GuildSettingsSchema, type Revision, type Store } from '../curation/store.ts';
import { type Fact, FactSchema } from '../knowledge/fact.ts';
import type { Tables } from './tables.ts';

/** A store over a database that has the tables; `close` ends the connection. */
export function createSqlStore(db: Kysely<Tables>): Store {
  async function history(guild: string, factId: string): Promise<Revision[]> {
    const rows = await db
      .selectFrom('revision')
      .selectAll()
      .where('guild', '=', guild)
      .where('fact_id', '=', factId)
      .orderBy('version', 'desc')
      .execute();
    return rows.map(readRevision);
  }

  return {
    async heads() {
      const rows = await db
        .selectFrom('revision')
        .innerJoin(
          (query) =>
            query
              .selectFrom('revision')
              .select(['guild', 'fact_id', (column) => column.fn.max('version').as('version')])
              .groupBy(['guild', 'fact_id'])
              .as('newest'),
          (join) =>
            join
              .onRef('newest.guild', '=', 'revision.guild')
              .onRef('newest.fact_id', '=', 'revision.fact_id')
              .onRef('newest.version', '=', 'revision.version'),
        )
        .select([
          'revision.guild',
          'revision.fact_id',
          'revision.version',
          'revision.before',
          'revision.after',
        ])
        .execute();
      return rows.map(({ guild, fact_id, version, before, after }) => ({
        guild,
        factId: fact_id,
        version,
        before: readFact(before),
        after: readFact(after),
      }));
    },

    async append(revision) {
      // One statement is one transaction, and the unique constraint settles who was first, also between processes.
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('revision')
        .values(writeRevision(revision))
        .onConflict((conflict) => conflict.columns(['guild', 'fact_id', 'version']).doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 1n) return null;
      const [newest] = await history(revision.guild, revision.factId);
      if (!newest)
        throw new Error(`Revision ${revision.version} of ${revision.factId} was refused, yet there is none`);
      return newest;
    },

    history,

    async lastRevision(guild) {
      const row = await db
        .selectFrom('revision')
        .selectAll()
        .where('guild', '=', guild)
        .orderBy('sequence', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? readRevision(row) : null;
    },

    async settings() {
      const rows = await db.selectFrom('guild_settings').selectAll().execute();
      return new Map(rows.map(({ guild, settings }) => [guild, StoredSettingsSchema.parse(settings)]));
    },

    async saveSettings(guild, settings) {
      const json = JSON.stringify(settings);
      await db
        .insertInto('guild_settings')
        .values({ guild, settings: json })
        .onConflict((conflict) => conflict.column('guild').doUpdateSet({ settings: json }))
        .execute();
    },

    close: () => db.destroy(),
  };
}

const JsonSchema = z.string().transform((text): unknown => JSON.parse(text));
const StoredFactSchema = JsonSchema.pipe(FactSchema).nullable();
const StoredSettingsSchema = JsonSchema.pipe(GuildSettingsSchema);

function readFact(json: string | null): Fact | null {
  return StoredFactSchema.parse(json);
}

function readRevision(row: Selectable<Tables['revision']>): Revision {
  const { guild, fact_id, version, before, after, actor, at, reason } = row;
  return {
    guild,
    factId: fact_id,
    version,
    before: readFact(before),
    after: readFact(after),
    actor,
    at,
    reason,
  };
}

function writeRevision({ guild, factId, version, before, after, actor, at, reason }: Revision) {
  return {
    guild,
    fact_id: factId,
    version,
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
    actor,
    at,
    reason,
  };
}
