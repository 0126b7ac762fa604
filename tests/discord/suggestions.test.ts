import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { text } from '../../src/discord/text.ts';
import type { Channel, Person, SeenMessage } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { founder, lateFee, lateFilm, villageLibrary } from './village-library.ts';

/** Too close to call: it fits the fee for books and the fee for films alike. */
const UNCLEAR = 'late fee';

let running: RunningBot;
let playground: Playground;
let member: Person;
let general: Channel;

beforeAll(async () => {
  running = await startBot();
  playground = running.playground;
  ({ member } = playground);
  ({ general } = playground.channels);
});
afterAll(() => running.stop());

function askUnclear(): Promise<SeenMessage> {
  return member.say(general, `${playground.bot.mention} ${UNCLEAR}`).reply();
}

describe('suggestions', () => {
  it('offer the curated questions as buttons', async () => {
    const offered = (await askUnclear()).buttons.map(({ label }) => label);
    expect(offered).toEqual(expect.arrayContaining([lateFee.question, lateFilm.question, text.reply.remove]));
  });

  it('answer in place when the asker picks one', async () => {
    const offered = await askUnclear();
    const answered = await member.press(offered, lateFilm.question).update();
    expect(answered.id).toBe(offered.id);
    expect(answered.content).toContain(`> ${lateFilm.question}\n${lateFilm.answer}`);
    expect(answered.buttons.map(({ label }) => label)).toEqual([text.reply.remove]);
  });

  it('are for the asker, and for moderators', async () => {
    const offered = await askUnclear();
    const other = playground.addMember('Olu');
    const note = await other.press(offered, lateFee.question).message();
    expect(note.ephemeral).toBe(true);
    expect(note.content).toBe(text.reply.notYours);
    expect(playground.message(offered)).toEqual(offered);
    const answered = await playground.moderator.press(offered, lateFee.question).update();
    expect(answered.content).toContain(lateFee.answer);
  });

  it('work after a restart', async () => {
    const offered = await askUnclear();
    await running.restart();
    const answered = await member.press(offered, lateFee.question).update();
    expect(answered.content).toContain(lateFee.answer);
  });

  it('work in private', async () => {
    const offered = await member.command(general, 'ask', { question: UNCLEAR, private: true }).message();
    const answered = await member.press(offered, lateFee.question).update();
    expect(answered.ephemeral).toBe(true);
    expect(answered.content).toContain(lateFee.answer);
    expect(answered.buttons).toEqual([]);
  });

  it('say so when the fact has been retired in the meantime', async () => {
    const offered = await askUnclear();
    const guild = playground.guild.id;
    const actor = { id: playground.moderator.id, mayCurate: true, mayConfigure: false };
    await running.curation.retireFact({ guild, actor, factId: lateFilm.id, version: 0 });
    const note = await member.press(offered, lateFilm.question).message();
    expect(note.ephemeral).toBe(true);
    expect(note.content).toBe(text.reply.gone);
  });
});

describe('suggestions that are too long for a button', () => {
  it('are a list, which answers in place too', async () => {
    const twin = {
      ...founder,
      id: 'founder-of-the-museum',
      question: founder.question.replace('library', 'museum'),
      wordings: founder.wordings.map((wording) => wording.replace('library', 'museum')),
      answer: 'Ada Marsh founded the museum.',
    };
    const local = await startBot({ knowledge: { ...villageLibrary, facts: [founder, twin] } });
    const { playground } = local;
    const offered = await playground.member
      .say(playground.channels.general, `${playground.bot.mention} who founded it?`)
      .reply();
    expect(offered.selects[0]?.options.map(({ value }) => value)).toContain(twin.id);
    const answered = await playground.member.choose(offered, text.reply.chooseQuestion, [twin.id]).update();
    expect(answered.content).toContain(twin.answer);
    await local.stop();
  });
});
