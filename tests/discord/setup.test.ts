import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, Person } from '../../src/playground/driver/driver.ts';
import { type Playground, permission } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { prepareBot, type RunningBot, startBot } from './start-bot.ts';
import { librarySource } from './village-library.ts';

let running: RunningBot;
let playground: Playground;
let admin: Person;
let general: Channel;
let ask: Channel;

function deny(channel: Channel, denied: bigint): void {
  const id = playground.roles.bot.id;
  playground.guild.setOverwrites(channel, [{ id, type: 'role', deny: denied }]);
}

async function setup() {
  await playground.settled();
  return admin.command(general, 'setup').message();
}

function lacks(name: keyof typeof text.setup.without): string {
  return text.setup.permission(name, text.setup.without[name]);
}

describe('/setup', () => {
  beforeEach(async () => {
    running = await startBot();
    playground = running.playground;
    admin = playground.admin;
    ({ general, ask } = playground.channels);
  });
  afterEach(() => running.stop());

  it('says that all is well, and what can be chosen, to the admin alone', async () => {
    const shown = await setup();
    expect(shown.ephemeral).toBe(true);
    expect(shown.content).toContain(text.setup.well);
    expect(shown.content).toContain(text.setup.listensNowhere);
    expect(shown.content).toContain(text.setup.noAudit);
    expect(shown.content).toContain(text.setup.open(2));
  });

  it('names what is missing in the channels of the settings, each with how to put it right', async () => {
    const audit = playground.guild.addChannel('changes');
    await admin.command(general, 'settings listen', { channel: ask.id, level: 'certain' }).message();
    await admin.command(general, 'settings audit', { channel: audit.id }).message();
    deny(ask, permission.sendMessages | permission.readMessageHistory | permission.attachFiles);
    deny(audit, permission.viewChannel);
    const shown = await setup();
    expect(shown.content).toContain(text.setup.problems(2));
    expect(shown.content).toContain(text.setup.fix(playground.bot.name));
    const missing = [lacks('Send Messages'), lacks('Read Message History'), lacks('Attach Files')];
    expect(shown.content).toContain(text.setup.missing(`<#${ask.id}>`, '', missing));
    const unseen = [lacks('View Channel')];
    expect(shown.content).toContain(text.setup.missing(`<#${audit.id}>`, text.setup.audit, unseen));
    expect(shown.content).toContain(text.setup.open(1));
  });

  it('says that all is well once it is, when it is asked to check again, also after a restart', async () => {
    await admin.command(general, 'settings listen', { channel: ask.id, level: 'certain' }).message();
    deny(ask, permission.sendMessages);
    const shown = await setup();
    expect(shown.content).toContain(text.setup.problems(1));
    deny(ask, 0n);
    await running.restart();
    const again = await admin.press(shown, text.setup.again).update();
    expect(again.content).toContain(text.setup.well);
    expect(again.content).toContain(text.setup.fine(`<#${ask.id}>`, '', text.setup.states.open));
  });

  it('does not take channels that are closed to it for a problem', async () => {
    const rules = playground.guild.addChannel('rules');
    const staff = playground.guild.addChannel('staff');
    deny(rules, permission.sendMessages);
    deny(staff, permission.viewChannel);
    const shown = await setup();
    expect(shown.content).toContain(text.setup.well);
    expect(shown.content).toContain(text.setup.missing(`<#${rules.id}>`, '', [lacks('Send Messages')]));
    expect(shown.content).toContain(text.setup.hidden(1, `<#${staff.id}>`, 0));
  });

  it('takes it for a problem when there is no channel in which it may answer', async () => {
    deny(general, permission.sendMessages);
    deny(ask, permission.viewChannel);
    expect((await setup()).content).toContain(text.setup.problems(1));
  });

  it('names a channel that is no longer there', async () => {
    const who = { guild: playground.guild.id, actor: { id: admin.id, mayCurate: true, mayConfigure: true } };
    await running.curation.changeSettings(who, (before) => ({ ...before, audit: '123456789012345678' }));
    const shown = await setup();
    expect(shown.content).toContain(
      text.setup.bad('<#123456789012345678>', text.setup.audit, text.setup.states.gone),
    );
    expect(shown.content).toContain(text.setup.problems(1));
  });

  it('turns pages where a guild has many channels', async () => {
    for (let at = 0; at < 60; at += 1) {
      deny(playground.guild.addChannel(`channel-${at}`), permission.sendMessages | permission.attachFiles);
    }
    const shown = await setup();
    expect(shown.content).toContain(text.setup.listening);
    const next = await admin.press(shown, text.pages.next).update();
    expect(next.content).toContain('Page 2 of');
    const back = await admin.press(next, text.pages.previous).update();
    expect(back.content).toContain(text.setup.listening);
  });

  it('is for admins only, whatever Discord lets through', async () => {
    const shown = await setup();
    const { moderator, member } = playground;
    expect(() => moderator.command(general, 'setup')).toThrow('may not use');
    playground.guild.allowCommand('setup');
    const refused = await member.command(general, 'setup').message();
    expect(refused.content).toBe(text.settings.mayNotConfigure);
    expect(shown.buttons.map(({ label }) => label)).toEqual([text.setup.again]);
  });
});

describe('/setup without Message Content', () => {
  beforeAll(async () => {
    running = await startBot({ playground: { messageContent: false }, listening: false });
    playground = running.playground;
    admin = playground.admin;
    ({ general, ask } = playground.channels);
  });
  afterAll(() => running.stop());

  it('is well as long as no channel is listened to', async () => {
    expect((await setup()).content).toContain(text.setup.well);
    await admin.command(general, 'settings listen', { channel: ask.id, level: 'certain' }).message();
    const shown = await setup();
    expect(shown.content).toContain(text.setup.problems(1));
    expect(shown.content).toContain(text.setup.noIntent);
  });
});

describe('a guild', () => {
  const welcomed = text.setup.welcome(librarySource.subject);
  beforeAll(async () => {
    running = await prepareBot();
    playground = running.playground;
    await running.start();
  });
  afterAll(() => running.stop());

  it('is greeted once when the bot joins it, with what to do next', async () => {
    const joined = playground.addGuild('New');
    await playground.settled();
    expect(joined.member.sees(joined.channels.general).map(({ content }) => content)).toEqual([welcomed]);
    expect(joined.member.sees(joined.channels.ask)).toEqual([]);
    await running.restart();
    await playground.settled();
    expect(joined.member.sees(joined.channels.general)).toHaveLength(1);
  });

  it('is greeted where its keepers alone read, if it has such a channel', async () => {
    const { moderator, channels } = playground.addGuild('Community', { isCommunity: true });
    await playground.settled();
    expect(moderator.sees(channels.general)).toEqual([]);
    const greeted = channels.moderatorOnly && moderator.sees(channels.moderatorOnly);
    expect(greeted?.map(({ content }) => content)).toEqual([welcomed]);
  });

  it('is not greeted where Discord itself greets nobody', async () => {
    const joined = playground.addGuild('Quiet', { greets: false });
    await playground.settled();
    expect(joined.member.sees(joined.channels.general)).toEqual([]);
  });

  it('is not greeted when Discord brings it up long after the bot has joined it', async () => {
    running.pass(20 * 60_000);
    const { member, channels } = playground.addGuild('Old');
    await playground.settled();
    expect(member.sees(channels.general)).toEqual([]);
  });

  it('is not greeted when the bot starts', async () => {
    await playground.settled();
    expect(playground.member.sees(playground.channels.general)).toEqual([]);
  });
});
