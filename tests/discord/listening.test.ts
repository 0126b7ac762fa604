import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Person } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { openingHours } from './village-library.ts';

let running: RunningBot;
let playground: Playground;
let member: Person;
let general: Channel;
let ask: Channel;

beforeAll(async () => {
  running = await startBot();
  playground = running.playground;
  ({ member } = playground);
  ({ general, ask } = playground.channels);
  await playground.admin.command(general, 'settings listen', { channel: ask.id, level: 'certain' }).message();
});
afterAll(() => running.stop());

async function isSilentAfter(channel: Channel, said: { readonly id: string }) {
  await playground.settled();
  expect(member.sees(channel).at(-1)?.id).toBe(said.id);
}

describe('a listening channel', () => {
  it('gets an answer to a question that the bot answers well', async () => {
    const reply = await member.say(ask, openingHours.question).reply();
    expect(reply.content).toContain(openingHours.answer);
  });

  it('gets no answer to talk', async () => {
    for (const content of ['nice weather today', 'thanks!', 'lol', '🙂', '<:wave:12>']) {
      await isSilentAfter(ask, member.say(ask, content));
    }
  });

  it('gets no answer to a question meant for somebody else', async () => {
    const theirs = playground.moderator.say(ask, 'I am off to town.');
    await isSilentAfter(ask, member.say(ask, openingHours.question, { replyTo: theirs }));
    await isSilentAfter(ask, member.say(ask, `${playground.moderator.mention} ${openingHours.question}`));
  });

  it('gets no answer to another bot', async () => {
    const robot = playground.addMember('Robot', { bot: true });
    await isSilentAfter(ask, robot.say(ask, openingHours.question));
  });

  it('gets no answer to a webhook, not even to one that mentions the bot', async () => {
    const webhook = playground.guild.addWebhook('News');
    await isSilentAfter(ask, webhook.say(ask, openingHours.question));
    await isSilentAfter(ask, webhook.say(ask, `${playground.bot.mention} ${openingHours.question}`));
  });

  it('leaves the other channels and guilds alone', async () => {
    await isSilentAfter(general, member.say(general, openingHours.question));
    const other = playground.addGuild('Other');
    const said = other.member.say(other.channels.ask, openingHours.question);
    await playground.settled();
    expect(other.member.sees(other.channels.ask).at(-1)?.id).toBe(said.id);
  });
});

describe('a mention of the role that Discord made for the bot', () => {
  it('counts as a mention of the bot', async () => {
    const mention = `<@&${playground.guild.roles.bot.id}>`;
    const reply = await member.say(general, `${mention} ${openingHours.question}`).reply();
    expect(reply.content).toContain(openingHours.answer);
  });
});

describe('/settings listen', () => {
  it('switches over this channel where nothing else is said', async () => {
    const on = await playground.admin.command(general, 'settings listen').message();
    expect(on.ephemeral).toBe(true);
    expect(on.content).toBe(text.settings.listening(`<#${general.id}>`));
    await member.say(general, openingHours.question).reply();
    const off = await playground.admin.command(general, 'settings listen').message();
    expect(off.content).toBe(text.settings.notListening(`<#${general.id}>`));
    await isSilentAfter(general, member.say(general, openingHours.question));
  });

  it('outlives a restart', async () => {
    await running.restart();
    const reply = await member.say(ask, openingHours.question).reply();
    expect(reply.content).toContain(openingHours.answer);
  });

  it('is for those who may manage the server, whatever Discord lets through', async () => {
    playground.guild.allowCommand('settings');
    const shown = await playground.moderator
      .command(general, 'settings listen', { channel: general.id })
      .message();
    expect(shown.content).toContain('Manage Server');
    expect(running.curation.settings(playground.guild.id).listening).toEqual([ask.id]);
  });

  it('says which permissions are missing in the channel', async () => {
    const closed = playground.addChannel('closed', [
      { id: playground.bot.id, type: 'member', deny: 1n << 11n }, // Send Messages
    ]);
    const shown = await playground.admin
      .command(general, 'settings listen', { channel: closed.id, level: 'certain' })
      .message();
    expect(shown.content).toContain('Send Messages');
  });
});
