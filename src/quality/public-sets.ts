import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createEngine } from '../answering/engine.ts';
import { answerId, type Reply } from '../answering/reply.ts';
import { FactSchema } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { VocabularySchema } from '../knowledge/vocabulary.ts';
import { auroc, percentage } from './measures.ts';

const FactsSchema = z.array(z.object({ id: z.string(), wordings: z.array(z.string()).min(1) }));
const QuestionsSchema = z.array(
  z.object({ question: z.string(), misspelt: z.string(), fact: z.string().nullable() }),
);

/** The public sets of intents in the shape of a fact base, by the names of their files. */
export const PUBLIC_SETS = ['clinc-3', 'clinc-10', 'banking-3', 'banking-10'] as const;

export interface PublicResult {
  /** Right fact first, of the questions that have one, in percent. */
  readonly clean: number;
  readonly misspelt: number;
  /** Of the confidence, answerable against out-of-scope questions, 0 to 1; undefined where the set has none of the latter. */
  readonly auroc: number | undefined;
}

export function measurePublicSet(folder: string, set: (typeof PUBLIC_SETS)[number]): PublicResult {
  const facts = FactsSchema.parse(readJson(join(folder, `${set}.facts.json`)));
  const questions = QuestionsSchema.parse(readJson(join(folder, `${set.split('-')[0]}.validation.json`)));
  const engine = createEngine(toKnowledge(facts));
  const answerable = questions.flatMap(({ fact, ...texts }) => (fact === null ? [] : [{ fact, ...texts }]));
  const outOfScope = questions.filter(({ fact }) => fact === null);
  const clean = answerable.map(({ question }) => engine.reply({ text: question }));
  const misspelt = answerable.map(({ misspelt }) => engine.reply({ text: misspelt }));
  const right = (replies: readonly Reply[]) =>
    percentage([...answerable.entries()], ([at, { fact }]) => firstChoice(replies[at]) === toId(fact));
  return {
    clean: right(clean),
    misspelt: right(misspelt),
    auroc:
      outOfScope.length > 0
        ? auroc(
            clean.map(({ confidence }) => confidence),
            outOfScope.map(({ question }) => engine.reply({ text: question }).confidence),
          )
        : undefined,
  };
}

/** The fact that the engine holds nearest, whether or not it is sure enough to answer with it or to name it. */
function firstChoice(reply: Reply | undefined): string | undefined {
  return reply?.outcome === 'answer' ? answerId(reply.answers[0]) : reply?.explanation?.best.id;
}

/** A fact base of intents: each intent is a fact whose wordings are its utterances. */
export function toKnowledge(facts: readonly { id: string; wordings: readonly string[] }[]): Knowledge {
  const url = 'https://example.org';
  return {
    source: {
      title: 'Intents',
      publisher: 'Example',
      url,
      licence: { name: 'None', url },
      asOf: '2019',
      subject: 'intents',
      names: [],
      sections: [{ id: 'all', title: 'All', url }],
    },
    facts: facts.map(({ id, wordings: [question = id, ...wordings] }) =>
      FactSchema.parse({
        id: toId(id),
        section: 'all',
        question: question.slice(0, 100),
        wordings,
        answer: '…',
      }),
    ),
    ratings: [],
    vocabulary: VocabularySchema.parse({}),
    contrasts: [],
  };
}

/** The name of an intent as the id of a fact. */
function toId(intent: string): string {
  return intent
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
