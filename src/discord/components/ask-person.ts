import {
  type Client,
  channelMention,
  DiscordAPIError,
  type Message,
  type MessageCreateOptions,
  MessageFlags,
} from 'discord.js';
import { speaking, text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import { isGone } from '../failures.ts';
import { languageOf } from '../language.ts';
import { askedTurns } from '../replies/asked-question.ts';
import { handOnCard } from '../replies/hand-on.ts';
import { handedOnRows, isHandedOn, PERSON } from '../replies/person-button.ts';
import { replyFrame } from '../replies/reply-frame.ts';
import { requireAsker, requireGuild } from '../rights.ts';
import type { Component, Presser } from './component.ts';

/** Hands the question and the nearest facts to the moderators' channel, once. */
export const askPerson: Component = {
  name: PERSON,
  async execute(interaction, [asker, replyId], context) {
    const { curation, handingOn } = context;
    requireAsker(interaction, asker === '' ? undefined : asker, curation);
    const guild = requireGuild(interaction);
    const { moderators } = curation.settings(guild);
    if (moderators === undefined) throw new UserError(text.person.noChannel);
    await interaction.deferUpdate();
    const reply = replyId === undefined ? interaction.message : await fetchReply(interaction, replyId);
    if (!reply) throw new UserError(text.person.forgotten);
    if (isHandedOn(reply) || handingOn.has(reply.id)) throw new UserError(text.person.already);
    handingOn.add(reply.id);
    try {
      const turns = await askedTurns({ message: reply, channel: interaction.channel }, context);
      const asked = turns?.at(-1);
      if (turns === undefined || asked === undefined) throw new UserError(text.person.forgotten);
      const engine = curation.edition(guild);
      const answered = engine.reply({ text: asked.text, previous: turns.slice(0, -1) });
      // For all moderators to read, whatever the language of the member.
      const card = speaking(languageOf(interaction.guild), () =>
        handOnCard(
          { question: answered.meant ?? asked.text, asker: interaction.user.id, url: reply.url },
          answered,
          engine,
          replyFrame(curation, guild, {}),
        ),
      );
      // Discord keeps one card, though the bot should die before the button tells of it.
      await send(interaction.client, moderators, { ...card, nonce: reply.id, enforceNonce: true });
      const done = { components: handedOnRows(reply) };
      if (replyId === undefined) await interaction.editReply(done);
      else {
        await reply.edit(done);
        await interaction.editReply({ components: [] });
      }
      await interaction.followUp({
        content: text.person.done(channelMention(moderators)),
        flags: MessageFlags.Ephemeral,
      });
    } finally {
      handingOn.delete(reply.id);
    }
  },
};

/** The reply that did not help; undefined where it has been deleted. */
async function fetchReply({ channel }: Presser, id: string): Promise<Message | undefined> {
  try {
    return await channel?.messages.fetch(id);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

async function send(client: Client, channelId: string, card: MessageCreateOptions): Promise<void> {
  try {
    const channel = await client.channels.fetch(channelId);
    if (!channel?.isSendable()) throw new UserError(text.person.noChannel);
    await channel.send(card);
  } catch (error) {
    if (error instanceof DiscordAPIError) throw new UserError(text.person.noChannel, { cause: error });
    throw error;
  }
}
