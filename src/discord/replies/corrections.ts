import { setTimeout as pause } from 'node:timers/promises';
import { type Client, Events, type ThreadChannel } from 'discord.js';
import type { Curation } from '../../curation/curation.ts';
import type { OutdatedReply } from '../../curation/given-replies.ts';
import { isFact } from '../../knowledge/entry.ts';
import type { Logger } from '../../log.ts';
import { speaking, text } from '../../text.ts';
import { isClosed, isGone, isRefused } from '../failures.ts';
import { languageOf } from '../language.ts';
import { correctedText } from './corrected-text.ts';
import { besideLine, withoutBeside } from './question-choice.ts';
import { replyFrame } from './reply-frame.ts';
import { withVotesOn } from './vote-buttons.ts';

/** Between two edits: a few a second, far from what Discord allows a bot in all, and slow enough for one channel. */
const PAUSE = 350;
/** How long after a failure, such as Discord's limit of edits to messages older than an hour, it is tried again. */
const RETRY = 10 * 60_000;

export interface Corrections {
  /** Resolves when no reply is being edited any more; those left are edited after the next start. */
  stop(): Promise<void>;
}

/**
 * Edits the replies of the last days whose facts have been changed since, one after the other. What is still to be done
 * stands in the store: the replies that gave an older version than the one that stands. Those in a thread that is archived
 * or locked wait until it is opened again.
 */
export function startCorrections(client: Client, curation: Curation, logger: Logger): Corrections {
  const { given } = curation;
  const stopping = new AbortController();
  const waiting = new Set<string>();
  let working: Promise<void> | undefined;

  async function workThrough(): Promise<void> {
    for (const guild of waiting) {
      waiting.delete(guild);
      for (const reply of await given.outdated(guild)) {
        if (stopping.signal.aborted) return;
        // For all to read, whatever the language of whoever made the change.
        await speaking(languageOf(client.guilds.cache.get(guild)), () => correctOrLog(reply));
      }
    }
  }

  async function correctOrLog(reply: OutdatedReply): Promise<void> {
    try {
      const done = await correct(client, curation, reply);
      if (done === 'later') return;
      await given.settle(reply);
      if (done === 'edited') await pause(PAUSE, undefined, { signal: stopping.signal });
    } catch (error) {
      if (stopping.signal.aborted) return;
      if (isClosed(error)) return;
      if (isGone(error) || isRefused(error)) return given.drop(reply);
      logger.warn({ err: error, guild: reply.guild, channel: reply.channel }, text.operator.notCorrected);
    }
  }

  function wake(guilds: readonly string[]): void {
    // Another process may serve the others.
    for (const guild of guilds) if (client.guilds.cache.has(guild)) waiting.add(guild);
    if (stopping.signal.aborted || working || waiting.size === 0) return;
    working = workThrough()
      .catch((error) => logger.warn({ err: error }, text.operator.notCorrected))
      .finally(() => {
        working = undefined;
        wake([]); // what has come in the meantime
      });
  }

  function wakeAll(): void {
    given
      .guildsWithOutdated()
      .then(wake)
      .catch((error) => logger.warn({ err: error }, text.operator.notCorrected));
  }

  client.once(Events.ClientReady, wakeAll);
  client.on(Events.ThreadUpdate, (before, after) => {
    if (!isShut(after) && isShut(before)) wake([after.guildId]);
  });
  const retrying = setInterval(wakeAll, RETRY);
  const stopListening = curation.onChange((guild) => wake([guild]));
  return {
    async stop() {
      stopping.abort();
      stopListening();
      clearInterval(retrying);
      await working;
    },
  };
}

/** Does what the bot said in the thread stay as it is for now? */
function isShut({ archived, locked, manageable }: ThreadChannel): boolean {
  return archived === true || (locked === true && !manageable);
}

async function correct(
  client: Client,
  curation: Curation,
  reply: OutdatedReply,
): Promise<'edited' | 'nothing to edit' | 'later'> {
  if (reply.changes.length === 0) return 'nothing to edit';
  const channel = await client.channels.fetch(reply.channel);
  if (!channel?.isTextBased()) return 'nothing to edit';
  if (channel.isThread() && isShut(channel)) return 'later';
  const message = await channel.messages.fetch(reply.message);
  const catalogue = curation.catalogue(reply.guild);
  const standing = reply.answers.flatMap(({ entryId }) => catalogue.fact(entryId) ?? []);
  const content = correctedText(
    message.content,
    reply.changes,
    standing,
    replyFrame(curation, reply.guild, {}),
  );
  if (content === undefined || content === message.content) return 'nothing to edit';
  const hadOthers = message.content.endsWith(besideLine());
  const components =
    hadOthers && !content.endsWith(besideLine()) ? withoutBeside(message.components) : message.components;
  await message.edit({ content, components: withVotesOn(components, versionsGivenAnew(reply)) });
  return 'edited';
}

/** Of a fact that was withdrawn, and of a table, the reply goes on saying what it said. */
function versionsGivenAnew({ changes, standing }: OutdatedReply): ReadonlyMap<string, number> {
  const anew = new Set(changes.flatMap(({ entryId, after }) => (after && isFact(after) ? [entryId] : [])));
  return new Map(standing.flatMap(({ entryId, version }) => (anew.has(entryId) ? [[entryId, version]] : [])));
}
