import type { Store } from '../curation/store.ts';
import { openPostgres } from './postgres.ts';
import type { StoreOptions } from './sql-store.ts';
import { openSqlite } from './sqlite.ts';

/** Opens the PostgreSQL database where one is named, and the SQLite file otherwise. */
export function openStore(
  { databaseUrl, databasePath }: { readonly databaseUrl: string | undefined; readonly databasePath: string },
  options?: Partial<StoreOptions>,
): Promise<Store> {
  return databaseUrl === undefined ? openSqlite(databasePath, options) : openPostgres(databaseUrl, options);
}
