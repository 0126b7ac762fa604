import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own, gone with `remove`. */
export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'facts-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
