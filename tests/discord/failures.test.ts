import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, Person } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { openingHours } from './village-library.ts';

const MESSAGES = { method: 'POST', route: '/channels/:channel/messages' };
const SECRET = 'zeppelin';
let running: RunningBot;
let playground: Playground;
let member: Person;
let general: Channel;
let mention: string;

beforeEach(async () => {
  running = await startBot();
  playground = running.playground;
  ({ member } = playground);
  ({ general } = playground.channels);
  mention = playground.bot.mention;
});
afterEach(() => running.stop());

async function answers(): Promise<void> {
  const reply = await member.say(general, `${mention} ${openingHours.question}`).reply();
  expect(reply.content).toContain(openingHours.answer);
}

describe('a failure that nobody could foresee', () => {
  it('is told with an id and logged whole under it, without what was asked', async () => {
    playground.failNext({ ...MESSAGES, status: 400, times: 1 });
    const reply = await member.say(general, `${mention} ${SECRET} ${openingHours.question}`).reply();
    const id = reply.content.split(' ').at(-1) ?? '';
    expect(reply.content).toBe(text.error.unexpected(id));
    const logged = running.log.filter((line) => line.includes(id));
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('stack');
    expect(running.log.join('')).not.toContain(SECRET);
    await answers();
  });

  it('of a command is told in private', async () => {
    playground.failNext({
      method: 'POST',
      route: '/interactions/:interaction/:token/callback',
      status: 400,
      times: 1,
    });
    const shown = await member.command(general, 'ask', { question: SECRET }).message();
    expect(shown.ephemeral).toBe(true);
    expect(running.log.join('')).not.toContain(SECRET);
  });

  it('of Discord’s for a moment goes unnoticed', async () => {
    playground.failNext({ ...MESSAGES, status: 500, times: 1 });
    await answers();
    playground.failNext({ ...MESSAGES, status: 429, times: 1, retryAfter: 0.05 });
    await answers();
  });
});

describe('missing permissions', () => {
  it('are told to whoever runs the bot, plainly and without a stack', async () => {
    const closed = playground.addChannel('closed', [
      { id: playground.bot.id, type: 'member', deny: 1n << 11n }, // Send Messages
    ]);
    const said = member.say(closed, `${mention} ${openingHours.question}`);
    await playground.settled();
    expect(member.sees(closed).at(-1)?.id).toBe(said.id);
    const warning = running.log.find((line) => line.includes(text.operator.missingPermissions));
    expect(warning).toContain(closed.id);
    expect(warning).not.toContain('stack');
    await answers();
  });
});

describe('an interaction that has expired', () => {
  it('is given up without an error', async () => {
    const late = await startBot({ playground: { acknowledgeWithin: 0 } });
    const { member, channels } = late.playground;
    await expect(member.command(channels.general, 'help').message()).rejects.toThrow('did not respond');
    await late.playground.settled();
    expect(late.log.some((line) => line.includes(text.operator.expired))).toBe(true);
    expect(late.log.some((line) => line.includes('"level":"error"'))).toBe(false);
    await late.stop();
  });
});
