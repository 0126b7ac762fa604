import { writeSync } from 'node:fs';
import { environment, readConfig } from '../../src/config.ts';
import type { Head } from '../../src/curation/store.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { revision } from './revisions.ts';

/*
 * A process of its own that saves revisions until it is killed or the database fails. It says when it begins to open
 * the database, each revision that the store has acknowledged as `fact-0 17`, and what it would tell a person.
 */
const say = (line: string) => writeSync(1, `${line}\n`);

try {
  say('opening');
  const store = await openStore(readConfig(environment()));
  const heads = new Map<string, Head>();
  await store.follow((news) => {
    for (const head of news.heads) heads.set(head.entryId, head);
  });
  await Promise.all(
    ['fact-1', 'fact-2', 'fact-3'].map(async (entryId) => {
      for (let version = (heads.get(entryId)?.version ?? 0) + 1; ; version += 1) {
        const newer = await store.append(revision({ entryId, version }));
        if (newer) throw new Error(`Version ${version} of ${entryId} was taken`);
        say(`${entryId} ${version}`);
        await new Promise(setImmediate); // SQLite never leaves the turn otherwise
      }
    }),
  );
} catch (error) {
  say(`failed ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
