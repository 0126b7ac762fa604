import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../src/log.ts';

function capture() {
  const lines: string[] = [];
  return { lines, stream: { write: (line: string) => void lines.push(line) } };
}

describe('createLogger', () => {
  it('writes one JSON object a line, from the level up', () => {
    const { lines, stream } = capture();
    const log = createLogger('warn', stream);
    log.info('quiet');
    log.warn({ guild: '1' }, 'loud');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines.join())).toMatchObject({ level: 'warn', guild: '1', msg: 'loud' });
  });

  it('logs an error with its code, stack and causes', () => {
    const { lines, stream } = capture();
    const cause = Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' });
    createLogger('info', stream).error({ err: new Error('not saved', { cause }) }, 'failed');
    const { err } = JSON.parse(lines.join());
    expect(err).toMatchObject({ message: 'not saved', cause: { message: 'disk full', code: 'SQLITE_FULL' } });
    expect(err.stack).toContain('log.test.ts');
  });

  it('logs no message text and no token that discord.js puts on an error', () => {
    const { lines, stream } = capture();
    const error = new DiscordAPIError(
      { code: 50035, message: 'Invalid Form Body' },
      50035,
      400,
      'POST',
      'https://discord.com/api/v10/interactions/1/secret-token/callback',
      { files: undefined, body: { content: 'a private question' } },
    );
    createLogger('info', stream).error(error);
    expect(JSON.parse(lines.join()).err).toMatchObject({
      message: 'Invalid Form Body',
      code: 50035,
      status: 400,
    });
    expect(lines.join()).not.toMatch(/secret-token|private question/);
  });

  it('hides tokens and contents that are logged by mistake', () => {
    const { lines, stream } = capture();
    createLogger('info', stream).info({
      token: 'secret',
      message: { content: 'private' },
      client: { token: 'secret' },
    });
    expect(lines.join()).not.toMatch(/secret|private/);
  });
});
