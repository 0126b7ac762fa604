import { escapeMarkdown, inlineCode } from 'discord.js';
import {
  type Coverage,
  type EntryCoverage,
  type SectionCoverage,
  tally,
} from '../../curation/feedback/coverage.ts';
import type { Gap } from '../../curation/store.ts';
import { isFact } from '../../knowledge/entry.ts';
import { type Source, sectionTitle } from '../../knowledge/source.ts';
import { text } from '../../text.ts';
import { customId } from '../custom-id.ts';
import { clip, type MessageBody } from '../message-body.ts';
import { type Group, pagedMessage } from '../pages.ts';

/** So many facts and so many gaps of a section are named. */
const NAMED_LIMIT = 3;
/** Longest question in a line, with all signs escaped. */
const QUESTION_ROOM = 90;

/** Section by section, what is known, what members make of it and what is missing. */
export function coveragePage({ sections, farGaps }: Coverage, source: Source, page: number): MessageBody {
  return pagedMessage({
    heading: `${text.coverage.heading}\n${totalLine(sections.flatMap(({ entries }) => entries))}`,
    groups: [
      ...sections.map((section) => sectionGroup(section, source)),
      { heading: `**${text.coverage.far}**`, lines: gapLines(farGaps) },
    ],
    page,
    customId: (to) => customId('fact-coverage', to),
  });
}

function sectionGroup({ section, entries, gaps }: SectionCoverage, source: Source): Group {
  const named = entries.filter(({ given, unhelpful }) => given + unhelpful > 0).slice(0, NAMED_LIMIT);
  return {
    heading: `**${escapeMarkdown(sectionTitle(source, section))}**`,
    lines: [totalLine(entries), ...named.map(entryLine), ...gapLines(gaps)],
  };
}

function totalLine(entries: readonly EntryCoverage[]): string {
  const facts = entries.filter(({ entry }) => isFact(entry)).length;
  const marks = text.coverage.tally(tally(entries));
  return [text.coverage.holds(facts, entries.length - facts), ...(marks ? [marks] : [])].join(' · ');
}

function entryLine(one: EntryCoverage): string {
  const question = clip(escapeMarkdown(one.entry.question), QUESTION_ROOM);
  return `- ${question} ${inlineCode(one.entry.id)} · ${text.coverage.tally(one)}`;
}

function gapLines(gaps: readonly Gap[]): string[] {
  const named = gaps.slice(0, NAMED_LIMIT);
  return [
    ...named.map((gap) => text.coverage.gap(clip(escapeMarkdown(gap.question), QUESTION_ROOM), gap)),
    ...(gaps.length > named.length ? [text.coverage.moreGaps(gaps.length - named.length)] : []),
  ];
}
