import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { createLogger } from '../src/log.ts';
import { createPlayground } from '../src/playground/playground.ts';
import { openSqlite } from '../src/storage/sqlite.ts';
import { runCommand, WITH_PROCESSES } from './cli/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'app-'));
const DATABASE_PATH = join(folder, 'facts.db');

describe('npm start without a token', WITH_PROCESSES, () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'tells where the page is, without a terminal, and stops cleanly on %s',
    async (signal) => {
      const child = spawn(process.execPath, ['--import', 'tsx', 'src/index.ts'], {
        env: { PATH: process.env.PATH ?? '', PLAYGROUND_PORT: '0', DATABASE_PATH, LOG_LEVEL: 'silent' },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let output = '';
      const url = await new Promise<string>((resolve) => {
        child.stdout.on('data', (chunk) => {
          output += chunk;
          const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
          if (found) resolve(found[0]);
        });
      });
      expect((await fetch(url)).status).toBe(200);
      const ended = new Promise((resolve) => child.on('close', resolve));
      child.kill(signal);
      expect(await ended).toBe(0);
      expect(output).toMatch(/Stopping\.\n$/);
    },
  );
});

describe(
  'a start that cannot succeed ends in one plain sentence, exit code 1 and no stack trace',
  WITH_PROCESSES,
  () => {
    const start = (env: Record<string, string>) =>
      runCommand('src/index.ts', { env: { PLAYGROUND_PORT: '0', DATABASE_PATH, ...env } });

    const expectSentence = ({ code, stderr }: Awaited<ReturnType<typeof start>>, sentence: RegExp) => {
      expect(stderr).toMatch(sentence);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(code).toBe(1);
    };

    it('a port that is taken', async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      expectSentence(
        await start({ PLAYGROUND_PORT: String(port) }),
        new RegExp(`^Port ${port} is taken by another program`),
      );
      server.close();
    });

    it('a database that cannot be opened', async () => {
      expectSentence(
        await start({ DATABASE_PATH: folder }),
        /^The database .* cannot be opened: it is a folder/,
      );
    });

    it('a PostgreSQL server that does not answer, without the password', async () => {
      const ended = await start({ DATABASE_URL: 'postgres://bot:sesame@127.0.0.1:1/facts' });
      expectSentence(
        ended,
        /^The database postgres:\/\/127\.0\.0\.1:1\/facts cannot be opened: no server answers/,
      );
      expect(ended.stderr).not.toContain('sesame');
    });

    it('a knowledge folder that is not there', async () => {
      expectSentence(
        await start({ KNOWLEDGE_DIR: '/nowhere' }),
        /^\/nowhere\/source\.yaml:1:1 this file does not exist/,
      );
    });

    it('a variable that makes no sense', async () => {
      expectSentence(await start({ PLAYGROUND_PORT: 'three' }), /^PLAYGROUND_PORT must be a whole number/);
    });

    it('a token that Discord does not know', async () => {
      const playground = await createPlayground();
      const ended = await start({ DISCORD_TOKEN: 'wrong', DISCORD_API_URL: playground.apiUrl });
      await playground.close();
      expectSentence(ended, /^Discord does not accept the bot token/);
    });

    it('a knowledge file that is not valid', async () => {
      const knowledge = mkdtempSync(join(tmpdir(), 'knowledge-'));
      writeFileSync(join(knowledge, 'source.yaml'), 'title: [');
      writeFileSync(join(knowledge, 'vocabulary.yaml'), '');
      expectSentence(await start({ KNOWLEDGE_DIR: knowledge }), /source\.yaml:1:\d+ not valid YAML/);
    });
  },
);

describe('what was answered just before the bot is stopped', WITH_PROCESSES, () => {
  it('is counted, also where the bot is told to stop again while it stops', async () => {
    const playground = await createPlayground();
    const databasePath = join(folder, 'counted.db');
    const config = readConfig({
      DISCORD_TOKEN: playground.token,
      DISCORD_API_URL: playground.apiUrl,
      DATABASE_PATH: databasePath,
    });
    const app = createApp(config, {
      logger: createLogger('silent'),
      onFatal: (error) => {
        throw error;
      },
    });
    await app.start();
    const { member, channels, bot, guild } = playground;
    await member.say(channels.general, `${bot.mention} who runs it?`).reply();
    await playground.settled();
    const ended: string[] = [];
    const first = app.stop().then(() => ended.push('first'));
    await app.stop().then(() => ended.push('second'));
    expect(ended).toEqual(['first', 'second']);

    const store = await openSqlite(databasePath);
    expect((await store.uses(guild.id)).map(({ given }) => given)).toEqual([1]);
    await store.close();
    await first;
    await playground.close();
  });
});
