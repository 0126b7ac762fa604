import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { THRESHOLDS } from '../../src/answering/confidence.ts';
import { boldnessInWords } from '../../src/discord/setup/settings-message.ts';
import type { Channel, Person, Role, SeenMessage } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { lateFee, openingHours, rules } from './village-library.ts';

const DAY = 24 * 3_600_000;
const CURATION = ['fact', 'gaps', text.commands.saveAsFact];

let running: RunningBot;
let playground: Playground;
let member: Person;
let admin: Person;
let general: Channel;
let librarian: Role;

beforeEach(async () => {
  running = await startBot();
  playground = running.playground;
  ({ member, admin } = playground);
  ({ general } = playground.channels);
  librarian = playground.addRole('Librarian');
});
afterEach(() => running.stop());

function set(path: string, options: Record<string, string | number | boolean> = {}): Promise<SeenMessage> {
  return admin.command(general, `settings ${path}`, options).message();
}

/** What the admin of a server does under Integrations, as the reply says. */
function showCommandsTo(role: Role): void {
  for (const name of CURATION) playground.guild.allowCommand(name, role);
}

async function answerTo(question: string): Promise<string> {
  return (await member.say(general, `${playground.bot.mention} ${question}`).reply()).content;
}

describe('/settings roles', () => {
  it('lets the members of a role change facts, once the admin has shown them the commands', async () => {
    playground.setRoles(member, [librarian]);
    expect(() => member.command(general, 'fact add')).toThrow('may not use /fact');
    const told = await set('roles', { role: librarian.id });
    expect(told.ephemeral).toBe(true);
    expect(told.content).toContain(`<@&${librarian.id}>`);
    expect(told.content).toContain(text.settings.showCommands(playground.bot.name));
    expect(told.pingedRoles).toEqual([]);
    expect(() => member.command(general, 'fact add')).toThrow('may not use /fact');

    showCommandsTo(librarian);
    const form = await member.command(general, 'fact edit', { fact: lateFee.id }).modal();
    await member.submit(form, { answer: 'A late book costs 30p a day.' }).message();
    expect(await answerTo(lateFee.question)).toContain('30p');
    const list = await member.command(general, 'gaps').message();
    expect(list.content).toContain('question');
  });

  it('gives nobody else any right, nor this role in another server', async () => {
    await set('roles', { role: librarian.id });
    playground.guild.allowCommand('fact');
    const refused = await member.command(general, 'fact edit', { fact: lateFee.id }).message();
    expect(refused.content).toBe(text.fact.mayNotCurate);
    const other = playground.addGuild('Other');
    other.allowCommand('fact');
    other.setRoles(other.member, [other.addRole('Librarian')]);
    const stranger = await other.member.command(other.channels.general, 'fact add').message();
    expect(stranger.content).toBe(text.fact.mayNotCurate);
  });

  it('does not let them change settings', async () => {
    await set('roles', { role: librarian.id });
    playground.guild.allowCommand('settings');
    playground.setRoles(member, [librarian]);
    const refused = await member.command(general, 'settings roles', { role: librarian.id }).message();
    expect(refused.content).toBe(text.settings.mayNotConfigure);
    expect(running.curation.settings(playground.guild.id).curators).toEqual([librarian.id]);
  });

  it('refuses a form of somebody who has lost the role meanwhile, and gives the text back', async () => {
    await set('roles', { role: librarian.id });
    showCommandsTo(librarian);
    playground.setRoles(member, [librarian]);
    const form = await member.command(general, 'fact edit', { fact: lateFee.id }).modal();
    playground.setRoles(member, []);
    const refused = await member.submit(form, { answer: 'It took me an hour to write this.' }).message();
    expect(refused.content).toContain(text.fact.mayNotCurate);
    expect(refused.content).toContain('It took me an hour to write this.');
    const again = await member.press(refused, text.form.reopen).modal();
    expect(again.fields.map(({ value }) => value)).toContain('It took me an hour to write this.');
    expect(running.curation.fact(playground.guild.id, lateFee.id)?.version).toBe(0);

    playground.setRoles(member, [librarian]);
    await member.submit(again).message();
    expect(running.curation.fact(playground.guild.id, lateFee.id)?.version).toBe(1);
  });

  it('refuses the same when it is the role that has lost the right', async () => {
    await set('roles', { role: librarian.id });
    showCommandsTo(librarian);
    playground.setRoles(member, [librarian]);
    const form = await member.command(general, 'fact edit', { fact: lateFee.id }).modal();
    const off = await set('roles', { role: librarian.id });
    expect(off.content).toBe(text.settings.noCurator(`<@&${librarian.id}>`));
    const refused = await member.submit(form, { answer: 'Mine.' }).message();
    expect(refused.content).toContain(text.fact.mayNotCurate);
  });

  it('shows who may where no role is named, outlives a restart, and takes no role twice', async () => {
    expect((await set('roles')).content).toBe(text.settings.noCurators);
    await set('roles', { role: librarian.id, on: true });
    await set('roles', { role: librarian.id, on: true });
    await running.restart();
    expect((await set('roles')).content).toBe(text.settings.curators(`<@&${librarian.id}>`));
  });

  it('takes neither everyone nor more roles than it can show', async () => {
    const everyone = await set('roles', { role: playground.guild.roles.everyone.id });
    expect(everyone.content).toBe(text.settings.notEveryone);
    for (let count = 0; count < 20; count += 1) await set('roles', { role: playground.addRole('Many').id });
    const refused = await set('roles', { role: librarian.id });
    expect(refused.content).toBe(text.settings.tooManyRoles(20));
    const shown = await set('show');
    expect(shown.content).toContain(text.settings.show.more(10));
  });
});

describe('/settings confidence', () => {
  /** Of questions that come more or less near to a fact, those whose confidence lies between two thresholds. */
  function doubtful(from: number, to: number): string[] {
    return [
      'membership for children',
      'overdue',
      'cost of a late magazine',
      'price of membership card',
      'fee for a damaged book',
      'how much for late',
      'is the library open late',
      'rules for late books',
      'cost of films',
    ].filter((asked) => {
      const { confidence } = running.curation.edition(null).reply({ text: asked });
      return from <= confidence && confidence < to;
    });
  }
  const { careful, usual, eager } = THRESHOLDS;

  it('shifts how often a doubtful question is answered, in this server alone', async () => {
    const other = playground.addGuild('Other');
    const asked = doubtful(0, 1);
    const answered = (guild: string) =>
      asked.filter((text) => running.curation.edition(guild).reply({ text }).outcome === 'answer');
    for (const level of ['careful', 'usual', 'eager'] as const) {
      const told = await set('confidence', { level });
      expect(told.content).toBe(text.settings.boldnessSet(boldnessInWords(level)));
      expect(answered(playground.guild.id)).toEqual(doubtful(THRESHOLDS[level].answer, 1));
      expect(answered(other.id)).toEqual(doubtful(usual.answer, 1));
    }
  });

  it('outlives a restart and later edits', async () => {
    const [asked = expect.unreachable()] = doubtful(eager.answer, careful.answer);
    await set('confidence', { level: 'eager' });
    // Only an answer names its source.
    const isAnswered = async () => (await answerTo(asked)).includes('\n-# [');
    expect(await isAnswered()).toBe(true);
    await set('confidence', { level: 'careful' });
    expect(await isAnswered()).toBe(false);
    await running.restart();
    const form = await playground.moderator.command(general, 'fact edit', { fact: rules.id }).modal();
    await playground.moderator.submit(form, { answer: 'None.' }).message();
    expect(await isAnswered()).toBe(false);
  });
});

describe('/settings gaps', () => {
  const ask = () => answerTo('Is there a bus to the village?');
  const gaps = async () => (await running.curation.gaps.list(playground.guild.id)).length;

  it('deletes at once what is older than the days, and keeps the rest as long as they say', async () => {
    await ask();
    await expect.poll(gaps).toBe(1);
    running.pass(8 * DAY);
    expect(await gaps()).toBe(1);
    const told = await set('gaps', { days: 7 });
    expect(told.content).toBe(text.settings.keepDays(7));
    expect(await gaps()).toBe(0);
    await ask();
    await expect.poll(gaps).toBe(1);
    running.pass(6 * DAY);
    expect(await gaps()).toBe(1);
    running.pass(2 * DAY);
    expect(await gaps()).toBe(0);
  });

  it('keeps none with 0, and goes back to what whoever runs the bot has set', async () => {
    await ask();
    await expect.poll(gaps).toBe(1);
    running.pass(1);
    const none = await set('gaps', { days: 0 });
    expect(none.content).toBe(text.settings.keepDays(0));
    await ask();
    await playground.settled();
    expect(await gaps()).toBe(0);
    expect((await set('gaps')).content).toBe(text.settings.keepDays(90));
    await ask();
    await expect.poll(gaps).toBe(1);
  });
});

describe('/settings show', () => {
  it('shows every setting, what it does and which is as it came', async () => {
    const before = await set('show');
    expect(before.ephemeral).toBe(true);
    expect(before.content.match(/\(default\)/g)).toHaveLength(6);
    await set('listen', { channel: general.id });
    await set('audit', { channel: general.id });
    await set('moderators', { channel: general.id });
    await set('roles', { role: librarian.id });
    await set('confidence', { level: 'careful' });
    await set('gaps', { days: 30 });
    const { content } = await set('show');
    expect(content).not.toContain('(default)');
    for (const part of [`<#${general.id}>`, `<@&${librarian.id}>`, boldnessInWords('careful'), '30 days']) {
      expect(content).toContain(part);
    }
    for (const path of ['listen', 'audit', 'moderators', 'roles', 'confidence', 'gaps']) {
      expect(content).toContain(`/settings ${path}`);
    }
  });

  it('is for those who may manage the server, whatever Discord lets through', async () => {
    playground.guild.allowCommand('settings');
    const refused = await member.command(general, 'settings show').message();
    expect(refused.content).toBe(text.settings.mayNotConfigure);
    expect(await answerTo(openingHours.question)).toContain(openingHours.answer);
  });
});
