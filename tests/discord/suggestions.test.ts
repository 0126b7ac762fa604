import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fact } from '../../src/knowledge/fact.ts';
import type { Channel, Person, SeenMessage } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { eventually } from '../eventually.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { joining, lateFee, lateFilm, openingHours, rules, villageLibrary } from './village-library.ts';

/** Nothing here answers this, but something is near. */
const UNCLEAR = 'do zebras on the moon of Peru pay a late fee for overdue volcanoes';
const facts = [openingHours, lateFee, lateFilm, joining];

let running: RunningBot;
let playground: Playground;
let member: Person;
let general: Channel;

beforeAll(async () => {
  running = await startBot({ knowledge: { ...villageLibrary, facts, ratings: [] } });
  playground = running.playground;
  ({ member } = playground);
  ({ general } = playground.channels);
});
afterAll(() => running.stop());

function askUnclear(): Promise<SeenMessage> {
  return member.say(general, `${playground.bot.mention} ${UNCLEAR}`).reply();
}

/** The fact whose question is offered first. */
function offeredFact(
  labels: readonly { readonly label: string }[] = [],
  among: readonly Fact[] = facts,
): Fact {
  const offered = among.find(({ question }) => question === labels[0]?.label);
  if (!offered) throw new Error(`No question is offered first: ${JSON.stringify(labels)}`);
  return offered;
}

describe('suggestions', () => {
  it('offer curated questions as buttons', async () => {
    const labels = (await askUnclear()).buttons.map(({ label }) => label);
    const questions = facts.map(({ question }) => question);
    expect(labels.length).toBeGreaterThan(1);
    expect(labels.slice(-2)).toEqual([text.why.short, text.reply.remove]);
    expect(questions).toEqual(expect.arrayContaining(labels.slice(0, -2)));
  });

  it('answer in place when the asker picks one', async () => {
    const offered = await askUnclear();
    const { question, answer } = offeredFact(offered.buttons);
    const answered = await member.press(offered, question).update();
    expect(answered.id).toBe(offered.id);
    expect(answered.content).toContain(`> ${question}\n${answer}`);
    const { helpful, unhelpful } = text.votes;
    const labels = answered.buttons.map(({ label }) => label);
    expect(labels).toEqual([helpful, unhelpful, text.why.thisAnswer, text.reply.remove]);
  });

  it('are for the asker, and for moderators', async () => {
    const offered = await askUnclear();
    const { question, answer } = offeredFact(offered.buttons);
    const other = playground.addMember('Olu');
    const note = await other.press(offered, question).message();
    expect(note.ephemeral).toBe(true);
    expect(note.content).toBe(text.reply.notYours);
    expect(playground.message(offered)).toEqual(offered);
    const answered = await playground.moderator.press(offered, question).update();
    expect(answered.content).toContain(answer);
  });

  it('work after a restart', async () => {
    const offered = await askUnclear();
    const { question, answer } = offeredFact(offered.buttons);
    await running.restart();
    expect((await member.press(offered, question).update()).content).toContain(answer);
  });

  it('work in private', async () => {
    const offered = await member.command(general, 'ask', { question: UNCLEAR, private: true }).message();
    const { question, answer } = offeredFact(offered.buttons);
    const answered = await member.press(offered, question).update();
    expect(answered.ephemeral).toBe(true);
    expect(answered.content).toContain(answer);
    expect(answered.buttons.map(({ label }) => label)).toEqual([text.why.thisAnswer]);
  });

  it('say so when the fact has been retired in the meantime', async () => {
    const offered = await askUnclear();
    const { id, question } = offeredFact(offered.buttons);
    const guild = playground.guild.id;
    const actor = { id: playground.moderator.id, mayCurate: true, mayConfigure: false };
    await running.curation.retireFact({ guild, actor, entryId: id, version: 0 });
    const note = await member.press(offered, question).message();
    expect(note.ephemeral).toBe(true);
    expect(note.content).toBe(text.reply.gone);
  });
});

describe('a suggestion that was picked', () => {
  const confirmed = () => running.curation.confirmed.list(playground.guild.id);

  /** What was confirmed once the bot has stored it. */
  async function expectConfirmed(entryId: string, times: number): Promise<void> {
    await playground.settled();
    await eventually(async () => {
      const question = UNCLEAR.replace('Peru', '…');
      expect(await confirmed()).toMatchObject([{ question, entryId, confirmed: times }]);
    });
  }

  beforeEach(async () => {
    await running.stop();
    running = await startBot({ knowledge: { ...villageLibrary, facts, ratings: [] } });
    playground = running.playground;
    ({ member } = playground);
    ({ general } = playground.channels);
  });

  it('confirms what the question means, by every door, also after a restart', async () => {
    const [mentioned, listened] = [await askUnclear(), await askUnclear()];
    const { id, question } = offeredFact(mentioned.buttons);
    await member.press(mentioned, question).update();
    await expectConfirmed(id, 1);
    await running.restart();
    await playground.moderator.press(listened, question).update();
    await expectConfirmed(id, 2);
    const commanded = await member.command(general, 'ask', { question: UNCLEAR, private: true }).message();
    await member.press(commanded, question).update();
    await expectConfirmed(id, 3);
  });

  it('confirms nothing in a direct message', async () => {
    const offered = await member.say(member.dm, UNCLEAR).reply();
    await member.press(offered, offeredFact(offered.buttons).question).update();
    await playground.settled();
    expect(await confirmed()).toEqual([]);
  });

  it('confirms nothing where the message that asked is gone and the bot was restarted', async () => {
    const asking = member.say(general, `${playground.bot.mention} ${UNCLEAR}`);
    const offered = await asking.reply();
    await running.restart();
    member.delete(asking);
    await playground.settled();
    await member.press(offered, offeredFact(offered.buttons).question).update();
    await playground.settled();
    expect(await confirmed()).toEqual([]);
    expect(running.log.join()).not.toContain(text.operator.pickNotNoted);
  });
});

describe('an answer that may not be what was asked for', () => {
  it('comes with what else may have been meant, which takes its place and is kept as what the question means', async () => {
    const local = await startBot({ knowledge: { ...villageLibrary, facts, ratings: [] } });
    const { member, bot, channels, guild } = local.playground;
    const doubtful = await member.say(channels.general, `${bot.mention} late fee`).reply();
    const [given, other] = doubtful.content.includes(lateFee.answer)
      ? [lateFee, lateFilm]
      : [lateFilm, lateFee];
    expect(doubtful.content).toContain(given.answer);
    expect(doubtful.content).toContain(text.reply.otherwise);
    expect(doubtful.buttons[0]?.label).toBe(other.question);
    const answered = await member.press(doubtful, other.question).update();
    expect(answered.content).toContain(other.answer);
    expect(answered.content).not.toContain(given.answer);
    await local.playground.settled();
    await eventually(async () => {
      expect(await local.curation.confirmed.list(guild.id)).toMatchObject([
        { question: 'late fee', entryId: other.id, confirmed: 1 },
      ]);
    });
    await local.stop();
  });
});

describe('suggestions that are too long for a button', () => {
  it('are a list, which answers in place too', async () => {
    const long = facts.map((fact) => ({
      ...fact,
      question: `${fact.question} Please tell me all that there is to know about it, now.`.padEnd(81, '!'),
    }));
    const local = await startBot({ knowledge: { ...villageLibrary, facts: long, ratings: [] } });
    const { member, bot, channels } = local.playground;
    const offered = await member.say(channels.general, `${bot.mention} ${UNCLEAR}`).reply();
    const { id, answer } = offeredFact(offered.selects[0]?.options, long);
    const answered = await member.choose(offered, text.reply.chooseQuestion, [id]).update();
    expect(answered.content).toContain(answer);
    await local.stop();
  });
});

describe('answers that have no room in a message together', () => {
  it('can be read one after the other and back again, by the asker and moderators, after a restart too', async () => {
    const more: Fact = {
      ...rules,
      id: 'more-rules',
      question: 'What are the rules of the garden?',
      wordings: ['garden rules'],
      answer: rules.answer.replaceAll('rules', 'roses'),
    };
    const local = await startBot({ knowledge: { ...villageLibrary, facts: [rules, more], ratings: [] } });
    const { member, moderator, bot, channels } = local.playground;
    const asking = member.say(channels.general, `${bot.mention} ${rules.question} ${more.question}`);
    const first = await asking.reply();
    expect(first.content).toContain(rules.answer);
    expect(first.content).toContain(text.reply.inTurn);
    await local.restart();
    const second = await member.press(first, more.question).update();
    expect(second.content).toContain(more.answer);
    expect(second.content).not.toContain(rules.answer);
    const back = await moderator.press(second, rules.question).update();
    expect(back.content).toContain(rules.answer);
    const note = await local.playground.addMember('Olu').press(back, more.question).message();
    expect(note.content).toBe(text.reply.notYours);
    await local.stop();
  });
});
