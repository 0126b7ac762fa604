import { MessageFlags } from 'discord.js';
import { text } from '../../text.ts';
import type { Context } from '../context.ts';
import { BUTTONS_LIMIT, row } from '../message-body.ts';
import { askedQuestion } from '../replies/asked-question.ts';
import { isHandedOn, personButton } from '../replies/person-button.ts';
import { correctionButtons, HELPFUL, readGiven, UNHELPFUL } from '../replies/vote-buttons.ts';
import { requireGuild } from '../rights.ts';
import type { Component, Presser } from './component.ts';

/** 👍 */
export const voteHelpful: Component = {
  name: HELPFUL,
  async execute(interaction, values, context) {
    const counted = await vote(interaction, values, context, true);
    return interaction.editReply(counted ? text.votes.thanks : text.votes.withdrawn);
  },
};

/** 👎 */
export const voteUnhelpful: Component = {
  name: UNHELPFUL,
  async execute(interaction, values, context) {
    const counted = await vote(interaction, values, context, false);
    if (!counted) return interaction.editReply(text.votes.withdrawn);
    const { curation } = context;
    const guild = requireGuild(interaction);
    const { message } = interaction;
    const mayHandOn = curation.settings(guild).moderators !== undefined && !isHandedOn(message);
    const buttons = [
      ...correctionButtons(readGiven(values), curation.edition(guild)).slice(0, BUTTONS_LIMIT - 1),
      ...(mayHandOn ? [personButton(undefined, message.id)] : []),
    ];
    const components = buttons.length > 0 ? [row(...buttons)] : [];
    return interaction.editReply({ content: text.votes.sorry, components });
  },
};

/** Whether the vote is counted now; the answer to the press is to be edited in. */
async function vote(
  interaction: Presser,
  values: readonly string[],
  context: Context,
  helpful: boolean,
): Promise<boolean> {
  const { message, user } = interaction;
  const guild = requireGuild(interaction);
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  return context.curation.votes.cast({
    guild,
    member: user.id,
    message: message.id,
    sentAt: message.createdAt,
    facts: readGiven(values),
    helpful,
    question: (await askedQuestion(interaction, context))?.meant,
  });
}
