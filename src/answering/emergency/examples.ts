import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Examples } from './learn-weights.ts';

/** The messages of examples/, one a line, and a fingerprint of all of them. */
export function readExamples(): { readonly messages: Examples; readonly fingerprint: string } {
  const hash = createHash('sha256');
  const read = (name: string) => {
    const text = readFileSync(new URL(`examples/${name}.txt`, import.meta.url), 'utf8');
    hash.update(text);
    return text.split('\n').filter((line) => line.trim() !== '');
  };
  const [lookAlike, medical, medicalInDoubt, ordinary, suicide, suicideInDoubt] = [
    read('look-alike'),
    read('medical'),
    read('medical-in-doubt'),
    read('ordinary'),
    read('suicide'),
    read('suicide-in-doubt'),
  ];
  return {
    messages: { medical, medicalInDoubt, suicide, suicideInDoubt, none: [...lookAlike, ...ordinary] },
    fingerprint: hash.digest('hex'),
  };
}
