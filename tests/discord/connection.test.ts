import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createBot } from '../../src/discord/bot.ts';
import { registerCommands } from '../../src/discord/register-commands.ts';
import { createLogger } from '../../src/log.ts';
import { text } from '../../src/text.ts';
import { UserError } from '../../src/user-error.ts';
import { prepareBot, type RunningBot } from './start-bot.ts';
import { openingHours } from './village-library.ts';

/** Discord lets a bot identify once in five seconds, and discord.js waits for that. */
const SECOND_IDENTIFY = 15_000;

let running: RunningBot;
afterEach(() => running.stop());

async function answers(): Promise<void> {
  const { member, channels, bot } = running.playground;
  const reply = await member.say(channels.general, `${bot.mention} ${openingHours.question}`).reply();
  expect(reply.content).toContain(openingHours.answer);
}

function writes(): string[] {
  return running.playground.requests
    .filter(({ route, method }) => route.includes('commands') && method !== 'GET')
    .map(({ method }) => method);
}

describe('start', () => {
  it('goes on without listening where Message Content is not granted, and says what to turn on', async () => {
    running = await prepareBot({ playground: { messageContent: false } });
    await running.start();
    await answers();
    expect(running.log.filter((line) => line.includes(text.operator.noMessageContent))).toHaveLength(1);
    const { admin, channels } = running.playground;
    const shown = await admin.command(channels.general, 'settings listen', { level: 'certain' }).message();
    expect(shown.content).toContain(text.settings.noMessageContent);
  });

  it('does not ask for Message Content where listening is off', async () => {
    running = await prepareBot({ playground: { messageContent: false }, listening: false });
    await running.start();
    await answers();
    expect(running.log.join('')).not.toContain(text.operator.noMessageContent);
  });

  it('tells of a wrong token in one plain sentence', async () => {
    running = await prepareBot();
    const start = running.start({ token: 'not-the-token' });
    await expect(start).rejects.toThrow(new UserError(text.operator.wrongToken));
  });

  it('tells of an address where nothing answers in one plain sentence', async () => {
    running = await prepareBot();
    const start = running.start({ apiUrl: 'http://127.0.0.1:9/api' });
    await expect(start).rejects.toThrow(/^Could not connect to Discord at http:\/\/127\.0\.0\.1:9\/api/);
    await expect(start).rejects.toBeInstanceOf(UserError);
  });
});

describe('a bot in so many guilds that Discord wants them on two shards', () => {
  it(
    'answers in all of them',
    async () => {
      running = await prepareBot({ playground: { shards: 2 } });
      const { playground } = running;
      const guilds = [playground.guild];
      while (new Set(guilds.map(shardOf)).size < 2) {
        guilds.push(playground.addGuild('Another'));
        await setImmediate(); // the next one's id is of a later moment
      }
      await running.start();
      for (const { member, channels } of guilds.slice(-2)) {
        const asked = member.say(channels.general, `${playground.bot.mention} ${openingHours.question}`);
        expect((await asked.reply()).content).toContain(openingHours.answer);
      }
    },
    SECOND_IDENTIFY,
  );
});

/** Of two. */
function shardOf({ id }: { readonly id: string }): number {
  return Number((BigInt(id) >> 22n) % 2n);
}

describe('the connection', () => {
  it('is taken up again when it breaks, and replayed messages are answered once', async () => {
    running = await prepareBot();
    await running.start();
    await answers();
    running.playground.cutConnection();
    await answers();
    const { member, channels } = running.playground;
    await running.playground.settled();
    const bots = member.sees(channels.general).filter(({ author }) => author.bot);
    expect(bots).toHaveLength(2);
  });

  it(
    'goes on without listening when Message Content is taken away',
    async () => {
      running = await prepareBot();
      await running.start();
      running.playground.messageContent = false;
      running.playground.cutConnection();
      running.playground.invalidateSessions();
      const isTold = () => running.log.some((line) => line.includes(text.operator.noMessageContent));
      await expect.poll(isTold, { timeout: SECOND_IDENTIFY }).toBe(true);
      await running.playground.botReady();
      await answers();
      expect(running.fatal).toEqual([]);
    },
    SECOND_IDENTIFY,
  );
});

describe('a question that two processes of the bot hear, as while one takes over from the other', () => {
  it('gets one reply', async () => {
    running = await prepareBot();
    await running.start();
    const { playground, curation } = running;
    const other = createBot({
      token: playground.token,
      apiUrl: playground.apiUrl,
      listening: true,
      curation,
      logger: createLogger('silent'),
      onFatal: (error) => running.fatal.push(error),
    });
    await other.start();
    await answers();
    await playground.settled();
    const { member, channels } = playground;
    expect(member.sees(channels.general).filter(({ author }) => author.bot)).toHaveLength(1);
    await other.stop();
  });
});

describe('a connection that Discord ends for good', () => {
  it.each([
    [4004, text.operator.wrongToken],
    [4011, text.operator.closed(4011)],
  ])('with code %i is told once in one plain sentence', async (code, sentence) => {
    running = await prepareBot();
    await running.start();
    running.playground.cutConnection(code);
    await expect.poll(() => running.fatal).toEqual([new UserError(sentence)]);
  });
});

describe('the commands', () => {
  it('are registered at the first start and left alone at the next', async () => {
    running = await prepareBot();
    await running.start();
    expect(writes()).toEqual(['PUT']);
    expect(
      running.playground
        .commands()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(
      [
        text.commands.answerThis,
        text.commands.saveAsFact,
        'about',
        'ask',
        'fact',
        'gaps',
        'help',
        'privacy',
        'ratings',
        'sections',
        'settings',
        'setup',
        'suggest',
      ].sort(),
    );
    await running.restart();
    expect(writes()).toEqual(['PUT']);
  });

  it('can be registered without a connection', async () => {
    running = await prepareBot();
    const { token, apiUrl } = running.playground;
    expect(await registerCommands({ token, apiUrl })).toBe(true);
    expect(await registerCommands({ token, apiUrl })).toBe(false);
    await running.start();
    expect(writes()).toEqual(['PUT']);
  });

  it('cannot be registered with a wrong token, which is told in one plain sentence', async () => {
    running = await prepareBot();
    const { apiUrl } = running.playground;
    await expect(registerCommands({ token: 'not-the-token', apiUrl })).rejects.toThrow(
      new UserError(text.operator.wrongToken),
    );
  });

  it('that cannot be registered do not keep the bot from answering', async () => {
    running = await prepareBot();
    running.playground.failNext({ method: 'PUT', status: 403, times: 1 });
    await running.start();
    expect(running.log.join('')).toContain('npm run register');
    await answers();
  });
});
