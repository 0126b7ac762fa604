import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCommand, WITH_PROCESSES } from './run-command.ts';

const ask = (args: string[], input?: string) =>
  runCommand('src/cli/ask.ts', { args, ...(input !== undefined && { input }) });

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
    const { stdout, code } = await ask(['who', 'is', 'the', 'chief', 'executive?']);
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
    const { stdout } = await ask(['--json'], `${lines.join('\n')}\n`);
    const found = records(stdout);
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
    const { stdout } = await ask(['--json'], `${question}\nwho is the chair?\n`);
    expect(records(stdout).map(({ unanswered }) => unanswered)).toEqual([['since when'], []]);
    const { stdout: plain } = await ask([question]);
    expect(plain).toContain('I have no answer to: “since when”');
  });

  it('takes a thousand lines in one run', async () => {
    const { stdout } = await ask(['--json'], 'who is the chair?\n'.repeat(1000));
    const found = records(stdout);
    expect(found).toHaveLength(1000);
    expect(new Set(found.map(({ answer }) => answer)).size).toBe(1);
  });

  it('prints nothing for the empty line between two conversations', async () => {
    const { stdout } = await ask(['--json', '--conversation'], 'who is the chair?\n\nwho is the chair?\n');
    expect(records(stdout)).toHaveLength(2);
  });
});

describe(
  'what a person gets wrong is told in one plain sentence, with exit code 1 and no stack trace',
  WITH_PROCESSES,
  () => {
    const broken = mkdtempSync(join(tmpdir(), 'broken-'));
    writeFileSync(join(broken, 'source.yaml'), 'title: [');

    it.each([
      ['an unknown option', ['--jsom'], /^Unknown option '--jsom'/],
      [
        'a knowledge folder that is not there',
        ['--knowledge', '/nowhere', 'hello'],
        /^\/nowhere\/source\.yaml:1:1 this file does not exist/,
      ],
      ['a broken YAML file', ['--knowledge', broken, 'hello'], /source\.yaml:1:\d+ not valid YAML/],
    ])('%s', async (_, args, expected) => {
      const { code, stderr, stdout } = await ask(args);
      expect(code).toBe(1);
      expect(stderr).toMatch(expected);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(stdout).toBe('');
    });
  },
);
