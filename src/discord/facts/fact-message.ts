import { ButtonStyle, escapeMarkdown } from 'discord.js';
import type { Draft } from '../../curation/draft.ts';
import type { Fact } from '../../knowledge/fact.ts';
import type { Source } from '../../knowledge/source.ts';
import { text } from '../../text.ts';
import { customId } from '../custom-id.ts';
import { button, CONTENT_LIMIT, clip, type MessageBody, row } from '../message-body.ts';
import { sourceLine } from '../replies/source-line.ts';
import { daysInWords } from './date-lines.ts';

/** A fact or a draft as moderators see it: everything of it that they write, under a line of explanation. */
export function factMessage(heading: string, fact: Fact | Draft, source: Source): MessageBody {
  const quiet = source.sections.some(({ id }) => id === fact.section)
    ? sourceLine(source, fact.section, fact, 300)
    : '';
  const days = daysInWords(fact).map((day) => `-# ${day}`);
  const main = clip(
    [heading, `**${escapeMarkdown(fact.question)}**`, fact.answer, quiet, ...days].join('\n'),
    CONTENT_LIMIT,
  );
  const wordings = wordingsText(fact.wordings ?? [], CONTENT_LIMIT - main.length - 1);
  return { content: wordings ? `${main}\n${wordings}` : main, components: [] };
}

/** Asks whether the fact, in this version, is to be retired. */
export function retireMessage(heading: string, fact: Fact, version: number, source: Source): MessageBody {
  return {
    ...factMessage(heading, fact, source),
    components: [
      row(
        button(text.fact.retire, customId('retire', fact.id, version), ButtonStyle.Danger),
        button(text.fact.keep, customId('keep')),
      ),
    ],
  };
}

/** Wordings, one a line, as far as they fit; empty where not even one fits. */
function wordingsText(wordings: readonly string[], room: number): string {
  const lines = wordings.length > 0 ? [text.fact.wordings(wordings.length)] : [];
  let left = room - lines.join('').length - text.fact.moreWordings(wordings.length).length - 1;
  let shown = 0;
  for (const wording of wordings) {
    const line = `-# ${escapeMarkdown(wording)}`;
    left -= line.length + 1;
    if (left < 0) break;
    lines.push(line);
    shown += 1;
  }
  if (shown === 0) return '';
  return [
    ...lines,
    ...(shown < wordings.length ? [text.fact.moreWordings(wordings.length - shown)] : []),
  ].join('\n');
}
