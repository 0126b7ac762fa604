import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  Channel,
  Guild,
  GuildActions,
  GuildContents,
  MessageRef,
  Person,
  SeenMessage,
} from './driver/driver.ts';
import { createPeopledGuild, type GuildOptions } from './driver/guild.ts';
import { handleOf } from './driver/places.ts';
import { seen } from './driver/seen.ts';
import { defaultTimeout, type Found, waitFor } from './driver/wait-for.ts';
import { createGateway } from './gateway/gateway.ts';
import { pageRoutes } from './page/page-routes.ts';
import { createApi } from './rest/api.ts';
import { attachmentRoutes } from './rest/attachment-routes.ts';
import { createFaults, type Fault } from './rest/faults.ts';
import type { RecordedRequest } from './rest/recorded-request.ts';
import { createHttpServer } from './server.ts';
import { commandPayload } from './world/commands.ts';
import { createGroup, createWorld, findChannel } from './world/world.ts';

export type * from './driver/driver.ts';
export type { Fault } from './rest/faults.ts';
export type { RecordedRequest } from './rest/recorded-request.ts';
export { permission } from './world/permissions.ts';

export interface PlaygroundOptions {
  /** 0 (the default) takes any free port. */
  readonly port?: number;
  /** The bot's token; made up when left out. */
  readonly token?: string;
  /** What the bot is called. Default "Facts". */
  readonly botName?: string;
  /** Whether the application has the Message Content intent. Default true. */
  readonly messageContent?: boolean;
  /** On how many shards Discord wants the bot at least, as it does from 2,500 guilds on. Default 1. */
  readonly shards?: number;
  /**
   * When its guild and all in it were made, in ms since 1970; default now. Two playgrounds of the same moment have the
   * same ids, as if two bots were in one guild.
   */
  readonly madeAt?: number;
  /** How long the bot has to acknowledge an interaction, in ms. Default 3000, as in Discord. */
  readonly acknowledgeWithin?: number;
  /** Looks at every request and its answer; what it objects to is kept in `problems`. */
  readonly validate?: (request: RecordedRequest) => readonly string[];
}

/** A Discord on loopback with one guild, as the bot, a test and the page's visitors use it. */
export interface Playground extends GuildContents, GuildActions {
  /** The page, where a visitor tries the bot. */
  readonly url: string;
  /** The base of the REST API without the version, for discord.js's `rest.api`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly bot: { readonly id: string; readonly name: string; readonly mention: string };
  /** The guild whose channels, people and actions the playground itself has too. */
  readonly guild: Guild;
  /** Whether the application has the Message Content intent; counts from the next identify on. */
  messageContent: boolean;
  /** The last thousand REST requests that have been answered, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** What `validate` objected to, and errors of the stand-in itself. */
  readonly problems: readonly string[];
  /** Another guild with its own people. The bot joins it, unless it is not to. */
  addGuild(name: string, options?: GuildOptions): Guild;
  /** A group message among people, in which there are no bots. */
  addGroup(name: string, people: readonly Person[]): Channel;
  /** The commands registered globally, or in a guild, in Discord's wire format. */
  commands(guildId?: string): readonly Record<string, unknown>[];
  /** The message as it is now, whoever may see it; undefined once deleted. */
  message(message: MessageRef): SeenMessage | undefined;
  /** Resolves with what `look` finds: neither undefined, null nor false. Looks again after every change. */
  waitFor<T>(what: string, look: () => T, timeout?: number): Promise<Found<T>>;
  /** Resolves with the message once it differs from this snapshot. */
  edited(message: SeenMessage, timeout?: number): Promise<SeenMessage>;
  deleted(message: MessageRef, timeout?: number): Promise<void>;
  /** Resolves once a bot is connected and has taken in its guilds. */
  botReady(timeout?: number): Promise<void>;
  /**
   * Resolves once the bot has taken in all that was sent to it and seems done with it: several round trips through
   * the gateway pass while no request of it is open or comes in. Cannot see a timer that the bot has set.
   */
  settled(timeout?: number): Promise<void>;
  failNext(fault: Fault): void;
  /** Breaks the bot's gateway connection, upon which a client resumes, or closes it with one of Discord's codes. */
  cutConnection(code?: number): void;
  /** Asks the bot to reconnect, as Discord does before maintenance. */
  askToReconnect(): void;
  /** Ends the bot's session: it must identify anew, whether it is connected or comes back. */
  invalidateSessions(): void;
  /** Moves Discord's clock on, in ms: interaction tokens die after 15 minutes. */
  advanceClock(ms: number): void;
  /** Ends everything. Throws when there are `problems`. */
  close(): Promise<void>;
}

/** Round trips in a row without a request, after which the bot counts as done. */
const quietRoundTrips = 4;
/** In ms, between two of those. */
const quietPause = 5;

const keptRequests = 1000;

/** Starts the stand-in. Rejects with the system's error when the port is taken (`code` is EADDRINUSE). */
export async function createPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  let isMade = false;
  const world = createWorld({
    clock: () => (isMade ? Date.now() : (options.madeAt ?? Date.now())),
    token: options.token ?? randomBytes(24).toString('base64url'),
    botName: options.botName ?? 'Facts',
    messageContent: options.messageContent ?? true,
    shards: options.shards ?? 1,
    acknowledgeWithin: options.acknowledgeWithin ?? 3000,
  });
  const { bot } = world.application;
  const faults = createFaults();
  const requests: RecordedRequest[] = [];
  const problems: string[] = [];
  let begun = 0;
  let answered = 0;

  const http = createHttpServer();
  const gateway = createGateway(world, http.server);
  const api = createApi({
    world,
    faults,
    onRequest: () => {
      begun += 1;
    },
    onResponse: (request) => {
      answered += 1;
      requests.push(request);
      if (requests.length > keptRequests) requests.shift();
      problems.push(...(options.validate?.(request) ?? []));
    },
    onBug: (error) => problems.push(`The stand-in failed: ${error.stack}`),
  });
  http.app.route('/', api);
  attachmentRoutes(http.app, world);
  const guild = createPeopledGuild(world, 'The Playground');
  isMade = true;
  http.app.route('/', pageRoutes(world, guild));
  world.origin = await http.listen(options.port ?? 0);

  const { id, name, ...contentsAndActions } = guild;
  const playground: Playground = {
    ...contentsAndActions,
    guild,
    url: world.origin,
    apiUrl: `${world.origin}/api`,
    token: world.application.token,
    bot: { id: bot.id, name: bot.username, mention: `<@${bot.id}>` },
    get messageContent() {
      return world.application.messageContent;
    },
    set messageContent(granted) {
      world.application.messageContent = granted;
    },
    requests,
    problems,
    addGuild: (guildName, options) => createPeopledGuild(world, guildName, options),
    addGroup: (groupName, people) => {
      const users = people.flatMap(({ id: userId }) => world.users.get(userId) ?? []);
      return handleOf(createGroup(world, groupName, users));
    },
    commands: (guildId = world.application.id) =>
      (world.commands.get(guildId) ?? []).map((command) => commandPayload(world, command, true)),
    message: (target) => {
      const message = findChannel(world, target.channelId)?.messages.get(target.id);
      return message && seen(world, message);
    },
    waitFor: (what, look, timeout) => waitFor(world, what, look, timeout),
    edited: (message, timeout) =>
      waitFor(
        world,
        'the message to be edited',
        () => {
          const now = playground.message(message);
          if (now === undefined) throw new Error('The message was deleted, not edited.');
          return now.revision !== message.revision && now;
        },
        timeout,
      ),
    deleted: async (message, timeout) => {
      const isGone = () => playground.message(message) === undefined;
      await waitFor(world, 'the message to be deleted', isGone, timeout);
    },
    botReady: async (timeout) => {
      await waitFor(world, 'the bot to connect', () => gateway.isConnected(), timeout);
      await gateway.roundTrip();
    },
    settled: async (timeout = defaultTimeout) => {
      const deadline = Date.now() + timeout;
      let quiet = 0;
      while (quiet < quietRoundTrips) {
        if (Date.now() > deadline) throw new Error(`The bot was still busy after ${timeout} ms.`);
        const before = begun;
        const isBack = await gateway.roundTrip();
        await sleep(quietPause);
        const isQuiet = isBack && begun === before && answered === begun;
        quiet = isQuiet ? quiet + 1 : 0;
      }
    },
    failNext: (fault) => faults.add(fault),
    cutConnection: (code) => gateway.cut(code),
    askToReconnect: () => gateway.askToReconnect(),
    invalidateSessions: () => gateway.invalidateSessions(),
    advanceClock: (ms) => world.advanceClock(ms),
    close: async () => {
      gateway.close();
      await http.close();
      if (problems.length > 0) throw new Error(`The bot broke Discord's rules:\n${problems.join('\n')}`);
    },
  };
  return playground;
}
