import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEASE } from '../../src/curation/lease.ts';
import { setChannel } from '../../src/curation/settings.ts';
import type { Store } from '../../src/curation/store.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { text } from '../../src/text.ts';
import { eventually } from '../eventually.ts';
import { describeWithPostgres, startPostgres } from '../storage/postgres-server.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { prepareBot, type RunningBot } from './start-bot.ts';
import { lateFee } from './village-library.ts';

const BOT_PROCESS = fileURLToPath(new URL('bot-process.ts', import.meta.url));
/** What starts processes has time for it on a busy machine, in milliseconds. */
const SLOW = 60_000;
const SEND = { method: 'POST', route: '/channels/:channel/messages' };
const OPEN_DM = { method: 'POST', route: '/users/@me/channels' };

interface Database {
  readonly databaseUrl: string | undefined;
  readonly databasePath: string;
}

function describeKills(engine: string, createDatabase: () => Promise<Database>): void {
  describe(`what a process was killed over is told by the next: ${engine}`, { timeout: SLOW }, () => {
    let store: Store;
    let running: RunningBot;
    let killed: ChildProcess;

    beforeEach(async () => {
      const database = await createDatabase();
      store = await openStore(database);
      running = await prepareBot({ store });
      killed = await startProcess(running, database);
    }, SLOW);
    afterEach(async () => {
      killed.kill('SIGKILL');
      await running.stop();
      await store.close();
    });

    const cards = () => running.playground.moderator.sees(running.playground.channels.ask);
    const dms = () => running.playground.member.sees(running.playground.member.dm);

    /** Discord has the process wait before it may do this, and meanwhile it dies. */
    async function killWhileItWaits(request: typeof SEND): Promise<void> {
      await eventually(() => {
        const refused = running.playground.requests.filter(({ status }) => status === 429);
        expect(refused.map(({ method, route }) => ({ method, route }))).toEqual([request]);
      });
      await kill();
    }

    async function kill(): Promise<void> {
      const gone = once(killed, 'exit');
      killed.kill('SIGKILL');
      await gone;
    }

    async function edit(): Promise<void> {
      const { curation, playground } = running;
      const guild = playground.guild.id;
      const actor = { id: playground.moderator.id, mayCurate: true, mayConfigure: true };
      await curation.changeSettings({ guild, actor }, setChannel('audit', playground.channels.ask.id));
      const { id: entryId, ...draft } = lateFee;
      await curation.editFact({
        guild,
        actor,
        entryId,
        version: 0,
        draft: { ...draft, answer: 'It costs 30p.' },
      });
    }

    it('a card that was not sent yet', async () => {
      running.playground.failNext({ ...SEND, status: 429, retryAfter: 600 });
      await edit();
      await killWhileItWaits(SEND);
      await running.start();
      await running.playground.settled();
      expect(cards()).toEqual([]); // the lease is not over
      running.pass(LEASE);
      await running.restart();
      await eventually(() =>
        expect(
          cards()
            .map(({ content }) => content)
            .join(),
        ).toContain('30p'),
      );
      await running.restart();
      await running.playground.settled();
      expect(cards()).toHaveLength(1);
    });

    it('a card that was just sent, and then no second message is made of it', async () => {
      await edit();
      await running.playground.waitFor('the card', () => cards().length > 0);
      await kill();
      running.pass(LEASE);
      await running.start();
      await eventually(async () => expect(await running.curation.untold.guilds()).toEqual([]));
      expect(cards()).toHaveLength(1);
    });

    it('the outcome of a suggestion', async () => {
      const { member, moderator, channels, failNext } = running.playground;
      const form = await member.command(channels.general, 'suggest').modal();
      await member.submit(form, { question: 'Do they sell tea?', tell: true }).message();
      const list = await moderator.command(channels.general, 'fact suggestions').message();
      const shown = await moderator.choose(list, text.proposals.choose, ['Do they sell tea?']).message();
      const why = await moderator.press(shown, text.proposals.decline).modal();
      failNext({ ...OPEN_DM, status: 429, retryAfter: 600 });
      moderator.submit(why, { reason: 'They do not.' });
      await killWhileItWaits(OPEN_DM);
      running.pass(LEASE);
      await running.start();
      await eventually(() =>
        expect(
          dms()
            .map(({ content }) => content)
            .join(),
        ).toContain('They do not.'),
      );
      await running.restart();
      await running.playground.settled();
      expect(dms()).toHaveLength(1);
    });
  });
}

/** Resolves once the process has a bot on the playground. */
async function startProcess(
  { playground }: RunningBot,
  { databaseUrl, databasePath }: Database,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', BOT_PROCESS], {
    env: {
      PATH: process.env.PATH ?? '',
      API_URL: playground.apiUrl,
      TOKEN: playground.token,
      DATABASE_URL: databaseUrl ?? '',
      DATABASE_PATH: databasePath,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

const folder = await temporaryFolder();
afterAll(() => folder.remove());
let databases = 0;
describeKills('SQLite', async () => {
  databases += 1;
  return { databaseUrl: undefined, databasePath: join(folder.path, `${databases}.db`) };
});

describeWithPostgres('PostgreSQL', await startPostgres(), (server) => {
  afterAll(() => server.remove());
  describeKills('PostgreSQL', async () => ({
    databaseUrl: await server.createDatabase(),
    databasePath: '',
  }));
});
