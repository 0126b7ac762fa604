import { createEngine } from '../../src/answering/engine.ts';
import { createCuration } from '../../src/curation/curation.ts';
import { createBot } from '../../src/discord/bot.ts';
import { createLogger } from '../../src/log.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { villageLibrary } from './village-library.ts';

/* A process of its own with a bot, on the playground and the database that its environment names. Says when it is ready. */
const { API_URL = '', TOKEN = '', DATABASE_URL, DATABASE_PATH = '' } = process.env;
const store = await openStore({ databaseUrl: DATABASE_URL || undefined, databasePath: DATABASE_PATH });
const bot = createBot({
  token: TOKEN,
  apiUrl: API_URL,
  listening: true,
  curation: await createCuration({
    engine: createEngine(villageLibrary),
    store,
    clock: () => new Date(),
  }),
  logger: createLogger('silent'),
  onFatal: (error) => {
    throw error;
  },
});
await bot.start();
process.stdout.write('ready\n');
