import type { Kysely } from 'kysely';
import type { Fault } from './faults.ts';
import type { Tables } from './tables.ts';

/** An open database that has all tables, and the little that no two database systems do alike. */
export interface StorageEngine {
  readonly db: Kysely<Tables>;
  /**
   * Calls `onSignal` well within a second of a commit by any other process, and whenever one may have gone unnoticed:
   * as soon as it watches, and again after each gap.
   */
  watch(onSignal: () => void): void;
  /** What has happened to the database; undefined for a fault of our own. */
  faultOf(error: unknown): Fault | undefined;
  /** Ends watching and every connection. */
  close(): Promise<void>;
}
