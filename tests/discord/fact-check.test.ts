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

beforeAll(async () => {
  running = await startBot();
  playground = running.playground;
  ({ moderator } = playground);
  ({ general } = playground.channels);
});
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
    expect((await second.message()).content).toBe(text.form.notThere);
    expect(factIds()).toHaveLength(before + 1);
  });

  it('says so when the bot was restarted in the meantime', async () => {
    const preview = await add({ ...nearDuplicate, question: 'What is the late fee for books?' });
    await running.restart();
    const note = await moderator.press(preview, text.form.save).message();
    expect(note.ephemeral).toBe(true);
    expect(note.content).toBe(text.form.notThere);
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
