import { ButtonStyle, escapeMarkdown, TimestampStyles, time } from 'discord.js';
import type { Engine } from '../../answering/engine.ts';
import type { Gap } from '../../curation/store.ts';
import { text } from '../../text.ts';
import { customId } from '../custom-id.ts';
import {
  BUTTON_LABEL_LIMIT,
  BUTTONS_LIMIT,
  button,
  CONTENT_LIMIT,
  clip,
  type MessageBody,
  row,
  select,
} from '../message-body.ts';
import { topic } from '../replies/topic.ts';
import { chooserPage, LINE_LIMIT } from './chooser-page.ts';

/** Discord's most options in a select. */
const NEAREST_LIMIT = 25;

/** A page of the gaps, most asked first, and a list to choose one from. */
export function gapsPage(gaps: readonly Gap[], page: number): MessageBody {
  if (gaps.length === 0) return { content: text.gaps.none, components: [] };
  return chooserPage({
    heading: text.gaps.heading(gaps.length),
    items: gaps.map((gap) => ({
      id: gap.id,
      name: gap.question,
      line: `${clip(escapeMarkdown(gap.question), LINE_LIMIT)} · ${asked(gap)}${gap.answeredBy.length > 0 ? text.gaps.marked : ''}`,
    })),
    page,
    placeholder: text.gaps.choose,
    chosen: customId('gap'),
    turned: (to) => customId('gaps', to),
  });
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
