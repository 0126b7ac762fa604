import type { Config } from './config.ts';
import { createCuration } from './curation/curation.ts';
import { createBot } from './discord/bot.ts';
import type { Logger } from './log.ts';
import { openEngine } from './open-engine.ts';
import { createPictures } from './pictures/pictures.ts';
import { createPlayground, type Playground } from './playground/playground.ts';
import { openStore } from './storage/open-store.ts';
import { text } from './text.ts';
import { UserError } from './user-error.ts';

const HOUR = 3_600_000;
/** How often it is written which facts were given: a crash loses so many milliseconds of it. */
const USAGE_INTERVAL = 10_000;

/** Discord's own REST base. */
export const DISCORD_API_URL = 'https://discord.com/api';

export interface App {
  /**
   * Resolves when the bot answers; with the address of the page where it can be tried when it runs in the playground.
   * Throws UserError or KnowledgeError when it cannot start; nothing is left running then.
   */
  start(): Promise<{ readonly playgroundUrl: string | undefined }>;
  /** Ends every connection and closes the store. */
  stop(): Promise<void>;
}

/** The whole product put together: knowledge, engine, store, curation, and the bot on Discord or in the playground. */
export function createApp(
  config: Config,
  { logger, onFatal }: { readonly logger: Logger; onFatal(error: unknown): void },
): App {
  /** What is running, in the order in which it was started. */
  const running: { stop(): Promise<void> }[] = [];

  let stopped: Promise<void> | undefined;

  /** Whoever asks again, such as a signal after a failure, waits for the same end. */
  function stop(): Promise<void> {
    stopped ??= stopParts();
    return stopped;
  }

  async function stopParts(): Promise<void> {
    for (let part = running.pop(); part; part = running.pop()) await part.stop();
  }

  async function startParts(): Promise<{ playgroundUrl: string | undefined }> {
    const engine = openEngine({
      knowledgeDir: config.knowledgeDir,
      cacheDir: config.cacheDir,
      onCacheError: (error) => logger.warn({ err: error }, 'what was learnt could not be kept or read back'),
    });
    const store = await openStore(config, { logger });
    running.push({ stop: () => store.close() });
    const curation = await createCuration({
      engine,
      store,
      clock: () => new Date(),
      gapDays: config.gapDays,
    });
    const chore = (work: () => Promise<unknown>, interval: number, failed: string) =>
      running.push(startChore(work, { interval, onError: (error) => logger.error({ err: error }, failed) }));
    chore(curation.forget, HOUR, text.operator.notForgotten);
    chore(curation.usage.write, USAGE_INTERVAL, text.operator.usageNotWritten);

    const playground =
      config.discordToken === undefined ? await openPlayground(config.playgroundPort) : undefined;
    if (playground) running.push({ stop: () => playground.close() });
    const pictures = createPictures();
    const bot = createBot({
      token: playground?.token ?? config.discordToken ?? '',
      apiUrl: playground?.apiUrl ?? config.discordApiUrl ?? DISCORD_API_URL,
      listening: config.listen,
      curation,
      logger,
      onFatal,
      pictures,
    });
    running.push(bot);
    await bot.start();
    // The first picture of a process takes several times as long as those after it; nobody waits for this one.
    const [table] = engine.tables();
    if (table) {
      pictures
        .draw({ kind: 'history', table })
        .catch((error) => logger.warn({ err: error }, text.ratings.notDrawn));
    }
    return { playgroundUrl: playground?.url };
  }

  return {
    async start() {
      try {
        return await startParts();
      } catch (error) {
        await stop();
        throw error;
      }
    },
    stop,
  };
}

/** Does the work again and again, one run at a time, and a last time when it is stopped. A failure goes to the log. */
function startChore(
  work: () => Promise<unknown>,
  { interval, onError }: { readonly interval: number; onError(error: unknown): void },
): { stop(): Promise<void> } {
  let running = Promise.resolve();
  const run = () => {
    running = running.then(work).then(() => {}, onError);
  };
  const timer = setInterval(run, interval);
  run();
  return {
    async stop() {
      clearInterval(timer);
      run();
      await running;
    },
  };
}

async function openPlayground(port: number): Promise<Playground> {
  try {
    const playground = await createPlayground({ port });
    playground.addChannel('news', [], 'announcement');
    playground.addChannel('questions', [], 'forum');
    playground.addChannel('lounge', [], 'voice');
    return playground;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new UserError(
        `Port ${port} is taken by another program. Stop that program, or set PLAYGROUND_PORT to another port (0 takes any free one).`,
        { cause: error },
      );
    }
    throw error;
  }
}
