import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommand, WITH_PROCESSES } from './run-command.ts';

it(
  'a library that is not measured is refused, with the names of those that are',
  WITH_PROCESSES,
  async () => {
    const { code, stdout, stderr } = await runCommand(join('src', 'cli', 'bench.ts'), {
      args: ['--only', 'grep'],
    });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('“lunr”');
    expect(stderr).toContain('not “grep”');
  },
);
