import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, Person, SeenMessage } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { lateFee, openingHours } from './village-library.ts';

const nearDuplicate = {
  question: 'What is the fee for late books?',
  wordings: '',
  answer: 'Thirty pence.',
  section: ['prices'],
  dates: '',
};

let running: RunningBot;
let playground: Playground;
let moderator: Person;
let general: Channel;

async function start() {
  running = await startBot();
  playground = running.playground;
  ({ moderator } = playground);
  ({ general } = playground.channels);
}

beforeAll(start);
beforeEach(() => playground.guild.setRoles(moderator, [playground.guild.roles.moderator]));
afterAll(() => running.stop());

async function add(values = nearDuplicate): Promise<SeenMessage> {
  const form = await moderator.command(general, 'fact add').modal();
  return moderator.submit(form, values).message();
}

function factIds(): string[] {
  return [...running.curation.edition(playground.guild.id).facts()].map(({ id }) => id);
}

describe('the check before a fact is saved', () => {
  it('shows what the bot answers already, and the draft, and saves nothing yet', async () => {
    const before = factIds();
    const preview = await add();
    expect(preview.ephemeral).toBe(true);
    expect(preview.content).toContain(text.form.look);
    expect(preview.content).toContain(`asks almost the same as “${lateFee.question}”`);
    expect(preview.content).toContain('Thirty pence.');
    expect(preview.buttons.map(({ label }) => label)).toEqual([
      text.form.save,
      text.form.addThere,
      text.form.reopen,
      text.form.cancel,
    ]);
    expect(factIds()).toEqual(before);
  });

  it('cancels', async () => {
    const before = factIds();
    const cancelled = await moderator.press(await add(), text.form.cancel).update();
    expect(cancelled.content).toBe(text.fact.kept);
    expect(cancelled.buttons).toEqual([]);
    expect(factIds()).toEqual(before);
  });

  it('goes back to the form with what was written, and checks again', async () => {
    const form = await moderator.press(await add(), text.form.reopen).modal();
    expect(form.fields.find(({ customId }) => customId === 'answer')?.value).toBe('Thirty pence.');
    const saved = await moderator.submit(form, { question: 'Is there a piano?' }).message();
    expect(saved.content).toContain(text.fact.saved(1));
  });

  it('saves nothing for somebody who lost the right, who keeps the text', async () => {
    const preview = await add();
    playground.guild.setRoles(moderator, []);
    const refused = await moderator.press(preview, text.form.save).update();
    expect(refused.content).toContain(text.fact.mayNotCurate);
    playground.guild.setRoles(moderator, [playground.guild.roles.moderator]);
    const form = await moderator.press(refused, text.form.reopen).modal();
    expect(form.fields.find(({ customId }) => customId === 'question')?.value).toBe(nearDuplicate.question);
  });

  it('saves all the same when told so, and only once', async () => {
    const preview = await add();
    const before = factIds().length;
    const [first, second] = [
      moderator.press(preview, text.form.save),
      moderator.press(preview, text.form.save),
    ];
    expect((await first.update()).content).toContain(text.fact.saved(1));
    expect((await second.followUp()).content).toBe(text.form.notThere);
    expect(factIds()).toHaveLength(before + 1);
  });

  it('goes on after a restart: to save, to cancel, or back to the form', async () => {
    const question = 'What is the late fee for books?';
    const previews = [await add({ ...nearDuplicate, question }), await add({ ...nearDuplicate, question })];
    await running.restart();
    const [first, second] = previews;
    if (!first || !second) throw new Error('there are two');
    const form = await moderator.press(first, text.form.reopen).modal();
    expect(form.fields.map(({ value }) => value)).toEqual(
      expect.arrayContaining([question, 'Thirty pence.']),
    );
    const cancelled = await moderator.press(second, text.form.cancel).update();
    expect(cancelled.content).toBe(text.fact.kept);
    const saved = await moderator.press(first, text.form.save).update();
    expect(saved.content).toContain(text.fact.saved(1));
  });

  it('keeps a refused form over a restart, too, and for a day', async () => {
    const refused = await add({ ...nearDuplicate, question: lateFee.question });
    await running.restart();
    const form = await moderator.press(refused, text.form.reopen).modal();
    expect(form.fields.map(({ value }) => value)).toContain('Thirty pence.');
    running.pass(25 * 3_600_000);
    await running.curation.forget();
    const note = await moderator.press(refused, text.form.reopen).message();
    expect(note.content).toBe(text.form.expired);
  });

  it('shows both texts when somebody saved a newer version while the preview stood there', async () => {
    const form = await moderator.command(general, 'fact edit', { fact: openingHours.id }).modal();
    const preview = await moderator.submit(form, { answer: 'Mine.', dates: '2999' }).message();
    expect(preview.content).toContain('still to come');
    const theirs = await playground.admin.command(general, 'fact edit', { fact: openingHours.id }).modal();
    await playground.admin.submit(theirs, { answer: 'Theirs.' }).message();
    const pressed = moderator.press(preview, text.form.save);
    expect((await pressed.update()).content).toContain('Theirs.');
    expect((await pressed.followUp()).content).toContain('Mine.');
  });
});

describe('a draft that asks almost the same as a fact', () => {
  beforeEach(async () => {
    await running.stop();
    await start();
  });

  const question = 'what must i pay for late books?';
  const wordings = 'late books, how much money\npay for late books';
  const wordingsOfFee = () => running.curation.fact(playground.guild.id, lateFee.id)?.fact.wordings ?? [];

  it('can be added to that one, in one revision, also after a restart, and only once', async () => {
    const preview = await add({ ...nearDuplicate, question, wordings });
    await running.restart();
    const before = factIds();
    const [first, second] = [
      moderator.press(preview, text.form.addThere),
      moderator.press(preview, text.form.addThere),
    ];
    const saved = await first.update();
    expect((await second.followUp()).content).toBe(text.form.notThere);
    expect(saved.content).toContain(text.fact.saved(1));
    expect(saved.content).toContain(lateFee.answer);
    expect(wordingsOfFee()).toEqual([...lateFee.wordings, question, ...wordings.split('\n')]);
    expect(factIds()).toEqual(before);
  });

  it('leaves out what somebody has added to that one meanwhile', async () => {
    const asked = 'what do i owe for late books?';
    const previews = [
      await add({ ...nearDuplicate, question: asked, wordings: 'books that are late, what to pay' }),
      await add({ ...nearDuplicate, question: asked, wordings: 'owe money for late books' }),
    ];
    for (const preview of previews) await moderator.press(preview, text.form.addThere).update();
    expect(wordingsOfFee().slice(-3)).toEqual([
      asked,
      'books that are late, what to pay',
      'owe money for late books',
    ]);
  });

  it('closes the gap that it came from', async () => {
    const asked = 'do they sell tea and cakes?';
    await playground.member.say(general, `${playground.bot.mention} ${asked}`).reply();
    await playground.settled();
    const list = await moderator.command(general, 'gaps').message();
    const [option] = list.selects[0]?.options ?? [];
    const gap = await moderator.choose(list, text.gaps.choose, [option?.value ?? '']).update();
    const form = await moderator.press(gap, text.gaps.newFact).modal();
    const values = { wordings: 'late book fees', answer: 'Thirty pence.', section: ['prices'] };
    const preview = await moderator.submit(form, values).message();
    const saved = await moderator.press(preview, text.form.addThere).update();
    expect(wordingsOfFee()).toEqual(expect.arrayContaining([asked, 'late book fees']));
    const rest = await moderator.press(saved, text.gaps.back).update();
    expect(rest.content).toBe(text.gaps.none);
  });

  it('stays whole where it cannot be added', async () => {
    const asked = 'how high is the fee for a late book today?';
    const preview = await add({ ...nearDuplicate, question: asked, answer: 'Forty pence.' });
    playground.guild.setRoles(moderator, []);
    const refused = await moderator.press(preview, text.form.addThere).update();
    expect(refused.content).toContain('Forty pence.');
    playground.guild.setRoles(moderator, [playground.guild.roles.moderator]);
    const form = await moderator.press(refused, text.form.reopen).modal();
    const again = await moderator.submit(form).message();
    const { version = 0 } = running.curation.fact(playground.guild.id, lateFee.id) ?? {};
    const actor = { id: '7', mayCurate: true, mayConfigure: false };
    const change = { guild: playground.guild.id, actor, entryId: lateFee.id, version };
    await running.curation.retireFact(change);
    const gone = await moderator.press(again, text.form.addThere).update();
    expect(gone.content).toContain(`There is no fact “${lateFee.id}” here`);
    const kept = await moderator.press(gone, text.form.reopen).modal();
    expect(kept.fields.map(({ value }) => value)).toEqual(expect.arrayContaining([asked, 'Forty pence.']));
  });
});
