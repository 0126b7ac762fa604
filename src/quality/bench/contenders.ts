import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { createEngine } from '../../answering/engine.ts';
import { toKnowledge } from '../public-sets.ts';
import type { BenchFact } from './synthetic-facts.ts';

/** Finds the fact that a question asks for. */
export type Find = (question: string) => string | undefined;

export interface Contender {
  readonly name: string;
  build(facts: readonly BenchFact[]): Find;
}

interface Entry {
  readonly id: string;
  readonly fact: string;
  readonly text: string;
}

/** Ours first, then the search libraries as their documentation sets them up for short texts. */
export const CONTENDERS: readonly Contender[] = [
  {
    name: 'SECAmb Facts',
    build(facts) {
      const engine = createEngine(toKnowledge(facts));
      return (question) => engine.reply({ text: question }).explanation?.best.id;
    },
  },
  {
    name: 'Fuse.js',
    build(facts) {
      const fuse = new Fuse(entries(facts), { keys: ['text'] });
      return (question) => fuse.search(question, { limit: 1 })[0]?.item.fact;
    },
  },
  {
    name: 'Fuse.js token search',
    build(facts) {
      const fuse = new Fuse(entries(facts), { keys: ['text'], useTokenSearch: true, threshold: 0.1 });
      return (question) => fuse.search(question, { limit: 1 })[0]?.item.fact;
    },
  },
  {
    name: 'MiniSearch',
    build(facts) {
      const index = new MiniSearch<Entry>({ fields: ['text'], storeFields: ['fact'] });
      index.addAll(entries(facts));
      return (question) => {
        const [first] = index.search(question, { fuzzy: 0.2, prefix: true });
        return first === undefined ? undefined : String(first.fact);
      };
    },
  },
  {
    name: 'lunr',
    build(facts) {
      const all = entries(facts);
      const factById = new Map(all.map(({ id, fact }) => [id, fact]));
      const index = lunr(function () {
        this.field('text');
        for (const entry of all) this.add(entry);
      });
      return (question) => {
        const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
        const [first] = index.query((query) => {
          for (const word of words) query.term(lunr.tokenizer(word), {});
        });
        return first && factById.get(first.ref);
      };
    },
  },
];

function entries(facts: readonly BenchFact[]): Entry[] {
  return facts.flatMap(({ id, wordings }) =>
    wordings.map((text, at) => ({ id: `${id}#${at}`, fact: id, text })),
  );
}
