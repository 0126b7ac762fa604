import { type Entry, isTable } from '../knowledge/entry.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { RatingTable } from '../knowledge/rating-table.ts';
import { askablesOf, entryAskables } from './askables.ts';
import {
  confidence,
  DOUBTED_CONFIDENCE,
  MOST_CONFIDENCE,
  SAME_CONFIDENCE,
  THRESHOLDS,
  type Thresholds,
} from './confidence.ts';
import type { Edition } from './conversation/edition.ts';
import { followUp } from './conversation/follow-up.ts';
import { type Turn, turnsAfter } from './conversation/turn.ts';
import { detectEmergency } from './emergency/detect-emergency.ts';
import { type WeighedToken, weigh } from './evidence.ts';
import {
  type Correction,
  createEditionIndex,
  type EditionIndex,
  type Found,
  type Match,
} from './index/edition-index.ts';
import { tokenHash } from './index/features.ts';
import { type Askable, contrastsId, isTelling, wordingsWith } from './index/indexed-fact.ts';
import { type LearntIndex, learnIndex } from './index/learn-index.ts';
import { createOverlay, type Overlay } from './overlay.ts';
import { type Reading, readRatings } from './ratings/readings.ts';
import { sharingWith } from './ratings/sharing.ts';
import type { Term } from './ratings/terms.ts';
import {
  type Answer,
  answerId,
  type Contender,
  type Explanation,
  type Query,
  type Reply,
  type Suggestion,
} from './reply.ts';
import { createLexicon, type Lexicon, type Token } from './text/lexicon.ts';
import { asksOnItsOwn, isQuestion, questionParts } from './text/question-parts.ts';

/** One edition, ready to answer. Synchronous: everything is in memory. */
export interface Engine {
  /** As it was shipped, without any layer's changes. */
  readonly knowledge: Knowledge;
  /** The edition's facts: shipped, laid over with this layer's changes, without the retired. */
  facts(): Iterable<Fact>;
  fact(id: string): Fact | undefined;
  /** The edition's rating tables. */
  tables(): Iterable<RatingTable>;
  table(id: string): RatingTable | undefined;
  reply(query: Query): Reply;
  /** Those of the fact's wordings that it answers, if the rating tables do not, whatever stands beside it. */
  sureWordings(id: string): readonly string[];
  /** Would a rating table answer this even if it were a wording of a fact? */
  isRead(text: string): boolean;
  /** What somebody who has typed this far may mean, best first; for autocomplete. At most `limit`. */
  complete(text: string, limit: number): Suggestion[];
  /** Adds the fact or table, or puts it in the place of the one with its id. */
  put(entry: Entry): void;
  /** Takes the fact or table out of this edition. */
  retire(id: string): void;
  /** This very edition, changes to come included, asked by other thresholds; costs nothing. */
  withThresholds(thresholds: Thresholds): Engine;
  /** A new edition over this one that shares its index and costs only its own changes. */
  layer(): Engine;
}

const SUGGESTIONS = 3;
/** From here on a reading is the answer, however near a fact comes, unless a curator's own wording asks for that. */
const CERTAIN_READING = 0.96;
/** From here on a reading has taken in every word. */
const WHOLE_READING = 0.95;
/** How far behind the best fact, in log-odds, another one may be to be suggested beside it. */
const SUGGESTION_MARGIN = 3;
const YEAR = /^(?:19|20)\d\d$/;
type Answered = Extract<Reply, { outcome: 'answer' }>;
const NOTHING: Reply = { outcome: 'unknown', suggestions: [], confidence: 0, speaks: false };

/** All that the engine learns from the shipped knowledge, once for all guilds: the slow part of a start. */
export function learnKnowledge(knowledge: Knowledge): LearntIndex {
  return learnIndex(askablesOf(knowledge), lexiconOf(knowledge));
}

/** @param learnt what was learnt from the same knowledge */
export function createEngine(knowledge: Knowledge, learnt = learnKnowledge(knowledge)): Engine {
  const index = createEditionIndex(learnt, lexiconOf(knowledge));
  return createLayer(knowledge, {
    facts: createOverlay(knowledge.facts),
    tables: createOverlay(knowledge.ratings),
    index,
    thresholds: THRESHOLDS.usual,
  });
}

function lexiconOf({ vocabulary, source }: Knowledge): Lexicon {
  return createLexicon(vocabulary, source.names);
}

interface Layer {
  readonly facts: Overlay<Fact>;
  readonly tables: Overlay<RatingTable>;
  readonly index: EditionIndex;
  readonly thresholds: Thresholds;
}

function createLayer(knowledge: Knowledge, layer: Layer): Engine {
  const { facts, tables, index, thresholds } = layer;
  const reply = ({ text, previous = [] }: Query): Reply => {
    const emergency = detectEmergency(text);
    if (emergency) return { outcome: 'emergency', emergency, confidence: 1, speaks: true };
    const alone = replyAlone(text);
    return followUp(text, alone, previous, edition) ?? alone;
  };

  const replyAlone = (text: string): Reply => {
    const whole = replyToOne(text);
    // A curated wording is one question, whatever its parts would ask alone.
    if (whole.outcome === 'answer' && whole.explanation?.best.isSame) return whole;
    const parts = replyToParts(text);
    if (isWhollyRead(whole) && parts?.answers.some(({ kind }) => kind === 'fact')) return whole;
    if (parts && (whole.outcome !== 'answer' || parts.answers.length > 1 || parts.unanswered)) return parts;
    return whole;
  };

  /** A message may hold several questions, or one beside other talk: the parts of it that are surely questions. */
  const replyToParts = (text: string): Answered | undefined => {
    const written = questionParts(text);
    if (written.length < 2) return undefined;
    // What leans on another part has been held against the thresholds of a follow-up already.
    const isSure = (reply: Reply): reply is Answered =>
      reply.outcome === 'answer' && (reply.meant !== undefined || reply.confidence >= thresholds.part);
    let before: readonly Turn[] = [];
    const parts = written.map((part) => {
      const alone = replyToOne(part);
      const reply = followUp(part, alone, before, edition) ?? alone;
      if (isSure(reply)) before = turnsAfter(before, part, reply);
      return { text: part, reply };
    });
    const sure = parts.flatMap(({ text, reply }) => (isSure(reply) ? [{ text, ...reply }] : []));
    const [first, ...others] = distinct(sure.flatMap(({ answers }) => answers));
    if (!first) return undefined;
    const given = new Set([first, ...others].map(answerId));
    // A part that is not surely a question may still be what an answer answers as well.
    const isGiven = (reply: Reply) =>
      reply.outcome === 'answer' && reply.answers.every((answer) => given.has(answerId(answer)));
    const unanswered = parts.filter(({ text, reply }) => !isGiven(reply) && asks(text, reply));
    return {
      outcome: 'answer',
      answers: [first, ...others],
      confidence: Math.min(...sure.map(({ confidence }) => confidence)),
      speaks: sure.length === parts.length && sure.every((one) => one.speaks),
      explanation: sure[0]?.explanation,
      parts: sure.map(({ text, meant, confidence, explanation }) => ({
        text: meant ?? text,
        confidence,
        explanation,
      })),
      ...(unanswered.length > 0 && { unanswered: unanswered.map(({ text }) => text) }),
    };
  };

  /** A reading that does not explain every word has to be of a kind of question that is answered here. */
  const isSure = (certainty: number, answerability: number): boolean =>
    certainty >= thresholds.reading || (certainty >= thresholds.doubtfulReading && answerability > 0);

  /** The fact or table that comes nearest to the text, with all that speaks for and against it. */
  const judge = (text: string, mayBeMeant: (id: string) => boolean = () => true) => {
    const { tokens, corrections } = index.read(text);
    const found = index.search(tokens);
    const { matches } = among(found, ({ answers, id }) => !answers || mayBeMeant(id));
    const answering = matches.filter((match) => match.fact.askable.answers);
    const [best] = answering;
    if (!best) return undefined;
    const runnerUp = matches.find((match) => match !== best);
    const evidence = weigh(tokens, best, found, index);
    const apart = beyond(text, evidence.tokens);
    const isTold = tokens.some((token) => isTelling(token) || token.kind === 'name');
    const likely = Math.min(MOST_CONFIDENCE, confidence(evidence.signals));
    const inDoubt = isTold && apart === undefined ? likely : Math.min(likely, DOUBTED_CONFIDENCE);
    const sure = best.isSame ? SAME_CONFIDENCE : inDoubt;
    const explanation: Explanation = {
      ...evidence,
      corrections,
      best: toContender(best),
      runnerUp: runnerUp && toContender(runnerUp),
    };
    return { tokens, answerability: found.answerability, answering, best, sure, apart, explanation };
  };

  const replyToOne = (text: string): Reply => {
    const judged = judge(text);
    if (!judged) return NOTHING;
    const { tokens, answerability, answering, best, sure, apart, explanation } = judged;
    const answered = (answer: Answer, confidence: number, why = explanation): Reply => {
      const speaks = confidence >= thresholds.speak && isQuestion(text);
      return { outcome: 'answer', answers: [answer], confidence, speaks, explanation: why };
    };
    const isElsewhere = tokens.some(({ kind }) => kind === 'elsewhere');
    const reading = isElsewhere ? undefined : readTables(text, tables.all(), knowledge.source);
    const bestFact = facts.get(best.fact.askable.id);
    if (
      reading &&
      isSure(reading.certainty, answerability) &&
      (!bestFact || reading.certainty >= (best.isSame ? sure : Math.min(sure, CERTAIN_READING)))
    ) {
      return answered(toAnswer(reading), reading.certainty, explainReading(reading, explanation));
    }
    if (bestFact && sure >= thresholds.answer) return answered({ kind: 'fact', fact: bestFact }, sure);
    const near = answering.filter(({ score }) => score > best.score - SUGGESTION_MARGIN);
    const [first, ...rest] = near.slice(0, SUGGESTIONS).map((match) => toSuggestion(match.fact.askable));
    const doubt = { confidence: sure, speaks: false, explanation, beyond: apart };
    return first && sure >= thresholds.suggest
      ? { outcome: 'suggestions', suggestions: [first, ...rest], ...doubt }
      : { outcome: 'unknown', suggestions: first ? [first, ...rest] : [], ...doubt };
  };

  const edition: Edition = {
    names: knowledge.source.names,
    thresholds,
    fact: facts.get,
    table: tables.get,
    tokens: (text) => index.read(text).tokens,
    nearest(text, mayBeMeant) {
      const judged = judge(text, (id) => {
        const candidate = facts.get(id);
        return candidate !== undefined && mayBeMeant(candidate);
      });
      const fact = judged && facts.get(judged.best.fact.askable.id);
      if (!fact) return undefined;
      const { sure, explanation, best } = judged;
      const shareWith = (token: Token) => wordingsWith(best.fact, tokenHash(token)) / best.fact.ends.length;
      return { fact, confidence: sure, explanation, shareWith };
    },
    reading(text) {
      const reading = readTables(text, tables.all(), knowledge.source);
      if (!reading || reading.certainty < thresholds.reading) return undefined;
      const explanation = judge(text)?.explanation;
      return {
        answer: toAnswer(reading),
        confidence: reading.certainty,
        explanation: explanation && explainReading(reading, explanation),
      };
    },
    isUnanswerable: (text) =>
      index
        .search(index.read(text).tokens)
        .matches.some(({ fact: { askable }, isSame }) => isSame && !askable.answers),
  };

  return {
    knowledge,
    facts: facts.all,
    fact: facts.get,
    tables: tables.all,
    table: tables.get,
    reply,
    complete(text, limit) {
      const { tokens } = index.read(text);
      if (tokens.length === 0) return Array.from(facts.all()).slice(0, limit).map(toSuggestion);
      return index
        .search(tokens)
        .matches.filter((match) => match.fact.askable.answers)
        .slice(0, limit)
        .map((match) => toSuggestion(match.fact.askable));
    },
    isRead: (text) => (readTables(text, tables.all(), knowledge.source)?.certainty ?? 0) >= SAME_CONFIDENCE,
    sureWordings: (id) => (facts.get(id) ? index.sureWordings(id) : []),
    put(entry) {
      if (isTable(entry)) tables.put(sharingWith(knowledge.ratings, entry));
      else facts.put(entry);
      index.remove(contrastsId(entry.id));
      for (const askable of entryAskables(entry, knowledge)) index.put(askable);
    },
    retire(id) {
      for (const entries of [facts, tables]) entries.remove(id);
      index.remove(id);
      index.remove(contrastsId(id));
    },
    withThresholds: (others) => createLayer(knowledge, { ...layer, thresholds: others }),
    layer: () =>
      createLayer(knowledge, {
        facts: facts.layer(),
        tables: tables.layer(),
        index: index.layer(),
        thresholds,
      }),
  };
}

/** What was found, without what cannot be meant: its chances fall to the others. */
function among(found: Found, mayBeMeant: (askable: Askable) => boolean): Found {
  const matches = found.matches.filter(({ fact }) => mayBeMeant(fact.askable));
  if (matches.length === found.matches.length) return found;
  const lost = found.matches.reduce((sum, match) => sum + (matches.includes(match) ? 0 : match.chance), 0);
  return {
    ...found,
    matches: matches.map((match) => ({ ...match, chance: match.chance / Math.max(1e-9, 1 - lost) })),
  };
}

/** The year or the foreign name that sets the question apart from the nearest fact, as it was written. */
function beyond(text: string, tokens: readonly WeighedToken[]): string | undefined {
  const apart = tokens.find(
    ({ token: { kind, text }, standing }) =>
      standing !== 'asked' &&
      standing !== 'hinted' &&
      (kind === 'elsewhere' || (kind === 'number' && YEAR.test(text))),
  )?.token.text;
  if (apart === undefined) return undefined;
  const at = text.toLowerCase().indexOf(apart);
  return at < 0 ? apart : text.slice(at, at + apart.length);
}

/** Does this part of a message ask for something of its own? */
function asks(part: string, { explanation }: Reply): boolean {
  const telling = explanation?.tokens.filter(({ token }) => isTelling(token)) ?? [];
  return asksOnItsOwn(
    part,
    telling.map(({ token }) => token.text),
  );
}

/** A sentence off a table to a message of which nothing is left over: its parts would ask for less. */
function isWhollyRead(reply: Reply): boolean {
  const isReading = reply.outcome === 'answer' && reply.answers.every(({ kind }) => kind === 'reading');
  return isReading && reply.confidence >= WHOLE_READING;
}

/** Each answer once: two parts of a message may ask for the same. */
function distinct(answers: readonly Answer[]): Answer[] {
  const text = (answer: Answer) => (answer.kind === 'fact' ? answer.fact.answer : answer.text);
  return [...new Map(answers.map((answer) => [text(answer), answer])).values()];
}

function correctionsIn(terms: readonly Term[]): Correction[] {
  return terms.flatMap(({ corrected, written, text }) => (corrected ? [{ written, meant: text }] : []));
}

/** What the rating tables say to the question: the reading that is surest. */
function readTables(text: string, tables: Iterable<RatingTable>, { names }: Knowledge['source']) {
  return Array.from(tables)
    .flatMap((table) => {
      const reading = readRatings(text, table, { names });
      return reading ? [{ ...reading, table }] : [];
    })
    .sort((a, b) => b.certainty - a.certainty)[0];
}

type TableReading = Reading & { readonly table: RatingTable };

function toAnswer({ table, text, asOf }: TableReading): Answer {
  return { kind: 'reading', table, text, asOf };
}

/** @param held what the facts say to the same text */
function explainReading({ question, terms }: TableReading, held: Explanation): Explanation {
  return { ...held, corrections: correctionsIn(terms), reading: { question, terms } };
}

function toSuggestion({ id, question }: Suggestion): Suggestion {
  return { id, question };
}

function toContender({ fact: { askable }, wording, score, likeness, isSame }: Match): Contender {
  return { id: askable.id, wording: askable.wordings[wording] ?? askable.question, score, likeness, isSame };
}
