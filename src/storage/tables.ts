import type { Generated } from 'kysely';

/** The tables as the queries see them. Rows are only ever added; the newest of a key is what stands. */
export interface Tables {
  revision: {
    /** Order of the changes over all guilds. */
    sequence: Generated<number>;
    guild: string;
    fact_id: string;
    version: number;
    /** A fact as JSON. */
    before: string | null;
    /** A fact as JSON. */
    after: string | null;
    actor: string;
    at: string;
    reason: string | null;
  };
  settings_revision: {
    /** Order of the changes over all guilds. */
    sequence: Generated<number>;
    guild: string;
    version: number;
    /** JSON. */
    settings: string;
  };
}
