import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { sectionTitle } from '../knowledge/source.ts';
import { ANSWER_THRESHOLD, confidence, SPEAK_THRESHOLD, SUGGEST_THRESHOLD } from './confidence.ts';
import { weigh } from './evidence.ts';
import { type Features, features } from './index/features.ts';
import { type Askable, type IndexedFact, indexFact } from './index/indexed-fact.ts';
import { learnWeights } from './index/learn-weights.ts';
import { createPostings, type Postings } from './index/postings.ts';
import { type Match, rank } from './index/rank.ts';
import { createStatistics, type Statistics } from './index/statistics.ts';
import { toVector } from './index/vector.ts';
import type { Answer, Query, Reply, Suggestion } from './reply.ts';
import { createLexicon, type Lexicon, type Token } from './text/lexicon.ts';
import { createSpeller, type Speller } from './text/spelling.ts';
import { words } from './text/tokens.ts';

/** One edition, ready to answer. Synchronous: everything is in memory. */
export interface Engine {
  readonly knowledge: Knowledge;
  /** The edition's facts: shipped, laid over with this layer's changes, without the retired. */
  facts(): Iterable<Fact>;
  fact(id: string): Fact | undefined;
  reply(query: Query): Reply;
  /** What somebody who has typed this far may mean, best first; for autocomplete. At most `limit`. */
  complete(text: string, limit: number): Suggestion[];
  /** Adds the fact or puts it in the place of the one with its id. */
  put(fact: Fact): void;
  /** Takes the fact out of this edition. */
  retire(id: string): void;
  /** A new edition over this one that shares its index and costs only its own changes. */
  layer(): Engine;
}

/** What all editions share: made once from the shipped knowledge, never changed. */
interface Shipped {
  readonly knowledge: Knowledge;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly lexicon: Lexicon;
  readonly statistics: Statistics;
  readonly indexed: readonly IndexedFact[];
  readonly postings: Postings;
  readonly speller: ReturnType<typeof createSpeller>;
  readonly knownFeatures: ReadonlySet<number>;
}

/** Indexes the shipped knowledge once, for all guilds. */
export function createEngine(knowledge: Knowledge): Engine {
  return createLayer(ship(knowledge), new Map());
}

const SUGGESTIONS = 3;
/** Shipped facts that are scored wording by wording. */
const CANDIDATES = 48;
const EMPTY = { ids: new Int32Array(0), weights: new Float32Array(0) };

function ship(knowledge: Knowledge): Shipped {
  const lexicon = createLexicon(knowledge.vocabulary, knowledge.source.names);
  const speller = createSpeller();
  for (const word of lexicon.words) speller.learn(word);
  const texts = [
    ...knowledge.facts.map((fact) => factTexts(fact, knowledge)),
    ...knowledge.ratings.map(tableTexts),
  ];
  const prepared = texts.map((text) => ({ text, features: prepare(text, lexicon, speller) }));
  const knownFeatures = prepared.map(
    ({ features }) =>
      new Set(
        [...features.wordings, features.hint].flatMap(({ words, grams }) =>
          [...words, ...grams].map(({ id }) => id),
        ),
      ),
  );
  const statistics = createStatistics(knownFeatures);
  const vectors = prepared.map(({ features }) =>
    features.wordings.map((wording) => toVector(wording, statistics)),
  );
  const learnt = learnWeights(vectors);
  const indexed = prepared.map(({ text, features }, at) =>
    indexFact(text.askable, text.wordings, features, vectors[at] ?? [], learnt[at] ?? EMPTY),
  );
  return {
    knowledge,
    facts: new Map(knowledge.facts.map((fact) => [fact.id, fact])),
    lexicon,
    statistics,
    speller,
    indexed,
    postings: createPostings(learnt),
    knownFeatures: new Set(knownFeatures.flatMap((ids) => [...ids])),
  };
}

/** A guild's change to one fact: the fact indexed, or null when it is retired. */
type Change = {
  readonly fact: Fact;
  readonly indexed: IndexedFact;
  readonly known: ReadonlySet<number>;
} | null;

function createLayer(shipped: Shipped, changes: Map<string, Change>): Engine {
  const { knowledge, lexicon, statistics } = shipped;
  const speller = createSpeller(shipped.speller);

  const fact = (id: string): Fact | undefined => {
    const change = changes.get(id);
    if (change === null) return undefined;
    return change?.fact ?? shipped.facts.get(id);
  };
  function* facts(): Iterable<Fact> {
    for (const { id } of knowledge.facts) {
      const current = fact(id);
      if (current) yield current;
    }
    for (const [id, change] of changes) if (change && !shipped.facts.has(id)) yield change.fact;
  }

  const isKnown = (feature: number): boolean => {
    if (shipped.knownFeatures.has(feature)) return true;
    for (const change of changes.values()) if (change?.known.has(feature)) return true;
    return false;
  };
  const read = (text: string): Token[] => lexicon.tokens(words(text).map((word) => speller.correct(word)));
  const search = (tokens: readonly Token[]): Match[] => {
    const query = toVector(features(tokens), statistics);
    const candidates = shipped.postings
      .nearest(query, CANDIDATES)
      .map((at) => shipped.indexed[at])
      .filter((found) => found !== undefined && !changes.has(found.askable.id)) as IndexedFact[];
    for (const change of changes.values()) if (change) candidates.push(change.indexed);
    return rank(query, candidates);
  };

  const toAnswer = (askable: Askable): Answer | undefined => {
    const found = fact(askable.id);
    return found && { kind: 'fact', fact: found };
  };

  const reply = ({ text }: Query): Reply => {
    const tokens = read(text);
    const matches = search(tokens);
    const [best, second] = matches;
    if (!best) return { outcome: 'unknown', suggestions: [], confidence: 0, speaks: false };
    const evidence = weigh(tokens, best, second, isKnown);
    const sure = confidence(evidence.signals);
    const [first, ...rest] = matches
      .slice(0, SUGGESTIONS)
      .map(({ fact: { askable } }) => toSuggestion(askable));
    const answer = sure >= ANSWER_THRESHOLD ? toAnswer(best.fact.askable) : undefined;
    if (answer) {
      return { outcome: 'answer', answers: [answer], confidence: sure, speaks: sure >= SPEAK_THRESHOLD };
    }
    if (first && sure >= SUGGEST_THRESHOLD) {
      return { outcome: 'suggestions', suggestions: [first, ...rest], confidence: sure, speaks: false };
    }
    return {
      outcome: 'unknown',
      suggestions: first ? [first, ...rest] : [],
      confidence: sure,
      speaks: false,
    };
  };

  return {
    knowledge,
    facts,
    fact,
    reply,
    complete(text, limit) {
      const tokens = read(text);
      if (tokens.length === 0) return Array.from(facts()).slice(0, limit).map(toSuggestion);
      return search(tokens)
        .slice(0, limit)
        .map((match) => toSuggestion(match.fact.askable));
    },
    put(changed) {
      const text = factTexts(changed, knowledge);
      const prepared = prepare(text, lexicon, speller);
      const known = new Set(
        [...prepared.wordings, prepared.hint].flatMap(({ words }) => words.map(({ id }) => id)),
      );
      const vectors = prepared.wordings.map((wording) => toVector(wording, statistics));
      changes.set(changed.id, {
        fact: changed,
        indexed: indexFact(
          text.askable,
          text.wordings,
          prepared,
          vectors,
          learnWeights([vectors])[0] ?? EMPTY,
        ),
        known,
      });
    },
    retire(id) {
      if (shipped.facts.has(id)) changes.set(id, null);
      else changes.delete(id);
    },
    layer: () => createLayer(shipped, new Map(changes)),
  };
}

/** What is indexed of a fact or a table. */
interface Texts {
  readonly askable: Askable;
  readonly wordings: readonly string[];
  readonly hint: string;
}

function factTexts(fact: Fact, { source }: Knowledge): Texts {
  return {
    askable: { id: fact.id, question: fact.question },
    wordings: [fact.question, ...fact.wordings],
    hint: `${fact.answer} ${sectionTitle(source, fact.section)}`,
  };
}

function tableTexts({ id, question, wordings }: Knowledge['ratings'][number]): Texts {
  return { askable: { id, question }, wordings: [question, ...wordings], hint: '' };
}

function prepare(
  { wordings, hint }: Texts,
  lexicon: Lexicon,
  speller: Speller,
): { wordings: Features[]; hint: Features } {
  const analyse = (text: string) => {
    const found = words(text);
    for (const word of found) speller.learn(word);
    return features(lexicon.tokens(found));
  };
  return { wordings: wordings.map(analyse), hint: analyse(hint) };
}

function toSuggestion({ id, question }: Askable): Suggestion {
  return { id, question };
}
