import { type Kysely, type Migration, sql } from 'kysely';

/** Run at start in the order of their names, each once. One that was released is never changed: add another. */
export const migrations: Record<string, Migration> = {
  '001-revisions-and-settings': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('revision')
        .addColumn('sequence', 'integer', (column) => column.primaryKey().autoIncrement())
        .addColumn('guild', 'text', (column) => column.notNull())
        .addColumn('fact_id', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull().check(sql`version > 0`))
        .addColumn('before', 'text')
        .addColumn('after', 'text')
        .addColumn('actor', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('reason', 'text')
        .addUniqueConstraint('revision_once', ['guild', 'fact_id', 'version'])
        .execute();
      for (const change of ['update', 'delete']) {
        await sql`
          create trigger ${sql.id(`revision_no_${change}`)} before ${sql.raw(change)} on revision
          begin select raise(abort, 'revisions are never edited and never deleted'); end
        `.execute(db);
      }
      await db.schema
        .createTable('guild_settings')
        .addColumn('guild', 'text', (column) => column.primaryKey())
        .addColumn('settings', 'text', (column) => column.notNull())
        .execute();
    },
  },
};
