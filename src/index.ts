import { createApp } from './app.ts';
import { type Config, environment, readConfig } from './config.ts';
import { createLogger } from './log.ts';
import { UserError } from './user-error.ts';

try {
  await serve(readConfig(environment()));
} catch (error) {
  fail(error);
}

async function serve(config: Config): Promise<void> {
  const logger = createLogger(config.logLevel);
  const app = createApp(config, { logger, onFatal: (error) => void app.stop().finally(() => fail(error)) });
  const { playgroundUrl } = await app.start();
  console.log(
    playgroundUrl === undefined
      ? 'The bot is connected to Discord. Ctrl+C stops it.'
      : invitation(playgroundUrl),
  );

  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      console.log('Stopping.');
      app.stop().then(() => process.exit(0), fail);
    });
  }
}

function invitation(url: string): string {
  return [
    'There is no DISCORD_TOKEN, so the bot runs in the playground: a stand-in for Discord on this machine.',
    '',
    `  Open ${url} and ask it something.`,
    '',
    'To run it on Discord, put a token into .env (the README tells how) and start again. Ctrl+C stops it.',
  ].join('\n');
}

/** What a person can put right is told in its own words, the rest with its stack trace. */
function fail(error: unknown): void {
  console.error(error instanceof UserError ? error.message : error);
  process.exit(1);
}
