import type { Config } from './config.ts';
import { type Curation, createCuration } from './curation/curation.ts';
import { createBot } from './discord/bot.ts';
import type { Logger } from './log.ts';
import { openEngine } from './open-engine.ts';
import { createPlayground, type Playground } from './playground/playground.ts';
import { openStore } from './storage/open-store.ts';
import { text } from './text.ts';
import { UserError } from './user-error.ts';

const HOUR = 3_600_000;

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

  async function stop(): Promise<void> {
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
    running.push(startForgetting(curation, logger));

    const playground =
      config.discordToken === undefined ? await openPlayground(config.playgroundPort) : undefined;
    if (playground) running.push({ stop: () => playground.close() });
    const bot = createBot({
      token: playground?.token ?? config.discordToken ?? '',
      apiUrl: playground?.apiUrl ?? config.discordApiUrl ?? DISCORD_API_URL,
      listening: config.listen,
      curation,
      logger,
      onFatal,
    });
    running.push(bot);
    await bot.start();
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

/** Deletes what is kept for a while only, also while nobody asks anything. */
function startForgetting({ forget: work }: Curation, logger: Logger): { stop(): Promise<void> } {
  const forget = () => work().catch((error) => logger.error({ err: error }, text.operator.notForgotten));
  const timer = setInterval(forget, HOUR);
  const first = forget();
  return {
    async stop() {
      clearInterval(timer);
      await first;
    },
  };
}

async function openPlayground(port: number): Promise<Playground> {
  try {
    return await createPlayground({ port });
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
