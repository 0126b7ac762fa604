import { escapeMarkdown } from 'discord.js';
import type { Engine } from '../../answering/engine.ts';
import { oneLine } from '../../answering/message/question-parts.ts';
import type { AnsweredPart, Contender, Explanation, Reply } from '../../answering/reply.ts';
import { words } from '../../answering/text/tokens.ts';
import { listInWords, text } from '../../text.ts';
import { CONTENT_LIMIT, clip } from '../message-body.ts';
import { quietText } from './answer-text.ts';
import type { Provenance } from './reply-frame.ts';
import { quote } from './reply-message.ts';

/** Share of what a question tells from which a word of it is worth telling of. */
const TELLING_SHARE = 0.05;
/** Characters of a wording that are repeated, and of a question, of which a message may have four. */
const WORDING_LENGTH = 100;
const QUESTION_LENGTH = 150;
/** Longest end of the message, on sources. */
const QUIET_LENGTH = 600;
/** What the words of a question about a table are taken for that decide nothing. */
const IDLE: ReadonlySet<string> = new Set(['filler', 'background', 'unknown', 'name']);
/** Most words that are named. */
const WORDS_LIMIT = 6;

/** How the bot came to the reply. */
export function whyMessage(question: string, reply: Reply, engine: Engine, provenance: Provenance): string {
  const isAnswer = reply.outcome === 'answer';
  const whole: AnsweredPart = { ...reply, text: question };
  const parts = isAnswer ? (reply.parts ?? [whole]) : [whole];
  const answers = isAnswer ? reply.answers : [];
  const tables = new Set(answers.flatMap((one) => (one.kind === 'reading' ? [one.table.question] : [])));
  const facts = new Set(answers.flatMap((one) => (one.kind === 'fact' ? [one.fact.id] : [])));
  // A sentence read off a table has no wording.
  const hasWording = ({ id }: Contender) => !isAnswer || facts.has(id);
  return clip(
    [
      `**${isAnswer ? text.why.thisAnswer : text.why.noAnswer}**`,
      ...parts.map((part) => partText(part, hasWording, engine)),
      ...[...tables].map((table) => `- ${text.why.reading(table)}`),
      ...(isAnswer ? [quietText(answers, provenance, QUIET_LENGTH)] : []),
    ].join('\n'),
    CONTENT_LIMIT,
  );
}

function partText(part: AnsweredPart, hasWording: (best: Contender) => boolean, engine: Engine): string {
  const { explanation, confidence } = part;
  if (!explanation) return isPick(part) ? pickText(part) : text.why.nothingToSearch;
  const { best, runnerUp, corrections } = explanation;
  const isNearest = hasWording(best);
  const lines = [
    ...carriedLine(part),
    ...(isNearest ? [text.why.wording(repeated(best.wording))] : []),
    ...corrections
      .slice(0, WORDS_LIMIT)
      .map(({ written, meant }) => text.why.corrected(repeated(written), repeated(meant))),
    ...(isNearest || explanation.reading ? foreignLine(explanation) : []),
    text.why.confidence(confidence),
    ...(runnerUp && isNearest ? [nextBest(runnerUp, engine)] : []),
  ];
  return [text.reply.quote(marked(part.text, explanation)), ...lines.map((line) => `- ${line}`)].join('\n');
}

/** Was it picked from what was offered, so that nothing was searched? */
function isPick({ meant, carried }: AnsweredPart): boolean {
  return meant !== undefined && carried === undefined;
}

function pickText({ text: question, meant = '' }: AnsweredPart): string {
  return `${quote(question)}\n- ${text.why.picked(repeated(meant))}`;
}

/** Words that the asker has not written, but that were read with what was. */
function carriedLine({ carried = [] }: AnsweredPart): string[] {
  return carried.length === 0 ? [] : [text.why.carried(named(carried))];
}

/** The question with those of its words in bold that speak for the best fact, or that say what is read off a table. */
function marked(question: string, explanation: Explanation): string {
  const { corrections } = explanation;
  const fitting = new Set(telling(explanation).flatMap((one) => one.split(' ')));
  const meant = new Map(corrections.map((one) => [one.written, one.meant.split(' ')]));
  const fits = (word: string) =>
    words(word).some((one) => (meant.get(one) ?? [one]).some((it) => fitting.has(it)));
  return clip(oneLine(question), QUESTION_LENGTH)
    .split(/(\s+)/)
    .map((word) => {
      const escaped = escapeMarkdown(word);
      return fits(word) ? `**${escaped}**` : escaped;
    })
    .join('');
}

function telling({ tokens, reading }: Explanation): string[] {
  if (reading) return reading.terms.filter(({ kind }) => !IDLE.has(kind)).map(({ text }) => text);
  return tokens
    .filter(({ standing, share }) => share >= TELLING_SHARE && standing !== 'other' && standing !== 'unknown')
    .map(({ token }) => token.text);
}

function foreignLine({ tokens, reading }: Explanation): string[] {
  const foreign = reading
    ? reading.terms.flatMap(({ kind, written }) => (kind === 'unknown' ? [written] : []))
    : tokens
        .filter(
          ({ standing, share }) => share >= TELLING_SHARE && (standing === 'other' || standing === 'unknown'),
        )
        .map(({ token }) => token.text);
  if (foreign.length === 0) return [];
  return [text.why.foreign(named(foreign))];
}

/** What came second may be a question that is known to have no answer here. */
function nextBest({ id, wording }: Contender, engine: Engine): string {
  const other = engine.fact(id) ?? engine.table(id);
  return other ? text.why.nextBest(other.question) : text.why.nextBestUnanswered(repeated(wording));
}

function named(words: readonly string[]): string {
  return listInWords(words.slice(0, WORDS_LIMIT).map((word) => `“${repeated(word)}”`));
}

function repeated(words: string): string {
  return escapeMarkdown(clip(words, WORDING_LENGTH));
}
