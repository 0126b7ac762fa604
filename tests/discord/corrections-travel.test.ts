import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, Person, SeenMessage } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { dateInWords, text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import {
  joining,
  lateFee,
  lateFilm,
  librarySource,
  longestAnswer,
  openingHours,
  standards,
  villageLibrary,
} from './village-library.ts';

const DAY = 24 * 3_600_000;
let running: RunningBot;
let playground: Playground;
let member: Person;
let general: Channel;

beforeEach(async () => {
  running = await startBot();
  playground = running.playground;
  ({ member } = playground);
  ({ general } = playground.channels);
});
afterEach(() => running.stop());

const today = () => new Date(Date.now()).toISOString().slice(0, 'yyyy-mm-dd'.length);

function ask(question: string): Promise<SeenMessage> {
  return member.say(general, `${playground.bot.mention} ${question}`).reply();
}

function curator() {
  const actor = { id: playground.moderator.id, mayCurate: true, mayConfigure: false };
  return { guild: playground.guild.id, actor };
}

function edit(entryId: string, changes: { answer?: string; wordings?: string[]; asOf?: string }) {
  const { curation } = running;
  const found = curation.fact(playground.guild.id, entryId);
  if (!found) throw new Error(`no fact ${entryId}`);
  const { id: _, ...draft } = { ...found.fact, ...changes };
  return curation.editFact({ ...curator(), entryId, version: found.version, draft });
}

/** The message as it reads after it was edited. */
async function corrected(reply: SeenMessage): Promise<string> {
  return (await playground.edited(reply)).content;
}

describe('a correction', () => {
  it('reaches the replies that gave the fact, with a note, wherever they were given', async () => {
    const reply = await ask(lateFee.question);
    const shown = await member.command(general, 'ask', { question: lateFee.question }).message();
    await playground.settled();
    await edit(lateFee.id, { answer: 'A late book costs 30p a day.' });
    expect(await corrected(reply)).toBe(
      [
        'A late book costs 30p a day.',
        '-# [Visits › Prices](<https://library.example/about#prices>) · as of September 2017 · late-fee · v1',
        text.reply.corrected(today()),
      ].join('\n'),
    );
    expect(dateInWords(today())).toMatch(/^\d+ \w+ \d{4}$/);
    const again = await corrected(shown);
    expect(again).toMatch(/^> .*\nA late book costs 30p a day\.\n/);
    const labels = (message: SeenMessage | undefined) => message?.buttons.map(({ label }) => label);
    expect(labels(playground.message(shown))).toEqual(labels(shown));
  });

  it('stands above the line that leads to other questions, which goes with its buttons where there is no room', async () => {
    const facts = [openingHours, lateFee, lateFilm, joining];
    const sections = librarySource.sections.map((one) => ({ ...one, url: `${one.url}-${'x'.repeat(160)}` }));
    const source = { ...librarySource, sections };
    const local = await startBot({ knowledge: { ...villageLibrary, source, facts, ratings: [] } });
    const { member, channels, guild, moderator, edited } = local.playground;
    const question = `late fee ${'?'.repeat(190)}`;
    const reply = await member.command(channels.general, 'ask', { question }).message();
    const given = reply.content.includes(lateFee.answer) ? lateFee : lateFilm;
    const labels = ({ buttons }: SeenMessage) => buttons.map(({ label }) => label);
    const [other = '', ...usual] = labels(reply);
    expect(facts.map((one) => one.question)).toContain(other);
    await local.playground.settled();
    const { id: entryId, ...draft } = given;
    const actor = { id: moderator.id, mayCurate: true, mayConfigure: false };
    const save = (answer: string, version: number) =>
      local.curation.editFact({ guild: guild.id, actor, entryId, version, draft: { ...draft, answer } });

    await save('It costs 30p a day.', 0);
    const corrected = await edited(reply);
    const end = `\n${text.reply.corrected(today())}\n-# ${text.reply.otherwise}`;
    expect(corrected.content.endsWith(end)).toBe(true);
    expect(labels(corrected)).toEqual([other, ...usual]);

    await save(longestAnswer, 1);
    const longer = await edited(corrected);
    expect(longer.content).toContain(longestAnswer);
    expect(longer.content).not.toContain(text.reply.otherwise);
    expect(labels(longer)).toEqual(usual);
    await local.stop();
  });

  it('is what is voted on under the reply from then on', async () => {
    const reply = await ask(`${openingHours.question} ${lateFee.question}`);
    await playground.settled();
    await member.press(reply, text.votes.unhelpful).message();
    await edit(lateFee.id, { answer: 'A late book costs 30p a day.' });
    await corrected(reply);
    await playground.moderator.press(reply, text.votes.helpful).message();
    const counts = await running.curation.votes.counts(playground.guild.id);
    const of = (id: string) => counts.filter(({ entryId }) => entryId === id);
    expect(of(lateFee.id)).toEqual(
      expect.arrayContaining([
        { entryId: lateFee.id, version: 0, helpful: 0, unhelpful: 1 },
        { entryId: lateFee.id, version: 1, helpful: 1, unhelpful: 0 },
      ]),
    );
    expect(of(openingHours.id)).toEqual([{ entryId: openingHours.id, version: 0, helpful: 1, unhelpful: 1 }]);
  });

  it('leaves the other answer of a message as it is', async () => {
    const reply = await ask(`${openingHours.question} ${lateFee.question}`);
    await playground.settled();
    await edit(lateFee.id, { answer: 'A late book costs 30p a day.', asOf: '2024-02' });
    const content = await corrected(reply);
    expect(content).toContain(`**${openingHours.question}**\n${openingHours.answer}`);
    expect(content).toContain(`**${lateFee.question}**\nA late book costs 30p a day.`);
    expect(content).toContain('· opening-hours · original');
    expect(content).toContain('· as of February 2024 · late-fee · v1');
  });

  it('says that an answer was withdrawn, and no longer when it is back', async () => {
    const reply = await ask(lateFee.question);
    await playground.settled();
    await running.curation.retireFact({ ...curator(), entryId: lateFee.id, version: 0 });
    const withdrawn = text.reply.withdrawn(today(), lateFee.question);
    expect(await corrected(reply)).toContain(`${lateFee.answer}\n`);
    expect(playground.message(reply)?.content).toContain(withdrawn);
    await running.curation.undoChange({ ...curator(), entryId: lateFee.id, version: 1 });
    await playground.waitFor('the note to go', () =>
      playground.message(reply)?.content.includes(withdrawn) ? undefined : true,
    );
    expect(playground.message(reply)?.content).toContain(lateFee.answer);
  });

  it('of nothing that a reader would see edits nothing', async () => {
    const reply = await ask(lateFee.question);
    await playground.settled();
    await edit(lateFee.id, { wordings: [...lateFee.wordings, 'price of being late'] });
    const later = await ask(openingHours.question);
    await playground.settled();
    await edit(openingHours.id, { answer: 'It opens at ten.' });
    await corrected(later);
    expect(playground.message(reply)).toEqual(reply);
  });

  it('does not reach replies that are older than seven days, that were removed, or that only one person saw', async () => {
    const old = await ask(lateFee.question);
    await playground.settled();
    running.pass(7 * DAY + 1);
    const removed = await ask(lateFee.question);
    const own = await member.command(general, 'ask', { question: lateFee.question, private: true }).message();
    const direct = await member.say(member.dm, lateFee.question).reply();
    const kept = await ask(lateFee.question);
    await playground.settled();
    playground.moderator.delete(removed);
    await edit(lateFee.id, { answer: 'A late book costs 30p a day.' });
    await corrected(kept);
    await playground.settled();
    for (const message of [old, own, direct]) expect(playground.message(message)).toEqual(message);
    expect(await running.curation.given.outdated(playground.guild.id)).toEqual([]);
  });

  it('that was made while no bot ran, or in the middle of which it stopped, is made up for', async () => {
    const replies = [await ask(lateFee.question), await ask(lateFee.question), await ask(lateFee.question)];
    await playground.settled();
    await edit(lateFee.id, { answer: 'A late book costs 30p a day.' });
    await running.restart();
    for (const reply of replies) {
      const content = await playground.waitFor('the correction', () => {
        const { content = '' } = playground.message(reply) ?? {};
        return content.includes('30p') ? content : undefined;
      });
      expect(content).toContain(text.reply.corrected(today()));
    }
  });

  it('is tried again after Discord has refused it', async () => {
    const reply = await ask(lateFee.question);
    await playground.settled();
    playground.failNext({
      method: 'PATCH',
      route: '/channels/:channel/messages/:message',
      status: 400,
      code: 30046, // too many edits of messages older than an hour
    });
    await edit(lateFee.id, { answer: 'A late book costs 30p a day.' });
    await playground.settled();
    expect(running.log.join()).toContain(text.operator.notCorrected);
    await running.restart();
    expect(await corrected(reply)).toContain('30p');
  });

  it('is given up where the bot may no longer see the reply', async () => {
    await ask(lateFee.question);
    await playground.settled();
    playground.failNext({
      method: 'PATCH',
      route: '/channels/:channel/messages/:message',
      status: 403,
      code: 50001, // missing access
    });
    await edit(lateFee.id, { answer: 'A late book costs 30p a day.' });
    await playground.settled();
    expect(await running.curation.given.outdated(playground.guild.id)).toEqual([]);
    expect(running.log.join()).not.toContain(text.operator.notCorrected);
  });

  it('stops at the limit of a message', async () => {
    const reply = await ask(`${openingHours.question} ${lateFee.question}`);
    await playground.settled();
    await edit(openingHours.id, { answer: 'Open. '.repeat(249) });
    await edit(lateFee.id, { answer: 'Dear. '.repeat(249) });
    await playground.settled();
    const { content = '' } = playground.message(reply) ?? {};
    expect(content.length).toBeLessThanOrEqual(2000);
  });

  it('of a rating table says so under what was read off it', async () => {
    const reply = await ask('how were the shelves marked in 2019?');
    await playground.settled();
    const inspection = {
      date: '2024-02-01',
      ratings: { shelves: 'gold', welcome: 'gold', 'all-in-all': 'gold' },
    };
    await running.curation.recordInspection({ ...curator(), entryId: standards.id, version: 0, inspection });
    expect(await corrected(reply)).toBe(`${reply.content}\n${text.reply.tableChanged(today())}`);
  });
});
