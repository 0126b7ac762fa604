import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import { turnsAfter } from '../../answering/conversation/turn.ts';
import { QUESTION_LIMIT } from '../../knowledge/fact.ts';
import { text } from '../../text.ts';
import { clip } from '../message-body.ts';
import { smallTalk, smallTalkText } from '../messages/greeting.ts';
import { questionText } from '../messages/message-text.ts';
import { pointerTo } from '../messages/pointer-message.ts';
import { noteReply } from '../replies/note-reply.ts';
import { replyFrame } from '../replies/reply-frame.ts';
import { quote, replyMessage } from '../replies/reply-message.ts';
import { topic } from '../replies/topic.ts';
import { homeGuild } from '../rights.ts';
import { ANYWHERE } from './anywhere.ts';
import { CHOICES_LIMIT, type SlashCommand } from './command.ts';

/** As long as a message may be. */
const ASK_LIMIT = 4000;

export const ask: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('ask')
    .setDescription(text.commands.ask)
    .setContexts(ANYWHERE.contexts)
    .setIntegrationTypes(ANYWHERE.integrationTypes)
    .addStringOption((option) =>
      option
        .setName('question')
        .setDescription(text.commands.askQuestion)
        .setMaxLength(ASK_LIMIT)
        .setAutocomplete(true)
        .setRequired(true),
    )
    .addBooleanOption((option) => option.setName('private').setDescription(text.commands.askPrivate))
    .toJSON(),

  async execute(interaction, context) {
    const { curation, conversations } = context;
    const typed = interaction.options.getString('question', true);
    const isPrivate = interaction.options.getBoolean('private') ?? false;
    const engine = curation.edition(homeGuild(interaction));
    const chosen = topic(engine, typed);
    const question = chosen?.question ?? questionText(typed);
    const talk = chosen ? undefined : smallTalk(question, engine);
    if (talk) {
      return interaction.reply({ content: smallTalkText(talk, engine), flags: MessageFlags.Ephemeral });
    }
    const place = { channel: interaction.channelId, user: interaction.user.id };
    const previous = conversations.before(place);
    const reply = chosen?.reply ?? engine.reply({ text: question, previous });
    const turns = turnsAfter(previous, question, reply);
    conversations.remember(place, turns);
    const guild = homeGuild(interaction);
    const asker = isPrivate ? undefined : place.user;
    const frame = replyFrame(curation, guild, { intro: quote(question), asker });
    const here = { guild, channel: place.channel };
    const pointer = asker === undefined ? undefined : pointerTo(context, here, reply, asker);
    const { resource } = await interaction.reply({
      ...(pointer ?? replyMessage(reply, frame)),
      ...(isPrivate && { flags: MessageFlags.Ephemeral }),
      withResponse: true,
    });
    if (resource?.message) conversations.rememberReply(resource.message.id, place.user, turns);
    const sent = isPrivate || pointer ? undefined : (resource?.message ?? undefined);
    return noteReply(context, { guild: interaction.guild, question, reply, sent });
  },

  autocomplete(interaction, { curation }) {
    const typed = interaction.options.getFocused();
    return curation
      .edition(homeGuild(interaction))
      .complete(typed, CHOICES_LIMIT)
      .map(({ id, question }) => ({ name: clip(question, QUESTION_LIMIT), value: id }));
  },
};
