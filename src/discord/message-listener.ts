import { type Message, MessageReferenceType, MessageType } from 'discord.js';
import { type Turn, turnsAfter } from '../answering/conversation/turn.ts';
import type { Reply } from '../answering/reply.ts';
import { words } from '../answering/text/tokens.ts';
import type { Context } from './context.ts';
import type { Place } from './conversations.ts';
import { isGone, reportMessage } from './failures.ts';
import { greeting } from './greeting.ts';
import type { MessageBody } from './message-body.ts';
import { noteReply } from './note-reply.ts';
import { namesBot, namesSomebodyElse, questionText } from './question.ts';
import { replyFrame } from './reply-frame.ts';
import { removeRow, replyMessage } from './reply-message.ts';

const MINUTE = 60_000;
/** How long after a question was asked an edit of it still changes the reply. */
const EDITABLE = 5 * MINUTE;

/** Why a message is the bot's to answer. */
type Door = 'mention' | 'reply' | 'direct' | 'listening';

/** A message that the bot has taken as a question. */
export interface Question {
  readonly asker: string;
  readonly channel: string;
  /** The turns before it. */
  readonly previous: readonly Turn[];
  /** Its newest text. */
  readonly content: string;
  /** The bot's reply once Discord has it; undefined for silence. Never rejects. */
  readonly replied: Promise<Replied | undefined>;
}

/** The bot's message in reply to a question. */
interface Replied {
  readonly id: string;
  /** What was asked; undefined where it was nothing. */
  readonly turn: Turn | undefined;
}

/** What the bot says, and to what. */
interface Answered {
  readonly body: MessageBody;
  readonly turns: readonly Turn[];
  /** Left out where nothing was asked. */
  readonly asked?: { readonly guild: Message['guild']; readonly question: string; readonly reply: Reply };
}

/** What the bot does about ordinary messages: answer, correct the answer when the question changes, remove it. */
export interface MessageListener {
  created(message: Message): Promise<void>;
  updated(message: Message): Promise<void>;
  deleted(message: { readonly id: string; readonly channel: Message['channel'] }): Promise<void>;
}

export function createMessageListener(context: Context): MessageListener {
  const { curation, conversations, questions, logger, now } = context;

  /** What the bot says to the message; undefined where it stays silent. */
  function answer(message: Message, previous: readonly Turn[]): Answered | undefined {
    const door = doorOf(message, context);
    if (!door) return undefined;
    const engine = curation.edition(message.guildId);
    const asker = message.author.id;
    const question = questionText(message.content);
    if (words(question).length === 0) {
      if (door !== 'mention' && door !== 'direct') return undefined;
      return { body: { content: greeting(engine), components: removeRow(asker) }, turns: previous };
    }
    const reply = engine.reply({ text: question, previous });
    if (door === 'listening') {
      if (!reply.speaks) return undefined;
      if (isForSomebodyElse(message) && reply.outcome !== 'emergency') return undefined;
    }
    return {
      body: replyMessage(reply, replyFrame(curation, message.guildId, { asker })),
      turns: turnsAfter(previous, question, reply),
      asked: { guild: message.guild, question, reply },
    };
  }

  /** Says what there is to say to the message as it now reads, in place of what the bot said before. */
  async function respond(message: Message, previous: readonly Turn[], before: Replied | undefined) {
    const place = placeOf(message);
    try {
      const answered = answer(message, previous);
      if (!answered) {
        if (before) await takeBack(message.channel, place, before);
        return undefined;
      }
      const turn = answered.turns === previous ? undefined : answered.turns.at(-1);
      if (before?.turn) conversations.amend(place, before.turn, turn);
      else conversations.remember(place, answered.turns);
      const sent = before
        ? await message.channel.messages.edit(before.id, answered.body)
        : await message.reply({ ...answered.body, ...once(message) });
      conversations.rememberReply(sent.id, message.author.id, answered.turns);
      if (answered.asked) await noteReply(context, { ...answered.asked, sent });
      return { id: sent.id, turn };
    } catch (error) {
      // A reply that its asker has removed stays removed.
      if (!(before && isGone(error))) await reportMessage(error, message, logger);
      return before;
    }
  }

  async function takeBack(channel: Message['channel'], place: Place, { id, turn }: Replied): Promise<void> {
    if (turn) conversations.amend(place, turn, undefined);
    await channel.messages.delete(id);
  }

  function keep(message: Message, previous: readonly Turn[], replied: Question['replied']): void {
    const { author, channelId, content } = message;
    questions.set(message.id, { asker: author.id, channel: channelId, previous, content, replied });
  }

  return {
    async created(message) {
      if (!isFromPerson(message) || questions.get(message.id) || !doorOf(message, context)) return;
      const previous = conversations.before(placeOf(message));
      const replied = respond(message, previous, undefined);
      keep(message, previous, replied);
      await replied;
    },

    async updated(message) {
      if (!isFromPerson(message) || now() - message.createdTimestamp > EDITABLE) return;
      const question = questions.get(message.id);
      // Discord also reports an update when it adds the preview of a link or somebody pins the message.
      if (message.editedTimestamp === null || question?.content === message.content) return;
      if (!question && !doorOf(message, context)) return;
      const previous = question?.previous ?? conversations.before(placeOf(message));
      const replied = Promise.resolve(question?.replied).then((before) => respond(message, previous, before));
      keep(message, previous, replied);
      await replied;
    },

    async deleted({ id, channel }) {
      const question = questions.get(id);
      if (!question) return;
      questions.delete(id);
      const replied = await question.replied;
      if (!replied) return;
      try {
        await takeBack(channel, { channel: question.channel, user: question.asker }, replied);
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    },
  };
}

/** Discord keeps one reply to a question, however often it is sent: after a slow answer, or by a bot that restarted. */
function once({ id }: Message) {
  return { nonce: id, enforceNonce: true };
}

function isFromPerson(message: Message): boolean {
  const isOrdinary = message.type === MessageType.Default || message.type === MessageType.Reply;
  return isOrdinary && !message.author.bot && message.webhookId === null;
}

function doorOf(message: Message, { curation, readsMessages }: Context): Door | undefined {
  if (message.channel.isDMBased()) return 'direct';
  if (namesBot(message.content, ownIds(message))) return 'mention';
  if (message.mentions.repliedUser?.id === message.client.user.id) return 'reply';
  if (!readsMessages || !message.guildId) return undefined;
  const { listening } = curation.settings(message.guildId);
  const channels = [message.channelId, message.channel.isThread() ? message.channel.parentId : null];
  return channels.some((id) => id !== null && listening.includes(id)) ? 'listening' : undefined;
}

/** In a listening channel, talk between members is theirs. */
function isForSomebodyElse(message: Message): boolean {
  const isReply = message.reference?.type === MessageReferenceType.Default;
  return isReply || namesSomebodyElse(message.content, ownIds(message));
}

function ownIds({ client, guild }: Message) {
  return { user: client.user.id, role: guild?.members.me?.roles.botRole?.id };
}

function placeOf(message: Message): Place {
  return {
    channel: message.channelId,
    user: message.author.id,
    repliedTo: message.reference?.messageId,
  };
}
