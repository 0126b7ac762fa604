import { ButtonStyle, escapeMarkdown, TimestampStyles, time } from 'discord.js';
import type { Engine } from '../answering/engine.ts';
import type { Gap } from '../curation/store.ts';
import { QUESTION_LIMIT } from '../knowledge/fact.ts';
import { text } from '../text.ts';
import { customId } from './custom-id.ts';
import {
  BUTTON_LABEL_LIMIT,
  BUTTONS_LIMIT,
  button,
  CONTENT_LIMIT,
  clip,
  type MessageBody,
  row,
  select,
} from './message-body.ts';
import { pageRow } from './pages.ts';
import { topic } from './topic.ts';

const GAPS_A_PAGE = 10;
/** Discord's most options in a select. */
const NEAREST_LIMIT = 25;
/** Longest question in the list, with all signs escaped. */
const LINE_LIMIT = 110;

/** A page of the gaps, most asked first, and a list to choose one from. */
export function gapsPage(gaps: readonly Gap[], page: number): MessageBody {
  if (gaps.length === 0) return { content: text.gaps.none, components: [] };
  const count = Math.ceil(gaps.length / GAPS_A_PAGE);
  const at = Math.min(Math.max(page, 0), count - 1);
  const shown = gaps.slice(at * GAPS_A_PAGE, (at + 1) * GAPS_A_PAGE);
  const lines = shown.map(
    (gap, index) =>
      `${at * GAPS_A_PAGE + index + 1}. ${clip(escapeMarkdown(gap.question), LINE_LIMIT)} · ${asked(gap)}${gap.answeredBy.length > 0 ? text.gaps.marked : ''}`,
  );
  const options = shown.map(({ id, question }) => ({
    label: clip(question, QUESTION_LIMIT),
    value: `${id}`,
  }));
  return {
    content: [
      text.gaps.heading(gaps.length),
      ...lines,
      ...(count > 1 ? [text.pages.page(at + 1, count)] : []),
    ].join('\n'),
    components: [
      row(select(text.gaps.choose, customId('gap'), options)),
      ...pageRow(at, count, (to) => customId('gaps', to)),
    ],
  };
}

/** One gap, the facts that come nearest, and what can be done about it. */
export function gapMessage(gap: Gap, edition: Engine): MessageBody {
  const given = gap.answeredBy.map((id) => topic(edition, id)?.question ?? id);
  const correctable = gap.answeredBy.flatMap((id) => edition.fact(id) ?? []).slice(0, BUTTONS_LIMIT);
  const nearest = edition.complete(gap.question, NEAREST_LIMIT).filter(({ id }) => edition.fact(id));
  const options = nearest.map(({ id, question }) => ({ label: question, value: id }));
  const tail = ['', asked(gap), ...(given.length > 0 ? [text.gaps.answeredBy(given)] : [])].join('\n');
  return {
    content: clip(`> ${escapeMarkdown(gap.question)}`, CONTENT_LIMIT - tail.length) + tail,
    components: [
      ...(options.length > 0
        ? [row(select(text.gaps.addWording, customId('gap-wording', gap.id), options))]
        : []),
      ...(correctable.length > 0
        ? [
            row(
              ...correctable.map(({ id, question }) =>
                button(
                  clip(text.review.edit(question), BUTTON_LABEL_LIMIT),
                  customId('gap-edit', gap.id, id),
                ),
              ),
            ),
          ]
        : []),
      row(
        button(text.gaps.byId, customId('gap-by-id', gap.id)),
        button(text.gaps.newFact, customId('gap-new', gap.id), ButtonStyle.Primary),
        button(text.gaps.dismiss, customId('gap-no', gap.id), ButtonStyle.Danger),
        button(text.gaps.back, customId('gaps', 0)),
      ),
    ],
  };
}

function asked({ asked, lastAsked }: Gap): string {
  return text.gaps.asked(asked, time(new Date(lastAsked), TimestampStyles.RelativeTime));
}
