import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runAsk } from '../../src/cli/ask/run-ask.ts';
import { readConfig } from '../../src/config.ts';
import { UserError } from '../../src/user-error.ts';
import { runCommand, WITH_PROCESSES } from './run-command.ts';

/** A process of its own, as npm's script starts it, for what only that shows. */
const start = (args: string[], input = '') => runCommand('src/cli/ask.ts', { args, input });
/** What the process prints, from this one, which spares the start. */
async function ask(args: string[], input = ''): Promise<string> {
  const lines: string[] = [];
  await runAsk(args, readConfig({}), { input: Readable.from([input]), print: (line) => lines.push(line) });
  return lines.join('\n');
}

const RecordSchema = z.strictObject({
  question: z.string(),
  outcome: z.enum(['answer', 'suggestions', 'unknown', 'emergency']),
  answer: z.string().nullable(),
  facts: z.array(z.string()),
  sections: z.array(z.string()),
  links: z.array(z.url()),
  confidence: z.number().min(0).max(1),
  suggestions: z.array(z.string()),
  unanswered: z.array(z.string()),
  speaks: z.boolean(),
  ms: z.number().nonnegative(),
});
const records = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => RecordSchema.parse(JSON.parse(line)));

describe('ask', WITH_PROCESSES, () => {
  it('answers one question in words, with the section and its link', async () => {
    const { stdout, code } = await start(['who', 'is', 'the', 'chief', 'executive?']);
    expect(code).toBe(0);
    expect(stdout).toContain('Simon Weldon');
    expect(stdout).toMatch(
      /Key facts \(https:\/\/en\.wikipedia\.org\/wiki\/South_East_Coast_Ambulance_Service\)/,
    );
  });

  it('gives one JSON object a line, in order, whatever the line holds', async () => {
    const lines = [
      'When was SECAmb founded?',
      '',
      'my dad collapsed and isnt breathing',
      'x'.repeat(4000),
      'safe in 2018?',
    ];
    const found = records(await ask(['--json'], `${lines.join('\n')}\n`));
    expect(found.map(({ question }) => question)).toEqual(lines);
    expect(found.map(({ outcome }) => outcome)).toEqual([
      'answer',
      'unknown',
      'emergency',
      'unknown',
      'answer',
    ]);
    expect(found[0]).toMatchObject({ facts: ['founded'], sections: ['Key facts'], speaks: true });
    expect(found[0]?.answer).toContain('1 July 2006');
    expect(found[2]?.answer).toContain('999');
    expect(found[2]?.answer).not.toContain('**');
    expect(found[4]).toMatchObject({
      facts: ['cqc-ratings'],
      sections: ['Performance › CQC performance rating'],
    });
  });

  it('names the parts of a message to which there is no answer', async () => {
    const question = 'who is the chair? since when?';
    const found = records(await ask(['--json'], `${question}\nwho is the chair?\n`));
    expect(found.map(({ unanswered }) => unanswered)).toEqual([['since when'], []]);
    expect(await ask([question])).toContain('I have no answer to: “since when”');
  });

  it('takes a thousand lines in one run', async () => {
    const { stdout } = await start(['--json'], 'who is the chair?\n'.repeat(1000));
    const found = records(stdout);
    expect(found).toHaveLength(1000);
    expect(new Set(found.map(({ answer }) => answer)).size).toBe(1);
  });

  it('prints nothing for the empty line between two conversations', async () => {
    const found = records(
      await ask(['--json', '--conversation'], 'who is the chair?\n\nwho is the chair?\n'),
    );
    expect(found).toHaveLength(2);
  });
});

describe('what a person gets wrong is told in one plain sentence', WITH_PROCESSES, () => {
  const broken = mkdtempSync(join(tmpdir(), 'broken-'));
  writeFileSync(join(broken, 'source.yaml'), 'title: [');

  it.each([
    ['an unknown option', ['--jsom'], /^Unknown option '--jsom'/],
    ['a broken YAML file', ['--knowledge', broken, 'hello'], /source\.yaml:1:\d+ not valid YAML/],
  ])('with exit code 1 and no stack trace: %s', async (_, args, expected) => {
    const { code, stderr, stdout } = await start(args);
    expect(code).toBe(1);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
  });

  it('a knowledge folder that is not there', async () => {
    const error = await ask(['--knowledge', '/nowhere', 'hello']).catch((error: unknown) => error);
    if (!(error instanceof UserError)) throw error;
    expect(error.message).toMatch(/^\/nowhere\/source\.yaml:1:1 this file does not exist/);
  });
});
