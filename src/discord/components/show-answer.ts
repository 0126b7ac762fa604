import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import type { Context } from '../context.ts';
import { notePick } from '../note-pick.ts';
import { noteReply } from '../note-reply.ts';
import { replyFrame } from '../reply-frame.ts';
import { quote, replyMessage } from '../reply-message.ts';
import { homeGuild, requireAsker } from '../rights.ts';
import { topic } from '../topic.ts';
import type { Component } from './component.ts';

/** A suggested question as a button: the answer takes the message's place. */
export const showAnswer: Component = {
  name: 'show',
  execute: (interaction, [id = '', asker], context) => show(interaction, id, asker, context),
};

/** The same from a list. */
export const chooseQuestion: Component = {
  name: 'choose',
  execute: (interaction, [asker], context) =>
    show(interaction, (interaction.isStringSelectMenu() && interaction.values[0]) || '', asker, context),
};

async function show(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  id: string,
  asker: string | undefined,
  context: Context,
) {
  const { curation, conversations } = context;
  requireAsker(interaction, asker, curation);
  const chosen = topic(curation.edition(homeGuild(interaction)), id);
  if (!chosen) throw new UserError(text.reply.gone);
  const noted = notePick(interaction, id, context);
  const { question, reply } = chosen;
  const place = { channel: interaction.channelId, user: asker ?? interaction.user.id };
  const turns = [...conversations.before(place), question];
  conversations.remember(place, turns);
  conversations.rememberReply(interaction.message.id, turns);
  const frame = replyFrame(curation, homeGuild(interaction), { asker, intro: quote(question) });
  await interaction.update(replyMessage(reply, frame));
  await noted;
  return noteReply(context, { guild: interaction.guild, question, reply });
}
