import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LEASE } from '../../src/curation/lease.ts';
import type { Channel, Person, SeenMessage } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { founder, joining, lateFee, lateFilm, openingHours, rules } from './village-library.ts';

let running: RunningBot;
let playground: Playground;
let moderator: Person;
let admin: Person;
let general: Channel;
let audit: Channel;

beforeAll(async () => {
  running = await startBot();
  playground = running.playground;
  ({ moderator, admin } = playground);
  ({ general } = playground.channels);
  audit = playground.guild.addChannel('fact-changes');
  const set = await admin.command(general, 'settings audit', { channel: audit.id }).message();
  expect(set.content).toBe(text.settings.audit(`<#${audit.id}>`));
});
afterAll(() => running.stop());

async function edit(fact: string, answer: string): Promise<void> {
  const form = await moderator.command(general, 'fact edit', { fact }).modal();
  await moderator.submit(form, { answer }).message();
}

/** The card that says all of this, once it has come. */
function card(...parts: readonly string[]): Promise<SeenMessage> {
  return expect
    .poll(() => cards(...parts))
    .toHaveLength(1)
    .then(() => cards(...parts)[0] ?? expect.unreachable());
}
function cards(...parts: readonly string[]): SeenMessage[] {
  return moderator.sees(audit).filter(({ content }) => parts.every((part) => content.includes(part)));
}

it('tells each change once, with who made it and what it changed, and pings nobody', async () => {
  await edit(lateFee.id, 'A late book costs 30p a day.');
  const { content, pinged, buttons } = await card(lateFee.question);
  expect(content).toContain(`edited by ${moderator.mention}`);
  expect(content).toContain(`- Answer: ${lateFee.answer}\n+ Answer: A late book costs 30p a day.`);
  expect(pinged).toEqual([]);
  expect(buttons.map(({ label }) => label)).toEqual([text.change.undo]);
});

it('undoes exactly the change of the card, also after a restart, and tells that too', async () => {
  await edit(lateFilm.id, 'Films are free.');
  const told = await card(lateFilm.question, 'Films are free.');
  await edit(openingHours.id, 'Always.');
  await running.restart();
  const undone = await admin.press(told, text.change.undo).message();
  expect(undone.ephemeral).toBe(true);
  expect(undone.content).toContain(lateFilm.answer);
  await card(lateFilm.question, `put back as it came with me by ${admin.mention}`);
  await card(openingHours.question, 'Always.');

  const again = await moderator.press(told, text.change.undo).message();
  expect(again.ephemeral).toBe(true);
  expect(again.content).toContain('nothing was changed');
});

it('undoes nothing for a member who sees the card, nor over a newer version', async () => {
  await edit(joining.id, 'It costs £5.');
  const told = await card(joining.question);
  const member = await playground.member.press(told, text.change.undo).message();
  expect(member.ephemeral).toBe(true);
  expect(member.content).toBe(text.fact.mayNotCurate);
  await edit(joining.id, 'It costs £6.');
  const refused = await moderator.press(told, text.change.undo).message();
  expect(refused.content).toContain('It costs £6.');
  expect(running.curation.fact(playground.guild.id, joining.id)?.version).toBe(2);
});

it('gives a change that is too long for a card as a file', async () => {
  await edit(rules.id, 'Anything goes. '.repeat(90));
  const told = await card(rules.question);
  const whole = await moderator.press(told, text.change.whole).message();
  expect(whole.ephemeral).toBe(true);
  expect(whole.attachments).toHaveLength(1);
});

it('tells later what Discord could not take, and what came after it, in order', async () => {
  const send = { method: 'POST', route: '/channels/:channel/messages' };
  playground.failNext({ ...send, status: 500, times: 4 });
  await edit(openingHours.id, 'First of two.');
  await expect.poll(() => running.log.join('')).toContain(text.operator.notAudited);
  await edit(lateFee.id, 'Second of two.');
  await playground.settled();
  expect(cards('of two.')).toEqual([]);
  running.pass(LEASE);
  await running.restart();
  await card('Second of two.');
  expect(cards(' of two.').map(({ content }) => /First|Second/.exec(content)?.[0])).toEqual([
    'First',
    'Second',
  ]);
});

it('saves what it cannot tell, says so in the log, and is not held up by it', async () => {
  running.log.length = 0;
  const closed = playground.guild.addChannel('closed');
  await admin.command(general, 'settings audit', { channel: closed.id }).message();
  playground.guild.setOverwrites(closed, [
    { id: playground.guild.roles.everyone.id, type: 'role', deny: PermissionFlagsBits.ViewChannel },
  ]);
  await edit(founder.id, 'It was Edith.');
  await expect.poll(() => running.log.join('')).toContain(text.operator.notAudited);
  expect(running.curation.fact(playground.guild.id, founder.id)?.fact.answer).toBe('It was Edith.');
  const warned = await admin.command(general, 'settings audit', { channel: closed.id }).message();
  expect(warned.content).toContain('View Channel');
  await admin.command(general, 'settings audit', { channel: audit.id }).message();
  await edit(lateFee.id, 'Told after what could not be told.');
  await card('Told after what could not be told.');
  expect(cards('It was Edith.')).toEqual([]);
});

it('tells nothing any more where no channel is set', async () => {
  const off = await admin.command(general, 'settings audit').message();
  expect(off.content).toBe(text.settings.noAudit);
  expect(running.curation.settings(playground.guild.id).audit).toBeUndefined();
});

it('can be set by nobody without Manage Server', async () => {
  playground.guild.allowCommand('settings');
  const refused = await moderator.command(general, 'settings audit', { channel: audit.id }).message();
  expect(refused.ephemeral).toBe(true);
  expect(refused.content).toContain('Manage Server');
});
