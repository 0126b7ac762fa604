import { type Client, Events, GatewayCloseCodes, type Guild } from 'discord.js';
import type { Curation } from '../curation/curation.ts';
import type { Logger } from '../log.ts';
import { createPictures, type Pictures } from '../pictures/pictures.ts';
import { speaking, text } from '../text.ts';
import type { UserError } from '../user-error.ts';
import { createClient } from './client.ts';
import { connectionError, GatewayClosedError } from './connection-error.ts';
import type { Context, InspectionDraft } from './context.ts';
import { type Clock, ExpiringMap } from './expiring-map.ts';
import { type Audit, startAudit } from './facts/audit.ts';
import { createUnsavedForms } from './facts/unsaved-forms.ts';
import { onInteraction } from './interaction-listener.ts';
import { languageOf } from './language.ts';
import { Conversations } from './messages/conversations.ts';
import { offersIn } from './messages/door.ts';
import { GivenAbove } from './messages/given-above.ts';
import { createMessageListener } from './messages/message-listener.ts';
import { createOffers } from './messages/offers.ts';
import { PACE, type Pace } from './messages/pace.ts';
import type { Question } from './messages/question.ts';
import { type Outcomes, startOutcomes } from './proposals/outcomes.ts';
import { updateCommands } from './register-commands.ts';
import { type Corrections, startCorrections } from './replies/corrections.ts';
import { welcome } from './setup/welcome.ts';

const HOUR = 3_600_000;

export interface BotOptions {
  readonly token: string;
  /** REST base without the version: `https://discord.com/api`, a proxy, or the playground. */
  readonly apiUrl: string;
  /** Whether to ask Discord for Message Content, without which no channel can be listened to. */
  readonly listening: boolean;
  readonly curation: Curation;
  readonly logger: Logger;
  /** Told once if Discord ends the connection for good after `start`; the bot is then stopped. */
  onFatal(error: UserError): void;
  readonly now?: Clock;
  /** How often messages are answered; what is left out is as in `PACE`. */
  readonly pace?: Partial<Pace>;
  /** Left out: some of its own. */
  readonly pictures?: Pictures;
}

export interface Bot {
  /** Resolves when the bot answers and its commands are registered. Throws UserError when it cannot connect. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function createBot(options: BotOptions): Bot {
  const { token, apiUrl, logger, curation, onFatal, now = Date.now } = options;
  const pace = { ...PACE, ...options.pace };
  const memory = {
    conversations: new Conversations(now),
    questions: new ExpiringMap<Question>({ lifetime: 24 * HOUR, size: 10_000, now }),
    handingOn: new Set<string>(),
    unsavedForms: createUnsavedForms(curation.unsavedDrafts, logger, now),
    inspectionDrafts: new ExpiringMap<InspectionDraft>({ lifetime: HOUR, size: 1000, now }),
    pace,
    above: new GivenAbove(pace.repeatAfter, now),
    offers: createOffers(pace.offerFor, now, logger),
    pictures: options.pictures ?? createPictures(),
  };
  let client: Client | undefined;
  let audit: Audit | undefined;
  let outcomes: Outcomes | undefined;
  let corrections: Corrections | undefined;

  async function connect(readsMessages: boolean): Promise<void> {
    const connecting = createClient({ apiUrl, readsMessages });
    client = connecting;
    await audit?.stop();
    audit = startAudit(connecting, curation, logger);
    await outcomes?.stop();
    outcomes = startOutcomes(connecting, curation, logger);
    await corrections?.stop();
    corrections = startCorrections(connecting, curation, logger);
    const closed = new Promise<never>((_, reject) => {
      connecting.once(Events.ShardDisconnect, ({ code }) => reject(new GatewayClosedError(code)));
    });
    attach(connecting, { curation, logger, now, ...memory, readsMessages });
    try {
      await Promise.race([closed, login(connecting)]);
    } catch (error) {
      return recover(connecting, error, readsMessages);
    }
    closed.catch((error) => recover(connecting, error, readsMessages)).catch(onFatal);
    await registerChanges(connecting);
  }

  /** Goes on without listening where that is all that Discord refuses. */
  async function recover(refused: Client, error: unknown, readsMessages: boolean): Promise<void> {
    await refused.destroy();
    const isRefused =
      error instanceof GatewayClosedError && error.code === GatewayCloseCodes.DisallowedIntents;
    if (!isRefused || !readsMessages) throw connectionError(error, apiUrl);
    logger.warn(text.operator.noMessageContent);
    return connect(false);
  }

  async function login(connecting: Client): Promise<void> {
    const ready = new Promise((resolve) => connecting.once(Events.ClientReady, resolve));
    await connecting.login(token);
    await ready;
  }

  async function registerChanges({ rest, application }: Client): Promise<void> {
    if (!application) return;
    try {
      await updateCommands(rest, application.id);
    } catch (error) {
      logger.error({ err: error }, text.operator.notRegistered);
    }
  }

  return {
    start: () => connect(options.listening),
    async stop() {
      await memory.offers.stop();
      await audit?.stop();
      await outcomes?.stop();
      await corrections?.stop();
      await client?.destroy();
    },
  };
}

/** Does the work in the guild's language. */
function inGuild<Result>({ guild }: { readonly guild: Guild | null }, work: () => Result): Result {
  return speaking(languageOf(guild), work);
}

function attach(client: Client, context: Context): void {
  const { logger } = context;
  const listener = createMessageListener(context);
  const logged = (work: Promise<void>) =>
    work.catch((error) => logger.error({ err: error }, 'Unexpected failure'));
  client
    .once(Events.ClientReady, ({ channels }) => {
      const offered = channels.cache.filter((channel) => offersIn(channel, context));
      void logged(context.offers.clear(offered.values()));
    })
    .on(Events.InteractionCreate, (interaction) => void onInteraction(interaction, context))
    .on(Events.MessageCreate, (message) => void logged(inGuild(message, () => listener.created(message))))
    .on(Events.MessageUpdate, (_, message) => void logged(inGuild(message, () => listener.updated(message))))
    .on(Events.MessageDelete, (message) => void logged(listener.deleted(message)))
    .on(Events.MessageBulkDelete, (deleted) => {
      for (const message of deleted.values()) void logged(listener.deleted(message));
    })
    .on(Events.GuildCreate, (guild) => void logged(inGuild({ guild }, () => welcome(guild, context))))
    .on(Events.Warn, (warning) => logger.warn(warning))
    .on(Events.Error, (error) => logger.error({ err: error }, 'discord.js reports an error'))
    .on(Events.ShardError, ({ message }, shard) =>
      logger.info({ shard, reason: message }, 'Gateway connection failed'),
    );
}
