import { turnsAfter } from '../../answering/conversation/turn.ts';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import type { Context } from '../context.ts';
import { notePick } from '../replies/note-pick.ts';
import { noteReply } from '../replies/note-reply.ts';
import { offeredIn } from '../replies/question-choice.ts';
import { replyFrame } from '../replies/reply-frame.ts';
import { answerInTurn, quote, replyMessage } from '../replies/reply-message.ts';
import { topic } from '../replies/topic.ts';
import { homeGuild, requireAsker } from '../rights.ts';
import { type Component, chosenValue, type Presser } from './component.ts';

/** A suggested question as a button: the answer takes the message's place. */
export const showAnswer: Component = {
  name: 'show',
  execute: (interaction, [id = '', asker], context) => show(interaction, id, asker, context),
};

/** The same from a list. */
export const chooseQuestion: Component = {
  name: 'choose',
  execute: (interaction, [asker], context) => show(interaction, chosenValue(interaction), asker, context),
};

/** One of several answers that have no room in a message together, as a button. */
export const showInTurn: Component = {
  name: 'turn',
  execute: (interaction, [id = '', asker], context) => turn(interaction, id, asker, context),
};

/** The same from a list. */
export const chooseInTurn: Component = {
  name: 'turns',
  execute: (interaction, [asker], context) => turn(interaction, chosenValue(interaction), asker, context),
};

async function show(interaction: Presser, id: string, asker: string | undefined, context: Context) {
  const { curation, conversations } = context;
  requireAsker(interaction, asker, curation);
  const chosen = topic(curation.edition(homeGuild(interaction)), id);
  if (!chosen) throw new UserError(text.reply.gone);
  context.offers.keep(interaction.message.id);
  const noted = notePick(interaction, id, context);
  const { question, reply } = chosen;
  const place = { channel: interaction.channelId, user: asker ?? interaction.user.id };
  const turns = turnsAfter(conversations.before(place), question, reply);
  conversations.remember(place, turns);
  conversations.rememberReply(interaction.message.id, place.user, turns);
  const frame = replyFrame(curation, homeGuild(interaction), { asker, intro: quote(question) });
  await interaction.update(replyMessage(reply, frame));
  await noted;
  const sent = asker === undefined ? undefined : interaction.message;
  return noteReply(context, { guild: interaction.guild, question, reply, sent });
}

function turn(interaction: Presser, id: string, asker: string | undefined, { curation }: Context) {
  requireAsker(interaction, asker, curation);
  const engine = curation.edition(homeGuild(interaction));
  const [answer] = [topic(engine, id)?.reply].flatMap((reply) =>
    reply?.outcome === 'answer' ? reply.answers : [],
  );
  if (!answer) throw new UserError(text.reply.gone);
  const all = offeredIn(interaction.message.components).flatMap((one) => {
    const question = (engine.fact(one) ?? engine.table(one))?.question;
    return question === undefined ? [] : [{ id: one, question }];
  });
  return interaction.update(
    answerInTurn(answer, all, replyFrame(curation, homeGuild(interaction), { asker })),
  );
}
