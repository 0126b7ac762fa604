import type { Fact } from '../knowledge/fact.ts';
import type { RatingTable } from '../knowledge/rating-table.ts';
import { OFFER_THRESHOLD } from './confidence.ts';
import type { Correction } from './edition/edition-index.ts';
import type { Signals, WeighedToken } from './evidence.ts';
import { isQuestion } from './message/question-form.ts';
import type { Question } from './ratings/question.ts';
import type { Term } from './ratings/terms/terms.ts';

/** A curated fact, word for word, or a sentence read off a rating table. */
export type Answer =
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'reading'; readonly table: RatingTable; readonly text: string; readonly asOf: string };

/** Id of the fact, or of the table that it was read off. */
export function answerId(answer: Answer): string {
  return answer.kind === 'fact' ? answer.fact.id : answer.table.id;
}

/** What it says. */
export function answerText(answer: Answer): string {
  return answer.kind === 'fact' ? answer.fact.answer : answer.text;
}

/** A question that the edition can answer; `id` is the fact's or the table's. */
export interface Suggestion {
  readonly id: string;
  readonly question: string;
}

/** Questions that a reply offers; beside an answer, its own is counted in. */
export const SUGGESTIONS = 3;

export function toSuggestion({ id, question }: Suggestion): Suggestion {
  return { id, question };
}

/** Why the engine decided so. */
export interface Explanation {
  /** The question's tokens and how each stands to the best fact. */
  readonly tokens: readonly WeighedToken[];
  readonly corrections: readonly Correction[];
  /** The fact or table that came nearest. */
  readonly best: Contender;
  readonly runnerUp: Contender | undefined;
  readonly signals: Signals;
  /** Where the answer was read off a table, with the corrections of its words: the facts were only held against it. */
  readonly reading?: ReadingExplanation;
}

/** How a question about a table was understood. */
interface ReadingExplanation {
  /** What is asked, of which areas, at which inspections. */
  readonly question: Question;
  /** The words with what each was taken for; those of the kind `unknown` were not understood. */
  readonly terms: readonly Term[];
}

/** A fact or table that was in question. */
export interface Contender {
  readonly id: string;
  /** The wording that came nearest to the question. */
  readonly wording: string;
  /** Log-odds scale: comparable within one reply. */
  readonly score: number;
  /** Cosine of the question with that wording, 0 to 1. */
  readonly likeness: number;
  /** The part of the score that comes of what both are about, whatever their words: 0 to 4. */
  readonly meaning: number;
  /** Is the question that wording, whatever its spelling? */
  readonly isSame: boolean;
}

interface ReplyBase {
  /** 0 to 1: how likely the answer is the right one; where there is none, how likely the first suggestion is. */
  readonly confidence: number;
  /** Would the bot say anything if this were an ordinary message in a listening channel? */
  readonly speaks: boolean;
  /** The question as it was understood in the light of the turns before it; left out where it was read by itself. */
  readonly meant?: string | undefined;
  /** Those runs of words in `meant` that come from the turns before. */
  readonly carried?: readonly string[] | undefined;
  /** Undefined where nothing was searched: for an emergency, or when no word was left to search for. */
  readonly explanation?: Explanation | undefined;
}

/** What goes with questions that are offered in place of an answer. */
interface Offer extends ReplyBase {
  /** The year, or the name of something else, in the question that the nearest fact is not about; as it was written. */
  readonly beyond?: string | undefined;
}

/** A part of a message and why it was answered. */
export interface AnsweredPart extends Omit<ReplyBase, 'speaks'> {
  /** As it was written. */
  readonly text: string;
}

/**
 * What the bot may offer to an ordinary message in a listening channel to which it does not speak: the one question that
 * comes nearest.
 */
export function nearlyKnown(text: string, reply: Reply): Suggestion | undefined {
  if (reply.speaks || reply.confidence < OFFER_THRESHOLD || !isQuestion(text)) return undefined;
  if (reply.outcome === 'suggestions') return reply.suggestions[0];
  if (reply.outcome !== 'answer') return undefined;
  const [first] = reply.answers;
  // A sentence read off a table cannot be shown again by its question.
  return first.kind === 'fact' ? { id: first.fact.id, question: first.fact.question } : undefined;
}

/** What the engine decided. Not knowing is a result, not an error. */
export type Reply =
  | (ReplyBase & {
      readonly outcome: 'answer';
      readonly answers: readonly [Answer, ...Answer[]];
      /** What else may have been meant, best first: beside the one fact that the message is answered with, where that is in doubt. */
      readonly suggestions?: readonly Suggestion[];
      /** The parts of the message that ask for something which is not here, as they were written. */
      readonly unanswered?: readonly string[];
      /** Does the message ask more questions than are answered at once? */
      readonly isCut?: boolean;
      /** The parts that were answered each for itself, in order; left out where the message was taken as a whole. */
      readonly parts?: readonly AnsweredPart[];
    })
  | (Offer & {
      readonly outcome: 'suggestions';
      readonly suggestions: readonly [Suggestion, ...Suggestion[]];
    })
  | (Offer & { readonly outcome: 'unknown'; readonly suggestions: readonly Suggestion[] })
  | (ReplyBase & { readonly outcome: 'emergency'; readonly emergency: 'medical' | 'suicide' });

export type Answered = Extract<Reply, { outcome: 'answer' }>;

/** Is all that it answers read off a table? */
export function isRead(reply: Reply): boolean {
  return reply.outcome === 'answer' && reply.answers.every(({ kind }) => kind === 'reading');
}
