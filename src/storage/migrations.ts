import { type ColumnBuilderCallback, type Kysely, type Migration, sql } from 'kysely';

/** What the database systems write differently when a table is made. */
export interface TableDialect {
  /** Makes an integer column the primary key, which counts up. */
  readonly counter: ColumnBuilderCallback;
  /** Makes the database refuse to change or delete a row of the table, whoever asks. */
  appendOnly(db: Kysely<unknown>, table: string): Promise<void>;
}

/** Run at start in the order of their names, each once. One that was released is never changed: add another. */
export function createMigrations({ counter, appendOnly }: TableDialect): Record<string, Migration> {
  return {
    '001-revisions-and-settings': {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable('revision')
          .addColumn('sequence', 'integer', counter)
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
        await appendOnly(db, 'revision');
        await db.schema
          .createTable('guild_settings')
          .addColumn('guild', 'text', (column) => column.primaryKey())
          .addColumn('settings', 'text', (column) => column.notNull())
          .execute();
      },
    },

    '002-settings-have-versions': {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable('settings_revision')
          .addColumn('sequence', 'integer', counter)
          .addColumn('guild', 'text', (column) => column.notNull())
          .addColumn('version', 'integer', (column) => column.notNull().check(sql`version > 0`))
          .addColumn('settings', 'text', (column) => column.notNull())
          .addUniqueConstraint('settings_revision_once', ['guild', 'version'])
          .execute();
        await sql`
          insert into settings_revision (guild, version, settings) select guild, 1, settings from guild_settings
        `.execute(db);
        await appendOnly(db, 'settings_revision');
        await db.schema.dropTable('guild_settings').execute();
      },
    },

    '003-gaps': {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable('gap')
          .addColumn('id', 'integer', counter)
          .addColumn('guild', 'text', (column) => column.notNull())
          .addColumn('key', 'text', (column) => column.notNull())
          .addColumn('question', 'text', (column) => column.notNull())
          .addColumn('asked', 'integer', (column) => column.notNull())
          .addColumn('last_asked', 'text', (column) => column.notNull())
          .addColumn('dismissed', 'integer', (column) => column.notNull())
          .addUniqueConstraint('gap_once', ['guild', 'key'])
          .execute();
      },
    },

    '004-revisions-in-batches': {
      async up(db: Kysely<unknown>) {
        await db.schema.alterTable('revision').addColumn('batch', 'text').execute();
        await db.schema.createIndex('revision_batch').on('revision').columns(['guild', 'batch']).execute();
      },
    },

    '005-feedback': {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable('vote')
          .addColumn('guild', 'text', (column) => column.notNull())
          .addColumn('message', 'text')
          .addColumn('member', 'text')
          .addColumn('fact_id', 'text', (column) => column.notNull())
          .addColumn('version', 'integer', (column) => column.notNull())
          .addColumn('helpful', 'integer', (column) => column.notNull())
          .addColumn('at', 'text', (column) => column.notNull())
          .addUniqueConstraint('vote_once', ['guild', 'message', 'member', 'fact_id'])
          .execute();
        await db.schema.createIndex('vote_member').on('vote').column('member').execute();
        await db.schema.createIndex('vote_fact').on('vote').columns(['guild', 'fact_id']).execute();
        await db.schema
          .createTable('fact_use')
          .addColumn('guild', 'text', (column) => column.notNull())
          .addColumn('fact_id', 'text', (column) => column.notNull())
          .addColumn('given', 'integer', (column) => column.notNull())
          .addPrimaryKeyConstraint('fact_use_once', ['guild', 'fact_id'])
          .execute();
        await db.schema.alterTable('gap').addColumn('answered_by', 'text').execute();
      },
    },

    '006-proposals': {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable('proposal')
          .addColumn('id', 'integer', counter)
          .addColumn('guild', 'text', (column) => column.notNull())
          .addColumn('member', 'text', (column) => column.notNull())
          .addColumn('at', 'text', (column) => column.notNull())
          .addColumn('fact_id', 'text')
          .addColumn('question', 'text', (column) => column.notNull())
          .addColumn('answer', 'text', (column) => column.notNull())
          .addColumn('note', 'text', (column) => column.notNull())
          .addColumn('tell', 'integer', (column) => column.notNull())
          .addColumn('card_channel', 'text')
          .addColumn('card_message', 'text')
          .addUniqueConstraint('proposal_once', ['guild', 'member', 'at'])
          .execute();
        await db.schema.createIndex('proposal_member').on('proposal').column('member').execute();
      },
    },

    '007-confirmed-questions': {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable('confirmed_question')
          .addColumn('id', 'integer', counter)
          .addColumn('guild', 'text', (column) => column.notNull())
          .addColumn('key', 'text', (column) => column.notNull())
          .addColumn('question', 'text', (column) => column.notNull())
          .addColumn('fact_id', 'text', (column) => column.notNull())
          .addColumn('confirmed', 'integer', (column) => column.notNull())
          .addColumn('last_confirmed', 'text', (column) => column.notNull())
          .addUniqueConstraint('confirmed_question_once', ['guild', 'key', 'fact_id'])
          .execute();
      },
    },

    '010-told': {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable('told')
          .addColumn('guild', 'text', (column) => column.primaryKey())
          .addColumn('sequence', 'integer', (column) => column.notNull())
          .execute();
        // What was changed before is old news.
        await sql`
          insert into told (guild, sequence) select guild, max(sequence) from revision group by guild
        `.execute(db);
        await db.schema.createIndex('revision_guild').on('revision').columns(['guild', 'sequence']).execute();
      },
    },

    '011-given-replies': {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable('given_answer')
          .addColumn('guild', 'text', (column) => column.notNull())
          .addColumn('channel', 'text', (column) => column.notNull())
          .addColumn('message', 'text', (column) => column.notNull())
          .addColumn('place', 'integer', (column) => column.notNull())
          .addColumn('fact_id', 'text', (column) => column.notNull())
          .addColumn('version', 'integer', (column) => column.notNull())
          .addColumn('at', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('given_answer_once', ['message', 'place'])
          .execute();
        await db.schema
          .createIndex('given_answer_fact')
          .on('given_answer')
          .columns(['guild', 'fact_id'])
          .execute();
        await db.schema.createIndex('given_answer_at').on('given_answer').column('at').execute();
      },
    },

    '012-unsaved-drafts': {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable('unsaved_draft')
          .addColumn('guild', 'text', (column) => column.notNull())
          .addColumn('id', 'text', (column) => column.notNull())
          .addColumn('draft', 'text', (column) => column.notNull())
          .addColumn('at', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('unsaved_draft_once', ['guild', 'id'])
          .execute();
      },
    },

    '013-told-at-least-once': {
      async up(db: Kysely<unknown>) {
        await db.schema.alterTable('told').addColumn('claimed_until', 'text').execute();
        await db.schema.alterTable('proposal').addColumn('outcome', 'text').execute();
        await db.schema.alterTable('proposal').addColumn('claimed_until', 'text').execute();
      },
    },

    // Rating tables are revised, given and voted on as well.
    '014-entries': {
      async up(db: Kysely<unknown>) {
        await db.schema.alterTable('fact_use').renameTo('entry_use').execute();
        for (const table of ['revision', 'vote', 'entry_use', 'given_answer', 'confirmed_question']) {
          await db.schema.alterTable(table).renameColumn('fact_id', 'entry_id').execute();
        }
      },
    },
  };
}
