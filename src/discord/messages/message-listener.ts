import { type Message, MessageFlags, MessageType } from 'discord.js';
import { type Turn, turnsAfter } from '../../answering/conversation/turn.ts';
import { nearlyKnown, type Reply } from '../../answering/reply.ts';
import type { Context } from '../context.ts';
import type { Clock } from '../expiring-map.ts';
import { isClosed, isGone, reportMessage } from '../failures.ts';
import type { MessageBody } from '../message-body.ts';
import { noteReply } from '../replies/note-reply.ts';
import { replyFrame } from '../replies/reply-frame.ts';
import { removeRow, replyMessage } from '../replies/reply-message.ts';
import type { Place } from './conversations.ts';
import { Cooldown } from './cooldown.ts';
import { type Door, doorOf, isForSomebodyElse, offersIn } from './door.ts';
import { smallTalk, smallTalkText } from './greeting.ts';
import { questionText } from './message-text.ts';
import { offerMessage } from './offers.ts';
import type { Rate } from './pace.ts';
import { pointerTo } from './pointer-message.ts';
import type { Question, Replied } from './question.ts';

const MINUTE = 60_000;
/** How long after a question was asked an edit of it still changes the reply. */
const EDITABLE = 5 * MINUTE;

/** What the bot says, and to what. */
interface Answered {
  readonly body: MessageBody;
  readonly turns: readonly Turn[];
  /** A full reply, a pointer to the same a little above, or an offer of what may fit. */
  readonly kind: 'reply' | 'pointer' | 'offer';
  /** Left out where nothing was asked, or where only an offer is made. */
  readonly asked?: { readonly guild: Message['guild']; readonly question: string; readonly reply: Reply };
}

/** What the bot does about ordinary messages: answer, correct the answer when the question changes, remove it. */
export interface MessageListener {
  created(message: Message): Promise<void>;
  updated(message: Message): Promise<void>;
  deleted(message: { readonly id: string; readonly channel: Message['channel'] }): Promise<void>;
}

export function createMessageListener(context: Context): MessageListener {
  const { curation, conversations, questions, offers, above, pace, logger, now } = context;
  const cooldowns = {
    called: cooldownsOf(pace.called, now),
    listening: cooldownsOf(pace.listening, now),
  };

  /** Whether the message comes slowly enough to be answered; it is then counted. */
  function isInTime({ author, channelId }: Message, door: Door): boolean {
    const { member, channel } = cooldowns[door === 'listening' ? 'listening' : 'called'];
    const memberKey = `${channelId}:${author.id}`;
    if (!member.isOver(memberKey) || !channel.isOver(channelId)) return false;
    member.count(memberKey);
    channel.count(channelId);
    return true;
  }

  /** What the bot says to the message; undefined where it stays silent. */
  function answer(message: Message, previous: readonly Turn[], isNew: boolean): Answered | undefined {
    const door = doorOf(message, context);
    if (!door) return undefined;
    const engine = curation.edition(message.guildId);
    const asker = message.author.id;
    const question = questionText(message.content);
    const talk = smallTalk(question, engine);
    if (talk) {
      const isForBot =
        door === 'mention' || door === 'direct' || (door === 'reply' && (talk === 'help' || talk === 'who'));
      if (!isForBot || (isNew && !isInTime(message, door))) return undefined;
      const body = { content: smallTalkText(talk, engine), components: removeRow(asker) };
      return { kind: 'reply', body, turns: previous };
    }
    const reply = engine.reply({ text: question, previous });
    const isEmergency = reply.outcome === 'emergency';
    const near =
      door === 'listening' && offersIn(message.channel, context) ? nearlyKnown(question, reply) : undefined;
    if (door === 'listening') {
      if (!reply.speaks && !near) return undefined;
      if (isForSomebodyElse(message) && !isEmergency) return undefined;
    }
    if (isNew && !isEmergency && !isInTime(message, door)) return undefined;
    const turns = turnsAfter(previous, question, reply);
    if (near) return { kind: 'offer', body: offerMessage(near, asker), turns };
    const asked = { guild: message.guild, question, reply };
    const place = { guild: message.guildId, channel: message.channelId };
    const pointer = isNew ? pointerTo(context, place, reply, asker) : undefined;
    if (pointer) return { kind: 'pointer', body: pointer, turns, asked };
    const body = replyMessage(reply, replyFrame(curation, message.guildId, { asker }));
    return { kind: 'reply', body, turns, asked };
  }

  /** Says what there is to say to the message as it now reads, in place of what the bot said before. */
  async function respond(message: Message, previous: readonly Turn[], before: Replied | undefined) {
    const place = placeOf(message);
    try {
      const answered = answer(message, previous, before === undefined);
      if (!answered) {
        if (before) await takeBack(message.channel, place, before);
        return undefined;
      }
      const turn = answered.turns === previous ? undefined : answered.turns.at(-1);
      if (before?.turn) conversations.amend(place, before.turn, turn);
      else conversations.remember(place, answered.turns);
      const sent = before
        ? await message.channel.messages.edit(before.id, answered.body)
        : await message.reply({
            ...answered.body,
            ...once(message),
            ...(answered.kind === 'offer' && QUIETLY),
          });
      if (answered.kind === 'offer') offers.watch(sent);
      else if (before) offers.keep(before.id);
      conversations.rememberReply(sent.id, message.author.id, answered.turns);
      if (answered.asked) {
        await noteReply(context, { ...answered.asked, sent: answered.kind === 'reply' ? sent : undefined });
      }
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
      above.forget(id);
      const question = questions.get(id);
      if (!question) return;
      questions.delete(id);
      const replied = await question.replied;
      if (!replied) return;
      try {
        await takeBack(channel, { channel: question.channel, user: question.asker }, replied);
      } catch (error) {
        if (!isGone(error) && !isClosed(error)) throw error;
      }
    },
  };
}

/** Nobody called the bot, so nobody is pinged. */
const QUIETLY = {
  allowedMentions: { parse: [], repliedUser: false },
  flags: MessageFlags.SuppressNotifications,
} as const;

function cooldownsOf({ member, channel }: { member: Rate; channel: Rate }, now: Clock) {
  return { member: new Cooldown(member, now), channel: new Cooldown(channel, now) };
}

/** Discord keeps one reply to a question, however often it is sent: after a slow answer, or by a bot that restarted. */
function once({ id }: Message) {
  return { nonce: id, enforceNonce: true };
}

function isFromPerson(message: Message): boolean {
  const isOrdinary = message.type === MessageType.Default || message.type === MessageType.Reply;
  return isOrdinary && !message.author.bot && message.webhookId === null;
}

function placeOf(message: Message): Place {
  return {
    channel: message.channelId,
    user: message.author.id,
    repliedTo: message.reference?.messageId,
  };
}
