import { readFile } from 'node:fs/promises';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { ConfigError, EnvironmentSchema, readConfig } from '../src/config.ts';

const example = await readFile(new URL('../.env.example', import.meta.url), 'utf8');

function problems(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      discordToken: undefined,
      discordApiUrl: undefined,
      databaseUrl: undefined,
      databasePath: 'data/facts.db',
      knowledgeDir: 'knowledge',
      cacheDir: 'data',
      logLevel: 'info',
      playgroundPort: 3000,
      gapDays: 90,
      listen: true,
    });
  });

  it('reads every variable', () => {
    const config = readConfig({
      DISCORD_TOKEN: ' abc.def.ghi ',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
      DATABASE_URL: 'postgres://bot:open%20sesame@db.example:5432/facts?sslmode=require',
      DATABASE_PATH: '/var/lib/facts.db',
      KNOWLEDGE_DIR: 'other',
      CACHE_DIR: 'kept',
      LOG_LEVEL: 'debug',
      PLAYGROUND_PORT: '0',
      GAP_DAYS: '7',
      LISTEN: 'off',
    });
    expect(config).toEqual({
      discordToken: 'abc.def.ghi',
      discordApiUrl: 'http://127.0.0.1:8080/api',
      databaseUrl: 'postgres://bot:open%20sesame@db.example:5432/facts?sslmode=require',
      databasePath: '/var/lib/facts.db',
      knowledgeDir: 'other',
      cacheDir: 'kept',
      logLevel: 'debug',
      playgroundPort: 0,
      gapDays: 7,
      listen: false,
    });
  });

  it('takes an empty variable as unset', () => {
    const empty = Object.fromEntries(Object.keys(EnvironmentSchema.shape).map((name) => [name, ' ']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('tells all problems at once, each with its variable', () => {
    const told = problems({ LOG_LEVEL: 'loud', PLAYGROUND_PORT: '70000', LISTEN: 'maybe' });
    expect(told).toEqual([
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent.',
      'PLAYGROUND_PORT must be a whole number from 0 to 65535.',
      'LISTEN must be on or off.',
    ]);
  });

  it.each([
    ['DISCORD_TOKEN', 'Bot abc.def.ghi'],
    ['DISCORD_API_URL', 'discord.com/api'],
    ['DISCORD_API_URL', 'ftp://discord.com/api'],
    ['DISCORD_API_URL', 'https://discord.com/api/v10'],
    ['DATABASE_URL', 'db.example/facts'],
    ['DATABASE_URL', 'mysql://db.example/facts'],
    ['DATABASE_URL', 'postgres://bot:100%@db.example/facts'],
    ['PLAYGROUND_PORT', '-1'],
    ['PLAYGROUND_PORT', '3000.5'],
    ['PLAYGROUND_PORT', 'web'],
    ['GAP_DAYS', 'for ever'],
  ])('refuses %s=%s', (name, value) => {
    const told = problems({ [name]: value });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^${name} must .*\\.$`));
  });

  it.each([
    ['DISCORD_TOKEN', 'Bot secret'],
    ['DATABASE_URL', 'postgres://bot:secret%@db.example/facts'],
    ['DATABASE_URL', 'mysql://bot:secret@db.example/facts'],
  ])('never repeats what is secret in %s', (name, value) => {
    expect(problems({ [name]: value })).toHaveLength(1);
    expect(problems({ [name]: value }).join()).not.toContain('secret');
  });

  it.each(['postgresql://db.example/facts', 'postgres:///facts?host=/run/postgresql'])(
    'takes DATABASE_URL=%s',
    (url) => {
      expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
    },
  );
});

describe('.env.example', () => {
  it('names exactly the variables that are read', () => {
    expect(Object.keys(parse(example)).sort()).toEqual(Object.keys(EnvironmentSchema.shape).sort());
  });

  it('gives the defaults', () => {
    expect(readConfig(parse(example))).toEqual(readConfig({}));
  });

  it('explains each variable in a comment above it', () => {
    const lines = example.split('\n');
    for (const [at, line] of lines.entries()) {
      if (line.includes('=') && !line.startsWith('#')) expect(lines[at - 1]).toMatch(/^# \S/);
    }
  });
});
