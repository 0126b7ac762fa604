import { type Entry, isTable } from '../knowledge/entry.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { RatingTable } from '../knowledge/rating-table.ts';
import { askablesOf, entryAskables } from './askables.ts';
import { SAME_CONFIDENCE, THRESHOLDS, type Thresholds } from './confidence.ts';
import { readCues } from './conversation/cues.ts';
import { followUp } from './conversation/follow-up.ts';
import type { Turn } from './conversation/turn.ts';
import { conversationEdition } from './conversation-edition.ts';
import { detectEmergency } from './emergency/detect-emergency.ts';
import { createEditionIndex } from './index/edition-index.ts';
import { contrastsId } from './index/indexed-fact.ts';
import { type LearntIndex, learnIndex } from './index/learn-index.ts';
import { judge } from './judge.ts';
import type { Layer } from './layer.ts';
import { replyToParts } from './message-parts.ts';
import { createOverlay } from './overlay.ts';
import { sharingWith } from './ratings/sharing.ts';
import {
  type Answer,
  type Answered,
  type Explanation,
  isRead,
  type Query,
  type Reply,
  type Suggestion,
} from './reply.ts';
import { explainReading, readTables, toAnswer } from './table-reading.ts';
import { askedWhen } from './text/dated.ts';
import { isEnglish } from './text/english.ts';
import { createLexicon, type Lexicon } from './text/lexicon.ts';
import { isQuestion, oneLine, withoutAskedOf } from './text/question-parts.ts';

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

/** Questions that are offered, the answered one counted in. */
const SUGGESTIONS = 3;
/** From here on a reading is the answer, however near a fact comes, unless a curator's own wording asks for that. */
const CERTAIN_READING = 0.96;
/** From here on a reading has taken in every word. */
const WHOLE_READING = 0.95;
/** How far behind the best fact, in log-odds, another one may be to be suggested beside it. */
const SUGGESTION_MARGIN = 3;
const YEAR = /\b(?:19|20)\d\d\b/;
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

function createLayer(knowledge: Knowledge, layer: Layer): Engine {
  const { facts, tables, index, thresholds } = layer;
  const edition = conversationEdition(knowledge, layer);

  const reply = ({ text, previous = [] }: Query): Reply => {
    const line = oneLine(text);
    const emergency = detectEmergency(text);
    if (emergency) {
      const { kind, certainty, isPlain } = emergency;
      return { outcome: 'emergency', emergency: kind, confidence: certainty, speaks: isPlain };
    }
    const alone = replyAlone(text, previous);
    const reply = followUp(line, alone, previous, edition);
    return reply ?? (alone.outcome === 'answer' ? alone : (withoutMark(line) ?? alone));
  };

  /** The message by itself; only where it holds several questions, each of them in the light of what came before. */
  const replyAlone = (text: string, previous: readonly Turn[]): Reply => {
    const replies = new Map<string, Reply>();
    const replyOnce = (part: string): Reply => {
      const reply = replies.get(part) ?? replyToOne(part);
      replies.set(part, reply);
      return reply;
    };
    const whole = replyOnce(oneLine(text));
    // A curated wording is one question, whatever its parts would ask alone.
    if (whole.outcome === 'answer' && whole.explanation?.best.isSame) return whole;
    const parts = replyToParts(text, previous, whole, replyOnce, edition);
    const isCurated = parts?.parts?.some(({ explanation }) => explanation?.best.isSame) ?? false;
    const isOfFact = parts?.answers.some(({ kind }) => kind === 'fact') ?? false;
    if (isWhollyRead(whole) && isOfFact && !isCurated) return whole;
    if (parts && (whole.outcome !== 'answer' || parts.answers.length > 1 || parts.unanswered)) return parts;
    return whole;
  };

  /** "And the chair?" is as sure as "the chair". */
  const withoutMark = (text: string): Reply | undefined => {
    const { mark, rest } = readCues(text);
    const reply = mark === 'connective' ? replyToOne(rest) : NOTHING;
    return reply.outcome === 'answer' && reply.confidence >= thresholds.part ? reply : undefined;
  };

  /** A reading that does not explain every word has to be of a kind of question that is answered here. */
  const isSure = (certainty: number, answerability = 0): boolean =>
    certainty >= thresholds.reading || (certainty >= thresholds.doubtfulReading && answerability > 0);

  /** "Does anyone know who runs it?" is as sure as "who runs it?", where that is sure: much that is asked so is talk. */
  const replyToOne = (text: string): Reply => {
    const whole = replyToWords(text);
    if (whole.explanation?.best.isSame) return whole;
    const plain = withoutAskedOf(text);
    const reply = plain === text ? whole : replyToWords(plain);
    if (reply.outcome === 'answer') return reply.confidence >= thresholds.speak ? reply : whole;
    return whole.outcome === 'answer' ? whole : (replyWithDate(plain) ?? whole);
  };

  /** "Was it founded in 1974?" is answered by when it was, where that is sure. */
  const replyWithDate = (text: string): Reply | undefined => {
    const question = askedWhen(text);
    const reply = question === undefined ? NOTHING : replyToWords(question);
    if (reply.outcome !== 'answer' || reply.confidence < thresholds.part) return undefined;
    const [answer] = reply.answers;
    return answer.kind === 'fact' && tellsWhen(answer.fact) ? reply : undefined;
  };

  const tellsWhen = ({ question, answer }: Fact): boolean =>
    YEAR.test(answer) && index.read(question).tokens.some(({ key }) => key === '?when');

  const replyToWords = (text: string): Reply => {
    const judged = judge(text, index);
    if (!judged) return NOTHING;
    const { tokens, answerability, answering, best, sure, apart, explanation } = judged;
    const near = isOfNoWords(explanation)
      ? []
      : answering
          .filter(({ score }) => score > best.score - SUGGESTION_MARGIN)
          .map(({ fact }) => toSuggestion(fact.askable));
    const answered = (answer: Answer, confidence: number, why = explanation): Answered => {
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
    if (bestFact && sure >= thresholds.answer) {
      const answer = answered({ kind: 'fact', fact: bestFact }, sure);
      const others = near.filter(({ id }) => id !== bestFact.id).slice(0, SUGGESTIONS - 1);
      return sure < thresholds.doubt && others.length > 0 ? { ...answer, suggestions: others } : answer;
    }
    const [first, ...rest] = near.slice(0, SUGGESTIONS);
    const doubt = { confidence: sure, speaks: false, explanation, beyond: apart };
    return first && sure >= thresholds.suggest
      ? { outcome: 'suggestions', suggestions: [first, ...rest], ...doubt }
      : { outcome: 'unknown', suggestions: first ? [first, ...rest] : [], ...doubt };
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
      return index.nearest(tokens, limit).map(toSuggestion);
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

/** "asdf qwer": neither the fact base nor English has any of it, so that nothing is near. */
function isOfNoWords({ tokens }: Explanation): boolean {
  return tokens.every(({ token, standing }) => standing === 'unknown' && !isEnglish(token.text));
}

/** A sentence off a table to a message of which nothing is left over: its parts would ask for less. */
function isWhollyRead(reply: Reply): boolean {
  return isRead(reply) && reply.confidence >= WHOLE_READING;
}

function toSuggestion({ id, question }: Suggestion): Suggestion {
  return { id, question };
}
