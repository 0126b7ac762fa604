import type { BaseInteraction } from 'discord.js';
import { turnsAfter } from '../../answering/conversation/turn.ts';
import type { Engine } from '../../answering/engine.ts';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import { backButton, sectionPage, sectionsPage } from '../about/sections-page.ts';
import type { Context } from '../context.ts';
import { customId } from '../custom-id.ts';
import { button, type MessageBody, row } from '../message-body.ts';
import { noteReply } from '../replies/note-reply.ts';
import { replyFrame } from '../replies/reply-frame.ts';
import { quote, replyMessage } from '../replies/reply-message.ts';
import { type Topic, topic } from '../replies/topic.ts';
import { homeGuild } from '../rights.ts';
import { type Component, chosenValue } from './component.ts';

/** Turns the page of `/sections`, and leads back to it. */
export const turnSections: Component = {
  name: 'sections',
  execute: (interaction, [page], { curation }) =>
    interaction.update(sectionsPage(curation.edition(homeGuild(interaction)), Number(page))),
};

/** Opens the section that was chosen. */
export const openSection: Component = {
  name: 'section-open',
  execute: (interaction, _values, context) =>
    interaction.update(opened(interaction, chosenValue(interaction), 0, context)),
};

/** Turns the page of a section, and leads back to it. */
export const turnSection: Component = {
  name: 'section',
  execute: (interaction, [section = '', page], context) =>
    interaction.update(opened(interaction, section, Number(page), context)),
};

/** Answers the question that was chosen, in place. */
export const askInSection: Component = {
  name: 'section-ask',
  execute(interaction, _values, context) {
    const id = chosenValue(interaction);
    const { edition, chosen } = known(interaction, id, context);
    const post = button(text.sections.post, customId('section-post', id));
    const { content } = answered(interaction, chosen, context, undefined);
    const navigation = row(backButton(edition, sectionOf(edition, id), id), post);
    return interaction.update({ content, components: [navigation] });
  },
};

/** Shows the answer to the whole channel, once. */
export const postFromSection: Component = {
  name: 'section-post',
  async execute(interaction, [id = ''], context) {
    const { edition, chosen } = known(interaction, id, context);
    const { content } = answered(interaction, chosen, context, undefined);
    await interaction.update({ content, components: [row(backButton(edition, sectionOf(edition, id), id))] });
    const posted = await interaction.followUp(answered(interaction, chosen, context, interaction.user.id));
    context.conversations.rememberReply(
      posted.id,
      interaction.user.id,
      turnsAfter([], chosen.question, chosen.reply),
    );
    await noteReply(context, { guild: interaction.guild, ...chosen, sent: posted });
  },
};

function opened(interaction: BaseInteraction, section: string, page: number, { curation }: Context) {
  const body = sectionPage(curation.edition(homeGuild(interaction)), section, page);
  if (!body) throw new UserError(text.sections.gone);
  return body;
}

function known(interaction: BaseInteraction, id: string, { curation }: Context) {
  const edition = curation.edition(homeGuild(interaction));
  const chosen = topic(edition, id);
  if (!chosen) throw new UserError(text.reply.gone);
  return { edition, chosen };
}

function sectionOf(edition: Engine, id: string): string {
  return (edition.fact(id) ?? edition.table(id))?.section ?? '';
}

/** @param asker may take the message away; left out where nobody else sees it */
function answered(
  interaction: BaseInteraction,
  { question, reply }: Topic,
  { curation }: Context,
  asker: string | undefined,
): MessageBody {
  const frame = replyFrame(curation, homeGuild(interaction), { asker, intro: quote(question) });
  return replyMessage(reply, frame);
}
