import { escapeMarkdown } from 'discord.js';
import type { Engine } from '../../answering/engine.ts';
import type { Suggestion } from '../../answering/reply.ts';
import { type Section, type Source, sectionTitle } from '../../knowledge/source.ts';
import { text } from '../../text.ts';
import { customId } from '../custom-id.ts';
import { BUTTON_LABEL_LIMIT, button, clip, type MessageBody, row, select } from '../message-body.ts';
import { pageRow } from '../pages.ts';

/** As many as a message holds with the longest titles. */
const SECTIONS_A_PAGE = 15;
/** The same for questions; a phone shows as many at once. */
const QUESTIONS_A_PAGE = 10;
/** Longest title or question in the text of a page. */
const LINE_LIMIT = 110;
/** Discord's longest label of an option in a list. */
const OPTION_LABEL_LIMIT = 100;

/** What the edition knows: the sections of the source that hold something, and a list to open one from. */
export function sectionsPage(edition: Engine, page: number): MessageBody {
  const { source } = edition.knowledge;
  const all = [...edition.facts(), ...edition.tables()];
  const count = (section: Section) => all.filter((one) => one.section === section.id).length;
  const shown = source.sections.filter((section) => within(source, section).some((one) => count(one) > 0));
  const { items, at, pages } = pageOf(shown, page, SECTIONS_A_PAGE);
  const options = items
    .filter((section) => count(section) > 0)
    .map((section) => ({
      label: clip(sectionTitle(source, section.id), OPTION_LABEL_LIMIT),
      value: section.id,
      description: text.sections.questions(count(section)),
    }));
  return {
    content: [
      text.sections.heading(source.subject, all.length),
      ...items.map((section) =>
        text.sections.section(depthOf(source, section), line(section.title), count(section)),
      ),
      ...(pages > 1 ? [text.pages.page(at + 1, pages)] : []),
    ].join('\n'),
    components: [
      ...(options.length > 0 ? [row(select(text.sections.open, customId('section-open'), options))] : []),
      ...pageRow(at, pages, (to) => customId('sections', to)),
    ],
  };
}

/** The questions of one section, and a list to choose one from; undefined where the source has no such section. */
export function sectionPage(edition: Engine, id: string, page: number): MessageBody | undefined {
  const { source } = edition.knowledge;
  const section = source.sections.find((candidate) => candidate.id === id);
  if (!section) return undefined;
  const questions = questionsOf(edition, id);
  const { items, at, pages } = pageOf(questions, page, QUESTIONS_A_PAGE);
  const options = items.map(({ id, question }) => ({ label: question, value: id }));
  const turns = pageRow(at, pages, (to) => customId('section', id, to)).flatMap(
    ({ components }) => components,
  );
  return {
    content: [
      text.sections.title(line(sectionTitle(source, id)), questions.length, section.url),
      ...items.map(({ question }) => `- ${line(question)}`),
      ...(pages > 1 ? [text.pages.page(at + 1, pages)] : []),
    ].join('\n'),
    components: [
      ...(options.length > 0
        ? [row(select(text.reply.chooseQuestion, customId('section-ask'), options))]
        : []),
      row(button(text.sections.all, customId('sections', 0)), ...turns),
    ],
  };
}

/** Leads back to the page on which the question stands. */
export function backButton(edition: Engine, section: string, question: string) {
  const at = questionsOf(edition, section).findIndex(({ id }) => id === question);
  const title = sectionTitle(edition.knowledge.source, section);
  const label = clip(text.sections.back(title), BUTTON_LABEL_LIMIT);
  return button(label, customId('section', section, Math.max(0, Math.floor(at / QUESTIONS_A_PAGE))));
}

function questionsOf(edition: Engine, section: string): Suggestion[] {
  return [...edition.facts(), ...edition.tables()].filter((one) => one.section === section);
}

/** The section and all below it. */
function within(source: Source, section: Section): Section[] {
  const below = source.sections.filter(({ parent }) => parent === section.id);
  return [section, ...below.flatMap((one) => within(source, one))];
}

function depthOf(source: Source, { parent }: Section): number {
  const above = source.sections.find(({ id }) => id === parent);
  return above ? depthOf(source, above) + 1 : 0;
}

function pageOf<Item>(items: readonly Item[], page: number, size: number) {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const at = Math.min(Math.max(page, 0), pages - 1);
  return { items: items.slice(at * size, (at + 1) * size), at, pages };
}

function line(title: string): string {
  return clip(escapeMarkdown(title), LINE_LIMIT);
}
