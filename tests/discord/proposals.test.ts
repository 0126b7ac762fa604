import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEASE } from '../../src/curation/lease.ts';
import { PROPOSAL_LIMITS, PROPOSALS_A_DAY } from '../../src/curation/proposals/proposals.ts';
import type { Channel, Person, SeenMessage } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { founder, lateFee, openingHours, standards } from './village-library.ts';

const DAY = 24 * 3_600_000;

let running: RunningBot;
let playground: Playground;
let member: Person;
let moderator: Person;
let general: Channel;
let office: Channel;

beforeEach(async () => {
  running = await startBot();
  playground = running.playground;
  ({ member, moderator } = playground);
  ({ general } = playground.channels);
  office = playground.guild.addChannel('office');
});
afterEach(() => running.stop());

async function nameOffice(): Promise<void> {
  const set = await playground.admin
    .command(general, 'settings moderators', { channel: office.id })
    .message();
  expect(set.content).toBe(text.settings.moderators(`<#${office.id}>`));
}

const answerTo = async (asked: string) =>
  (await member.say(general, `${playground.bot.mention} ${asked}`).reply()).content;

/** The newest card, once it has come. */
async function card(): Promise<SeenMessage> {
  const cards = () => moderator.sees(office).filter(({ ephemeral }) => !ephemeral);
  await expect.poll(() => cards().length).toBeGreaterThan(0);
  return cards().at(-1) ?? expect.unreachable();
}

interface Written {
  readonly question?: string;
  readonly answer?: string;
  readonly note?: string;
  readonly tell?: boolean;
}
const tea: Written = { question: 'Do they sell tea?', answer: 'Yes, in the hall.', note: 'Seen on Sunday.' };

async function suggest(written: Written, who = member): Promise<SeenMessage> {
  const form = await who.command(general, 'suggest').modal();
  return who.submit(form, { ...written }).message();
}

async function correct(written: Written, correct: string = lateFee.id): Promise<SeenMessage> {
  const form = await member.command(general, 'suggest', { correct }).modal();
  return member.submit(form, { ...written }).message();
}

async function approve(message: SeenMessage, changes: Record<string, string | string[]> = {}) {
  const form = await moderator.press(message, text.proposals.approve).modal();
  return moderator.submit(form, changes).message();
}

async function decline(message: SeenMessage, reason = 'It is not so.'): Promise<SeenMessage> {
  const form = await moderator.press(message, text.proposals.decline).modal();
  return moderator.submit(form, { reason }).message();
}

const lastDm = () => member.sees(member.dm).at(-1)?.content;

describe('a member who suggests something', () => {
  it('has it brought to the moderators, without a name and without a ping', async () => {
    await nameOffice();
    const thanks = await suggest({ ...tea, answer: 'Yes, @everyone.\nIn the hall.' });
    expect(thanks.ephemeral).toBe(true);
    expect(thanks.content).toBe(text.proposals.brought);
    const { content, pingedEveryone, buttons } = await card();
    for (const part of [tea.question, '> Yes, @everyone.\n> In the hall.', '> Seen on Sunday.']) {
      expect(content).toContain(part);
    }
    expect(content).not.toContain(member.id);
    expect(content).not.toContain(text.proposals.wantsToKnow);
    expect(pingedEveryone).toBe(false);
    expect(buttons.map(({ label }) => label)).toEqual([text.proposals.approve, text.proposals.decline]);
  });

  it('corrects a fact, which the moderators see as it stands', async () => {
    await nameOffice();
    await correct({ note: 'It has gone up.', answer: 'A late book costs 30p a day.', tell: true });
    const { content } = await card();
    const now = `${text.proposals.now}\n> ${lateFee.answer}`;
    for (const part of [lateFee.question, lateFee.id, '> It has gone up.', now, text.proposals.wantsToKnow]) {
      expect(content).toContain(part);
    }
  });

  it('names a fact by its question too, and is told where there is none', async () => {
    const invocation = member.command(general, 'suggest', { correct: lateFee.question });
    expect((await invocation.modal()).text).toContain(lateFee.question);
    const note = await member.command(general, 'suggest', { correct: 'nothing-such' }).message();
    expect(note.content).toContain('There is no fact “nothing-such”');
    const choices = await member.autocomplete(general, 'suggest', { correct: 'late book' }, 'correct');
    expect(choices[0]?.value).toBe(lateFee.id);
  });

  it('is told plainly where there is no channel for it; it is kept all the same', async () => {
    const thanks = await suggest({ ...tea, tell: true });
    expect(thanks.content).toBe(`${text.proposals.kept}\n${text.proposals.willTell}`);
    await running.restart();
    const list = await moderator.command(general, 'fact suggestions').message();
    expect(list.content).toContain(tea.question);
    const shown = await moderator.choose(list, text.proposals.choose, [tea.question ?? '']).message();
    const saved = await approve(shown, { section: ['visits'] });
    expect(saved.content).toContain(text.proposals.told);
    expect(lastDm()).toContain('Yes, in the hall.');
    expect((await moderator.command(general, 'fact suggestions').message()).content).toBe(
      text.proposals.none,
    );
  });

  it('is told the same where the bot may not write to that channel', async () => {
    await nameOffice();
    playground.failNext({ method: 'POST', route: '/channels/:channel/messages', status: 403, code: 50013 });
    expect((await suggest(tea)).content).toBe(text.proposals.kept);
    expect(await running.curation.proposals.list(playground.guild.id)).toHaveLength(1);
    expect(running.log.join()).toContain(text.operator.proposalNotShown);
  });

  it('cannot flood the moderators', async () => {
    for (let number = 1; number <= PROPOSALS_A_DAY; number += 1) {
      await suggest({ question: `What is number ${number}?` });
    }
    expect((await suggest(tea)).content).toBe(text.proposals.tooMany(PROPOSALS_A_DAY));
    expect((await suggest(tea, playground.addMember('Olu'))).content).toBe(text.proposals.kept);
    running.pass(DAY);
    expect((await suggest(tea)).content).toBe(text.proposals.kept);
  });

  it('gets the fixed reply to an emergency, and nothing is kept', async () => {
    const reply = await suggest({ question: 'help, my dad has collapsed and is not breathing' });
    expect(reply.content).toBe(text.emergency.medical);
    expect(await running.curation.proposals.list(playground.guild.id)).toEqual([]);
  });

  it('cannot do so in a direct message', () => {
    expect(() => member.command(member.dm, 'suggest')).toThrow();
  });
});

describe('a moderator who decides', () => {
  beforeEach(nameOffice);

  it('approves by the form of a fact, which is filled in, after a restart too; the card and the member are told', async () => {
    await suggest({ ...tea, tell: true });
    await running.restart();
    const shown = await card();
    const form = await moderator.press(shown, text.proposals.approve).modal();
    const value = (id: string) => form.fields.find(({ customId }) => customId === id)?.value;
    expect([value('question'), value('answer')]).toEqual([tea.question, tea.answer]);
    const saved = await moderator.submit(form, { section: ['visits'] }).message();
    expect(saved.content).toContain(`${text.proposals.told}\n${text.fact.saved(1)}`);
    expect(await answerTo('do they sell tea')).toContain(tea.answer);
    const decided = await card();
    expect(decided.content).toContain(`Approved by ${moderator.mention}`);
    expect(decided.buttons).toEqual([]);
    expect(lastDm()).toContain(`“${tea.question}”. I now answer:\n${tea.answer}`);
    const [made] = await running.curation.history(playground.guild.id, 'do-they-sell-tea');
    expect(made?.reason).toBe(text.proposals.reasonInHistory);
  });

  it('approves a correction into the form of its fact', async () => {
    await correct({ note: 'It has gone up.', answer: 'A late book costs 30p a day.' });
    const saved = await approve(await card());
    expect(saved.content).toContain(text.fact.saved(1));
    expect(saved.content).not.toContain(text.proposals.told);
    expect(await answerTo(lateFee.question)).toContain('30p');
    expect(member.sees(member.dm)).toEqual([]);
  });

  it('approves a correction without a text by writing one', async () => {
    await correct({ note: 'It has gone up.' });
    const form = await moderator.press(await card(), text.proposals.approve).modal();
    expect(form.fields.find(({ customId }) => customId === 'answer')?.value).toBe(lateFee.answer);
  });

  it('is asked to look first, as always, and the suggestion waits until it is saved', async () => {
    await suggest({ question: 'When is the library open on a Saturday?', answer: 'From 9.', tell: true });
    const looked = await approve(await card(), { section: ['visits'] });
    expect(looked.content).toContain(text.form.look);
    expect(member.sees(member.dm)).toEqual([]);
    const saved = await moderator.press(looked, text.form.save).update();
    expect(saved.content).toContain(text.proposals.told);
    expect((await card()).buttons).toEqual([]);
  });

  it('declines with a reason, which the member is told who asked for it', async () => {
    await correct({ note: 'It has gone up.', tell: true });
    const done = await decline(await card(), 'It is still 20p.');
    expect(done.content).toBe(`${text.proposals.isDeclined}\n${text.proposals.told}`);
    expect(lastDm()).toContain('They say:\nIt is still 20p.');
    const decided = await card();
    expect(decided.content).toContain(text.proposals.declined(moderator.mention, 'It is still 20p.'));
    expect(decided.buttons).toEqual([]);
    expect(await running.curation.proposals.list(playground.guild.id)).toEqual([]);
  });

  it('learns that the member takes no direct messages', async () => {
    await suggest({ ...tea, tell: true });
    const form = await moderator.press(await card(), text.proposals.decline).modal();
    playground.failNext({ method: 'POST', route: '/channels/:channel/messages', status: 403, code: 50007 });
    const done = await moderator.submit(form, { reason: 'No.' }).message();
    expect(done.content).toBe(`${text.proposals.isDeclined}\n${text.proposals.notTold}`);
  });

  it('learns that the member is told later where Discord fails, and so it is', async () => {
    await suggest({ ...tea, tell: true });
    const form = await moderator.press(await card(), text.proposals.decline).modal();
    playground.failNext({ method: 'POST', route: '/users/@me/channels', status: 500, times: 4 });
    const done = await moderator.submit(form, { reason: 'No.' }).message();
    expect(done.content).toBe(`${text.proposals.isDeclined}\n${text.proposals.toldLater}`);
    expect(member.sees(member.dm)).toEqual([]);
    running.pass(LEASE);
    await running.restart();
    await expect.poll(lastDm).toContain('They say:\nNo.');
    expect((await card()).buttons).toEqual([]);
  });

  it('cannot decide what another has decided, and keeps the text', async () => {
    await suggest(tea);
    const shown = await card();
    const form = await moderator.press(shown, text.proposals.approve).modal();
    const other = await playground.admin.press(shown, text.proposals.decline).modal();
    await decline(shown);
    const refused = await moderator.submit(form, { section: ['visits'] }).message();
    expect(refused.content).toBe(text.proposals.gone);
    expect((await playground.admin.submit(other, { reason: 'No.' }).message()).content).toBe(
      text.proposals.gone,
    );
    const again = await moderator.press(refused, text.form.reopen).modal();
    const saved = await moderator.submit(again, { section: ['visits'] }).message();
    expect(saved.content).toContain(text.fact.saved(1));
  });

  it('sees an old card lose its buttons where nobody keeps what it shows any more', async () => {
    await suggest(tea);
    const shown = await card();
    expect(await running.curation.forgetMember(member.id)).toEqual({ votes: 0, proposals: 1 });
    const press = moderator.press(shown, text.proposals.approve);
    expect((await press.update()).buttons).toEqual([]);
    expect((await press.followUp()).content).toBe(text.proposals.gone);
  });

  it('has to have the right at that moment', async () => {
    await suggest(tea);
    const shown = await card();
    const form = await moderator.press(shown, text.proposals.decline).modal();
    playground.guild.setRoles(moderator, []);
    const notes = [
      await moderator.submit(form, { reason: 'No.' }).message(),
      await moderator.press(shown, text.proposals.approve).message(),
      await member.press(shown, text.proposals.decline).message(),
    ];
    for (const note of notes) expect(note.content).toBe(text.fact.mayNotCurate);
    expect(await running.curation.proposals.list(playground.guild.id)).toHaveLength(1);
  });

  it('approves what corrects a fact that was retired meanwhile as a new one', async () => {
    await correct({ note: 'Wrong.', answer: 'Nothing.' });
    const actor = { id: moderator.id, mayCurate: true, mayConfigure: false };
    const { id } = playground.guild;
    await running.curation.retireFact({ guild: id, actor, entryId: lateFee.id, version: 0 });
    const form = await moderator.press(await card(), text.proposals.approve).modal();
    expect(form.title).toBe(text.form.add);
    expect(form.fields.find(({ customId }) => customId === 'question')?.value).toBe(lateFee.question);
  });

  it('finds all of the longest suggestion in the form, and as much as fits on the card', async () => {
    const longest = {
      question: `${'Q'.repeat(PROPOSAL_LIMITS.question - 1)}?`,
      answer: 'a\n'.repeat(PROPOSAL_LIMITS.answer / 2 - 1).padEnd(PROPOSAL_LIMITS.answer, '.'),
      note: '*'.repeat(PROPOSAL_LIMITS.note),
    };
    await suggest({ ...longest, tell: true });
    const form = await moderator.press(await card(), text.proposals.approve).modal();
    const value = (id: string) => form.fields.find(({ customId }) => customId === id)?.value;
    expect([value('answer'), value('wordings')]).toEqual([longest.answer, longest.question]);
  });

  it('pages through many', async () => {
    for (const name of ['Ann', 'Ben', 'Cat']) {
      const who = playground.addMember(name);
      for (let number = 1; number <= 4; number += 1) await suggest({ question: `${name} ${number}?` }, who);
    }
    const list = await moderator.command(general, 'fact suggestions').message();
    expect(list.content).toContain(text.proposals.heading(12));
    const second = await moderator.press(list, text.pages.next).update();
    expect(second.content).toMatch(/^11\. Cat 3\?/m);
  });
});

describe('👎', () => {
  it('leads to a correction of the fact that was given', async () => {
    await nameOffice();
    const reply = await member.say(general, `${playground.bot.mention} ${lateFee.question}`).reply();
    const sorry = await member.press(reply, text.votes.unhelpful).message();
    expect(sorry.content).toBe(text.votes.sorry);
    const form = await member.press(sorry, text.votes.correct).modal();
    expect(form.text).toContain(lateFee.question);
    await member.submit(form, { note: 'It has gone up.' }).message();
    expect((await card()).content).toContain(lateFee.id);
  });

  it('leads to each of several facts, and from ratings to something new', async () => {
    const asked = `${openingHours.question} ${standards.question}`;
    const reply = await member.say(general, `${playground.bot.mention} ${asked}`).reply();
    const sorry = await member.press(reply, text.votes.unhelpful).message();
    const labels = [openingHours, standards].map(({ question }) => text.votes.correctOne(question));
    expect(sorry.buttons.map(({ label }) => label)).toEqual(labels);
    const form = await member.press(sorry, labels[1] ?? '').modal();
    expect(form.title).toBe(text.proposals.form.title);
    expect(form.fields[0]?.value).toBe(standards.question);
  });

  it('cuts a question that is too long for a button', async () => {
    const asked = `${founder.question} And ${lateFee.question}`;
    const reply = await member.say(general, `${playground.bot.mention} ${asked}`).reply();
    const sorry = await member.press(reply, text.votes.unhelpful).message();
    expect(sorry.buttons[0]?.label).toMatch(/^Correct: Who founded the library.*…$/);
  });
});
