import { type Entry, isTable } from '../knowledge/entry.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { RatingTable } from '../knowledge/rating-table.ts';
import { askablesOf, entryAskables } from './askables.ts';
import { SAME_CONFIDENCE, THRESHOLDS, type Thresholds } from './confidence.ts';
import { followUp } from './conversation/follow-up.ts';
import type { Turn } from './conversation/turn.ts';
import { conversationEdition } from './conversation-edition.ts';
import { decide } from './decide.ts';
import { createEditionIndex } from './edition/edition-index.ts';
import { detectEmergency } from './emergency/detect-emergency.ts';
import { contrastsId } from './index/indexed-fact.ts';
import { type LearntIndex, learnIndex } from './index/learn-index.ts';
import { judge } from './judge.ts';
import type { Layer } from './layer.ts';
import { askedWhen } from './message/dated.ts';
import { plainQuestion } from './message/plain-question.ts';
import { oneLine } from './message/question-parts.ts';
import { withShortGaps } from './message/short-gaps.ts';
import { replyToParts } from './message-parts.ts';
import { createOverlay } from './overlay.ts';
import { sharingWith } from './ratings/sharing.ts';
import { type Reply, type Suggestion, toSuggestion } from './reply.ts';
import { isOneQuestion, readTables, type TableReading } from './table-reading.ts';
import { createLexicon, type Lexicon } from './text/lexicon.ts';
import { tellsYear } from './text/year.ts';

/** What someone asked, with the turns before it that it may follow (oldest first). */
interface Query {
  readonly text: string;
  readonly previous?: readonly Turn[];
}

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
  /** A new edition with the same contents, which goes its own way from here and costs only what is changed in it. */
  layer(): Engine;
}

const NOTHING: Reply = { outcome: 'unknown', suggestions: [], confidence: 0, speaks: false };

/** All that the engine learns from the shipped knowledge, once for all guilds: the slow part of a start. */
export function learnKnowledge(knowledge: Knowledge): LearntIndex {
  return learnIndex(askablesOf(knowledge), lexiconOf(knowledge));
}

/** @param learnt what was learnt from the same knowledge */
export function createEngine(knowledge: Knowledge, learnt = learnKnowledge(knowledge)): Engine {
  const index = createEditionIndex(askablesOf(knowledge), learnt, lexiconOf(knowledge));
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

  const reply = ({ text: written, previous = [] }: Query): Reply => {
    const text = withShortGaps(written);
    const emergency = detectEmergency(text);
    if (emergency) {
      const { kind, certainty, isPlain } = emergency;
      return { outcome: 'emergency', emergency: kind, confidence: certainty, speaks: isPlain };
    }
    const line = oneLine(text);
    const alone = replyAlone(text, line, previous);
    return followUp(line, alone, previous, edition) ?? alone;
  };

  /**
   * The message by itself; only where it holds several questions, each of them in the light of what came before.
   * @param line the text in one line
   */
  const replyAlone = (text: string, line: string, previous: readonly Turn[]): Reply => {
    const replies = new Map<string, Reply>();
    const replyOnce = (part: string): Reply => {
      const reply = replies.get(part) ?? replyToOne(part);
      replies.set(part, reply);
      return reply;
    };
    const whole = replyOnce(line);
    // A curated wording is one question, whatever its parts would ask alone.
    if (whole.outcome === 'answer' && whole.explanation?.best.isSame) return whole;
    if (isOneQuestion(line, tables.all(), knowledge.source)) return whole;
    const parts = replyToParts(text, previous, whole, replyOnce, edition);
    if (parts && (whole.outcome !== 'answer' || parts.answers.length > 1 || parts.unanswered)) return parts;
    return whole;
  };

  /** "Does anyone know who runs it?" asks "who runs it?" */
  const replyToOne = (text: string): Reply => {
    const whole = replyToWords(text);
    if (whole.explanation?.best.isSame) return whole;
    const plain = plainQuestion(text);
    const asked = plain === text ? whole : replyToWords(plain, text);
    const answered = [asked, whole].find(({ outcome }) => outcome === 'answer');
    return answered ?? replyWithDate(plain) ?? whole;
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
    tellsYear(answer) && index.read(question).tokens.some(({ key }) => key === '?when');

  /** @param message as it was written, which tells whether it asks */
  const replyToWords = (text: string, message = text): Reply => {
    const judged = judge(text, index);
    if (!judged) return NOTHING;
    const isElsewhere = judged.tokens.some(({ kind }) => kind === 'elsewhere');
    const reading = isElsewhere ? undefined : readTables(text, tables.all(), knowledge.source);
    const fact = facts.get(judged.best.fact.askable.id);
    const isNews = reading !== undefined && isNewerThanShipped(reading);
    return decide({ text: message, judged, fact, reading, isNews }, thresholds);
  };

  const isNewerThanShipped = ({ table, asOf }: TableReading): boolean =>
    knowledge.ratings.some(({ id, inspections }) => {
      const newest = inspections.at(-1)?.date;
      return id === table.id && newest !== undefined && newest < asOf;
    });

  return {
    knowledge,
    facts: facts.all,
    fact: facts.get,
    tables: tables.all,
    table: tables.get,
    reply,
    complete(text, limit) {
      if (index.read(text).tokens.length === 0)
        return Array.from(facts.all()).slice(0, limit).map(toSuggestion);
      return index.nearest(text, limit).map(toSuggestion);
    },
    isRead: (text) => (readTables(text, tables.all(), knowledge.source)?.certainty ?? 0) >= SAME_CONFIDENCE,
    sureWordings: (id) => (facts.get(id) ? index.sureWordings(id) : []),
    put(entry) {
      if (isTable(entry)) tables.put(sharingWith(knowledge.ratings, entry));
      else facts.put(entry);
      // One id, one thing: a fact takes the place of a table as well.
      (isTable(entry) ? facts : tables).remove(entry.id);
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
