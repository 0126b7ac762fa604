import { afterAll } from 'vitest';
import { openPostgres } from '../../src/storage/postgres.ts';
import { describeWithPostgres, execute, startPostgres } from './postgres-server.ts';
import { describeStore } from './store-contract.ts';

const server = await startPostgres();

describeWithPostgres('PostgreSQL', server, (server) => {
  afterAll(() => server.remove());

  describeStore('PostgreSQL', async () => {
    const url = await server.createDatabase();
    return {
      open: () => openPostgres(url),
      execute: (sql) => execute(url, sql),
      remove: async () => {},
    };
  });
});
