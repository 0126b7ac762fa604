import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { VOTE_DAYS } from '../../src/curation/feedback/votes.ts';
import { KEEP_DAYS } from '../../src/curation/keep-days.ts';
import type { Channel, Person } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { lateFee, openingHours } from './village-library.ts';

let running: RunningBot;
let playground: Playground;
let general: Channel;
let member: Person;

beforeAll(async () => {
  running = await startBot();
  playground = running.playground;
  general = playground.channels.general;
});
beforeEach(() => {
  member = playground.addMember('Nell');
});
afterAll(() => running.stop());

const privacy = (channel: Channel = general) => member.command(channel, 'privacy').message();
const ask = (question: string) => member.say(general, `${playground.bot.mention} ${question}`).reply();

async function votes() {
  const counts = await running.curation.votes.counts(playground.guild.id);
  return counts.reduce((sum, { helpful, unhelpful }) => sum + helpful + unhelpful, 0);
}

describe('/privacy', () => {
  it('tells the member alone what is kept, as the server is set', async () => {
    const shown = await privacy();
    expect(shown.ephemeral).toBe(true);
    expect(shown.content).toContain(text.privacy.questions(KEEP_DAYS));
    expect(shown.content).toContain(text.privacy.votes(VOTE_DAYS));
    expect(shown.content).toContain(text.privacy.proposals(KEEP_DAYS));
    expect(shown.content).toContain(text.privacy.changes(undefined));
    expect(shown.content).not.toContain('Ask a person');
  });

  it('follows the settings of the server', async () => {
    const { admin } = playground;
    await admin.command(general, 'settings gaps', { days: 7 }).message();
    await admin.command(general, 'settings moderators', { channel: general.id }).message();
    await admin.command(general, 'settings audit', { channel: general.id }).message();
    const { content } = await privacy();
    expect(content).toContain(text.privacy.questions(7));
    expect(content).toContain(text.privacy.changes(`<#${general.id}>`));
    expect(content).toContain(text.privacy.handedOn(`<#${general.id}>`));
    await admin.command(general, 'settings gaps', { days: 0 }).message();
    expect((await privacy()).content).toContain(text.privacy.questions(0));
  });

  it('tells that nothing is stored where the bot is not at home', async () => {
    expect((await privacy(member.dm)).content).toContain(text.privacy.nothingHere);
    const { member: traveller, channels } = playground.addGuild('Elsewhere', { bot: false });
    traveller.installApp();
    const shown = await traveller.command(channels.general, 'privacy').message();
    expect(shown.content).toContain(text.privacy.nothingHere);
  });
});

describe('its button', () => {
  it('deletes the votes of whoever presses, and nobody else’s', async () => {
    const reply = await ask(openingHours.question);
    await member.press(reply, text.votes.helpful).message();
    await playground.moderator.press(reply, text.votes.helpful).message();
    expect(await votes()).toBe(2);
    const deleted = await member.press(await privacy(), text.privacy.delete).message();
    expect(deleted.ephemeral).toBe(true);
    expect(deleted.content).toBe(text.privacy.deleted(1, 0));
    expect(await votes()).toBe(1);
  });

  it('deletes what the member has suggested and nobody has decided', async () => {
    const form = await member.command(general, 'suggest').modal();
    await member.submit(form, { question: 'Is there tea?' }).message();
    const deleted = await member.press(await privacy(), text.privacy.delete).message();
    expect(deleted.content).toBe(text.privacy.deleted(0, 1));
    expect(await running.curation.proposals.list(playground.guild.id)).toEqual([]);
  });

  it('works twice, after a restart, and in direct messages', async () => {
    const shown = await privacy(member.dm);
    await running.restart();
    for (let press = 0; press < 2; press += 1) {
      expect((await member.press(shown, text.privacy.delete).message()).content).toBe(
        text.privacy.deleted(0, 0),
      );
    }
  });

  it('has the bot forget the conversation', async () => {
    const asked = member.say(general, `${playground.bot.mention} ${openingHours.question}`);
    const reply = await asked.reply();
    await member.press(await privacy(), text.privacy.delete).message();
    member.delete(asked);
    await playground.settled();
    // It no longer knows that this is the answer to a message that is gone.
    expect(playground.message(reply)?.content).toContain(openingHours.answer);
  });

  it('leaves what a moderator has changed', async () => {
    const { moderator, guild } = playground;
    const actor = { id: moderator.id, mayCurate: true, mayConfigure: false };
    await running.curation.retireFact({ guild: guild.id, actor, entryId: lateFee.id, version: 0 });
    const shown = await moderator.command(general, 'privacy').message();
    expect(shown.content).toContain(text.privacy.deleting);
    await moderator.press(shown, text.privacy.delete).message();
    const history = await running.curation.history(guild.id, lateFee.id);
    expect(history.map((revision) => revision.actor)).toEqual([moderator.id]);
  });
});
