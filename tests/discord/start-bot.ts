import { createEngine } from '../../src/answering/engine.ts';
import { type Curation, createCuration } from '../../src/curation/curation.ts';
import type { Store } from '../../src/curation/store.ts';
import { type Bot, type BotOptions, createBot } from '../../src/discord/bot.ts';
import type { Pace } from '../../src/discord/messages/pace.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { createLogger } from '../../src/log.ts';
import {
  createPlayground,
  type Playground,
  type PlaygroundOptions,
} from '../../src/playground/playground.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import type { UserError } from '../../src/user-error.ts';
import { specValidator } from '../playground/spec-validator.ts';
import { villageLibrary } from './village-library.ts';

interface StartOptions {
  readonly knowledge?: Knowledge;
  readonly playground?: PlaygroundOptions;
  /** Default true. */
  readonly listening?: boolean;
  /** For tests that are about it; otherwise it never matters. */
  readonly pace?: Partial<Pace>;
  /** Default: one in memory. Whoever passes one closes it. */
  readonly store?: Store;
}

const ALWAYS = { times: Number.POSITIVE_INFINITY, within: 1 };
const UNHURRIED: Partial<Pace> = {
  called: { member: ALWAYS, channel: ALWAYS },
  listening: { member: ALWAYS, channel: ALWAYS },
  repeatAfter: 0,
};

/** A clock that a test can move on. */
interface TestClock {
  now(): number;
  pass(milliseconds: number): void;
}

function createClock(): TestClock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    pass(milliseconds) {
      ahead += milliseconds;
    },
  };
}

/** The unmodified bot on a playground and a database in memory, with a clock that a test can move on. */
export class RunningBot {
  readonly playground: Playground;
  readonly curation: Curation;
  /** What the bot has logged, a line of JSON each. */
  readonly log: string[] = [];
  /** What the bot said when Discord ended the connection for good. */
  readonly fatal: UserError[] = [];
  readonly #listening: boolean;
  readonly #clock: TestClock;
  readonly #pace: Partial<Pace>;
  #bot: Bot | undefined;

  constructor(
    playground: Playground,
    curation: Curation,
    listening: boolean,
    clock: TestClock,
    pace: Partial<Pace>,
  ) {
    this.playground = playground;
    this.curation = curation;
    this.#listening = listening;
    this.#clock = clock;
    this.#pace = pace;
  }

  /** Starts a bot that remembers nothing but what the database holds. */
  async start(options: Partial<BotOptions> = {}): Promise<void> {
    this.#bot = createBot({
      token: this.playground.token,
      apiUrl: this.playground.apiUrl,
      listening: this.#listening,
      curation: this.curation,
      logger: createLogger('debug', { write: (line) => this.log.push(line) }),
      onFatal: (error) => this.fatal.push(error),
      now: this.#clock.now,
      pace: this.#pace,
      ...options,
    });
    await this.#bot.start();
    await this.playground.botReady();
  }

  async restart(): Promise<void> {
    await this.stopBot();
    await this.start();
  }

  /** Ends the bot, and not its Discord. */
  async stopBot(): Promise<void> {
    await this.#bot?.stop();
  }

  /** Moves the clock of the bot and of its curation on. */
  pass(milliseconds: number): void {
    this.#clock.pass(milliseconds);
  }

  /** Ends everything. Throws if Discord would have refused something that the bot sent. */
  async stop(): Promise<void> {
    await this.#bot?.stop();
    await this.playground.close();
  }
}

/** A playground with a bot that has not been started. */
export async function prepareBot(options: StartOptions = {}): Promise<RunningBot> {
  const clock = createClock();
  const store = options.store ?? (await openSqlite(':memory:'));
  const engine = createEngine(options.knowledge ?? villageLibrary);
  const curation = await createCuration({ engine, store, clock: () => new Date(clock.now()) });
  const playground = await createPlayground({ validate: specValidator, ...options.playground });
  return new RunningBot(playground, curation, options.listening ?? true, clock, options.pace ?? UNHURRIED);
}

export async function startBot(options: StartOptions = {}): Promise<RunningBot> {
  const bot = await prepareBot(options);
  await bot.start();
  return bot;
}
