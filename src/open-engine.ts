import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { createEngine, type Engine, learnKnowledge } from './answering/engine.ts';
import type { LearntIndex } from './answering/index/learn-index.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { readKnowledge } from './knowledge/read-knowledge.ts';

export interface OpenOptions {
  readonly knowledgeDir: string;
  /** Folder of the file that keeps what was learnt, so that the next start need not learn it again. */
  readonly cacheDir: string;
  /** Told when the cache cannot be used; the engine works without. */
  onCacheError(error: unknown): void;
}

/** Everything that what is learnt depends on besides the knowledge: words are cut and counted by packages, too. */
const CODE = ['answering', 'knowledge', '../package-lock.json'].map(pathOf);
/** Learnt from texts of its own, which are more than all the rest. */
const EMERGENCY = pathOf('answering/emergency');

function pathOf(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

interface Cached {
  readonly fingerprint: string;
  readonly knowledge: Knowledge;
  readonly learnt: LearntIndex;
}

/**
 * The shipped knowledge, ready to answer: read and learnt from, or taken from the cache when neither it nor the code has
 * changed since.
 * @throws {KnowledgeError} with every problem in every file.
 */
export function openEngine({ knowledgeDir, cacheDir, onCacheError }: OpenOptions): Engine {
  const cachePath = join(cacheDir, cacheName(knowledgeDir));
  const fingerprint = fingerprintOf([knowledgeDir, ...CODE]);
  const cached = readCache(cachePath, fingerprint, onCacheError);
  if (cached) return createEngine(cached.knowledge, cached.learnt);
  const knowledge = readKnowledge(knowledgeDir);
  const learnt = learnKnowledge(knowledge);
  try {
    writeCache(cachePath, { fingerprint, knowledge, learnt });
  } catch (error) {
    onCacheError(error);
  }
  return createEngine(knowledge, learnt);
}

/** Each folder of knowledge has a file of its own, so that two of them do not push each other out. */
function cacheName(knowledgeDir: string): string {
  const name = createHash('sha256').update(resolve(knowledgeDir)).digest('hex').slice(0, 8);
  return `learnt-${name}.cache`;
}

function fingerprintOf(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) for (const file of filesAt(path)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** The file itself, or all in the folder. What cannot be read has none; the reader of the knowledge tells why. */
function filesAt(path: string): string[] {
  try {
    if (statSync(path).isFile()) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(EMERGENCY))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [];
  }
}

const WrittenSchema = z.object({ fingerprint: z.string() });

function readCache(path: string, fingerprint: string, onError: (error: unknown) => void): Cached | undefined {
  try {
    const value: unknown = deserialize(readFileSync(path));
    // The same fingerprint: written by this very code, from these very files.
    const isCached = (value: unknown): value is Cached =>
      WrittenSchema.safeParse(value).data?.fingerprint === fingerprint;
    return isCached(value) ? value : undefined;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) onError(error);
    return undefined;
  }
}

/** Under another name first, so that no process ever reads half a file. */
function writeCache(path: string, cached: Cached): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  try {
    writeFileSync(unfinished, serialize(cached));
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true }); // a full disk is not to be filled further at every start
  }
}
