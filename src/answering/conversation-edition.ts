import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Edition } from './conversation/edition.ts';
import { wordingsWith } from './index/indexed-fact.ts';
import { judge } from './judge.ts';
import type { Layer } from './layer.ts';
import { explainReading, readTables, toAnswer } from './table-reading.ts';
import type { Token } from './text/lexicon.ts';

/** So many of what comes nearest are looked through. */
const NEAREST = 6;

/** What a layer offers to conversations. */
export function conversationEdition(
  { source }: Knowledge,
  { facts, tables, index, thresholds }: Layer,
): Edition {
  return {
    names: source.names,
    thresholds,
    fact: facts.get,
    table: tables.get,
    tokens: (text) => index.read(text).tokens,
    read: index.read,
    nearest(text, mayBeMeant) {
      const judged = judge(text, index, (id) => {
        const candidate = facts.get(id);
        return candidate !== undefined && mayBeMeant(candidate);
      });
      const fact = judged && facts.get(judged.best.fact.askable.id);
      if (!fact) return undefined;
      const { sure, explanation, best } = judged;
      const shareWith = (token: Token) => wordingsWith(best.fact, token.hash) / best.fact.ends.length;
      return { fact, confidence: sure, explanation, shareWith };
    },
    namesThing: index.namesThing,
    tableReading(text) {
      const reading = readTables(text, tables.all(), source);
      if (!reading || reading.certainty < thresholds.doubtfulReading) return undefined;
      return reading.terms.every(({ kind }) => kind !== 'unknown') ? reading.table : undefined;
    },
    reading(text) {
      const reading = readTables(text, tables.all(), source);
      if (!reading || reading.certainty < thresholds.reading) return undefined;
      const explanation = judge(text, index)?.explanation;
      return {
        answer: toAnswer(reading),
        confidence: reading.certainty,
        explanation: explanation && explainReading(reading, explanation),
      };
    },
    unanswerableNear: (text) =>
      index
        .search(text)
        .matches.slice(0, NEAREST)
        .flatMap(({ fact: { askable }, wording }) =>
          askable.answers ? [] : (askable.wordings[wording] ?? askable.question),
        ),
    isWording: (text, mayBeMeant) =>
      index.curated(text).some(({ id }) => {
        const fact = facts.get(id);
        return fact !== undefined && mayBeMeant(fact);
      }),
    isUnanswerable: (text) => index.curated(text).some(({ answers }) => !answers),
  };
}
