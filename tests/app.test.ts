import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type App, createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { createLogger } from '../src/log.ts';
import { createPlayground } from '../src/playground/playground.ts';
import { openSqlite } from '../src/storage/sqlite.ts';
import { UserError } from '../src/user-error.ts';
import { runCommand, WITH_PROCESSES } from './cli/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'app-'));
const ours = { PLAYGROUND_PORT: '0', DATABASE_PATH: join(folder, 'facts.db'), LOG_LEVEL: 'silent' };

function appWith(environment: Record<string, string>): App {
  return createApp(readConfig(environment), {
    logger: createLogger('silent'),
    onFatal: (error) => {
      throw error;
    },
  });
}

describe('npm start without a token', WITH_PROCESSES, () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'tells where the page is, without a terminal, and stops cleanly on %s',
    async (signal) => {
      const child = spawn(process.execPath, ['--import', 'tsx', 'src/index.ts'], {
        env: { PATH: process.env.PATH ?? '', ...ours },
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

describe('a start that cannot succeed', WITH_PROCESSES, () => {
  /** In a process of its own, as npm's script starts it, for what only that shows. */
  async function expectFailure(variables: Record<string, string>, sentence: RegExp): Promise<void> {
    const { code, stderr } = await runCommand('src/index.ts', { env: { ...ours, ...variables } });
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  }

  /** What that process prints, in this one, which spares the start. */
  async function expectSentence(variables: Record<string, string>, sentence: RegExp): Promise<string> {
    const app = appWith({ ...ours, ...variables });
    const error = await app.start().then(
      () => expect.unreachable('it started'),
      (error: unknown) => error,
    );
    if (!(error instanceof UserError)) throw error;
    expect(error.message).toMatch(sentence);
    return error.message;
  }

  it('because a variable makes no sense ends in one plain sentence, exit code 1 and no stack trace', () =>
    expectFailure({ PLAYGROUND_PORT: 'three' }, /^PLAYGROUND_PORT must be a whole number/));

  it('because a port is taken ends so too, though much is running by then', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expectFailure(
      { PLAYGROUND_PORT: String(port) },
      new RegExp(`^Port ${port} is taken by another program`),
    );
    server.close();
  });

  it('tells of a database that cannot be opened', () =>
    expectSentence({ DATABASE_PATH: folder }, /^The database .* cannot be opened: it is a folder/));

  it('tells of a PostgreSQL server that does not answer, without the password', async () => {
    const told = await expectSentence(
      { DATABASE_URL: 'postgres://bot:sesame@127.0.0.1:1/facts' },
      /^The database postgres:\/\/127\.0\.0\.1:1\/facts cannot be opened: no server answers/,
    );
    expect(told).not.toContain('sesame');
  });

  it('tells of a knowledge folder that is not there', () =>
    expectSentence({ KNOWLEDGE_DIR: '/nowhere' }, /^\/nowhere\/source\.yaml:1:1 this file does not exist/));

  it('tells of a token that Discord does not know', async () => {
    const playground = await createPlayground();
    await expectSentence(
      { DISCORD_TOKEN: 'wrong', DISCORD_API_URL: playground.apiUrl },
      /^Discord does not accept the bot token/,
    );
    await playground.close();
  });

  it('tells of a knowledge file that is not valid', async () => {
    const knowledge = mkdtempSync(join(tmpdir(), 'knowledge-'));
    writeFileSync(join(knowledge, 'source.yaml'), 'title: [');
    writeFileSync(join(knowledge, 'vocabulary.yaml'), '');
    await expectSentence({ KNOWLEDGE_DIR: knowledge }, /source\.yaml:1:\d+ not valid YAML/);
  });
});

describe('what was answered just before the bot is stopped', WITH_PROCESSES, () => {
  it('is counted, also where the bot is told to stop again while it stops', async () => {
    const playground = await createPlayground();
    const databasePath = join(folder, 'counted.db');
    const app = appWith({
      DISCORD_TOKEN: playground.token,
      DISCORD_API_URL: playground.apiUrl,
      DATABASE_PATH: databasePath,
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
