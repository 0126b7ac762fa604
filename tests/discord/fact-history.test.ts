import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, Person, SeenMessage } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { founder, joining, lateFee, lateFilm, openingHours, rules } from './village-library.ts';

let running: RunningBot;
let playground: Playground;
let member: Person;
let moderator: Person;
let admin: Person;
let general: Channel;

beforeAll(async () => {
  running = await startBot();
  playground = running.playground;
  ({ member, moderator, admin } = playground);
  ({ general } = playground.channels);
});
beforeEach(() => playground.guild.setRoles(moderator, [playground.guild.roles.moderator]));
afterAll(() => running.stop());

async function answerTo(question: string): Promise<string> {
  return (await member.say(general, `${playground.bot.mention} ${question}`).reply()).content;
}

async function edit(person: Person, fact: string, answer: string): Promise<void> {
  const form = await person.command(general, 'fact edit', { fact }).modal();
  await person.submit(form, { answer }).message();
}

async function retire(fact: string): Promise<void> {
  const asked = await moderator.command(general, 'fact retire', { fact }).message();
  await moderator.press(asked, text.fact.retire).update();
}

function history(fact: string): Promise<SeenMessage> {
  return moderator.command(general, 'fact history', { fact }).message();
}

describe('/fact history', () => {
  it('shows who changed what and when, newest first, down to the shipped text', async () => {
    await edit(
      moderator,
      openingHours.id,
      'It opens at 10 and closes at 6, Monday to Saturday. Bring a card.',
    );
    await edit(admin, openingHours.id, 'It opens at 10 and closes at 6, Monday to Saturday. Bring a friend.');
    const shown = await history(openingHours.id);
    expect(shown.ephemeral).toBe(true);
    const [, second = '', first = '', shipped = ''] = shown.content.split(/^\*\*Version/m);
    expect(second).toContain(`edited by ${admin.mention}`);
    expect(second).toMatch(/<t:\d+:f> \(<t:\d+:R>\)/);
    expect(second).toContain('- Answer: Bring a card.\n+ Answer: Bring a friend.');
    expect(second).not.toContain('closes at 6');
    expect(first).toContain(`edited by ${moderator.mention}`);
    expect(shipped).toContain('as it came with me');
    expect(shown.pinged).toEqual([]);
  });

  it('restores any of the versions at the press of a button, also after a restart', async () => {
    const shown = await history(openingHours.id);
    expect(shown.buttons.map(({ label }) => label)).toEqual([
      text.history.restore(1),
      text.history.restore(0),
    ]);
    await running.restart();
    const restored = await moderator.press(shown, text.history.restore(1)).message();
    expect(restored.ephemeral).toBe(true);
    expect(restored.content).toContain(text.fact.restored(1, 3));
    expect(await answerTo(openingHours.question)).toContain('Bring a card.');
    expect((await history(openingHours.id)).content).toContain(
      text.change.did({ kind: 'restored', version: 1 }),
    );
  });

  it('changes nothing when the button is pressed twice', async () => {
    const shown = await history(openingHours.id);
    await moderator.press(shown, text.history.restore(0)).message();
    const again = await moderator.press(shown, text.history.restore(0)).message();
    expect(again.content).toContain('nothing was changed');
    expect((await history(openingHours.id)).content).not.toContain('**Version 5**');
  });

  it('shows the newer text when somebody saved it in the meantime, and goes back all the same if told so', async () => {
    const shown = await history(openingHours.id);
    await edit(admin, openingHours.id, 'Closed for good.');
    const refused = await moderator.press(shown, text.history.restore(1)).message();
    expect(refused.content).toContain('Closed for good.');
    expect(await answerTo(openingHours.question)).toContain('Closed for good.');
    const restored = await moderator.press(refused, text.history.restoreAnyway(1)).message();
    expect(restored.content).toContain('Bring a card.');
  });

  it('restores nothing for somebody who lost the right', async () => {
    const shown = await history(openingHours.id);
    playground.guild.setRoles(moderator, []);
    const refused = await moderator.press(shown, text.history.restore(4)).message();
    expect(refused.ephemeral).toBe(true);
    expect(refused.content).toBe(text.fact.mayNotCurate);
    expect(await answerTo(openingHours.question)).toContain('Bring a card.');
  });

  it('has pages', async () => {
    const shown = await history(openingHours.id);
    const older = await moderator.press(shown, text.pages.next).update();
    expect(older.content).toContain('**Version 1**');
    expect(older.content).toContain('**Version 0**');
    expect((await moderator.press(older, text.pages.previous).update()).content).toBe(shown.content);
  });

  it('gives a change that is too long for a message as a file', async () => {
    await edit(moderator, rules.id, `${'No food. '.repeat(30)}No dogs.\n${'Be quiet. '.repeat(60)}`);
    const shown = await history(rules.id);
    expect(shown.content).toMatch(/… and \d+ more lines/);
    const whole = await moderator.press(shown, text.history.whole(1)).message();
    const [file] = whole.attachments;
    expect(file?.description).toContain('version 1');
    const content = await (await fetch(file?.url ?? '')).text();
    expect(content).toContain('+ Answer: No dogs.');
  });

  it('says so when nobody has changed the fact', async () => {
    expect((await history(founder.id)).content).toBe(text.history.none);
  });
});

describe('/fact restore', () => {
  it('brings a retired fact back, found by what it was called', async () => {
    await retire(joining.id);
    const [choice] = await moderator.autocomplete(general, 'fact restore', { fact: 'much does mem' }, 'fact');
    expect(choice).toEqual({ name: text.history.retiredChoice(joining.question), value: joining.id });
    const restored = await moderator.command(general, 'fact restore', { fact: joining.id }).message();
    expect(restored.content).toContain(text.fact.restored(0, 2));
    expect(await answerTo(joining.question)).toContain(joining.answer);
  });

  it('brings an older version back', async () => {
    await edit(moderator, lateFee.id, 'It costs nothing.');
    const restored = await moderator
      .command(general, 'fact restore', { fact: lateFee.id, version: 0 })
      .message();
    expect(restored.content).toContain(lateFee.answer);
    expect(await answerTo(lateFee.question)).toContain(lateFee.answer);
  });

  it('lets the moderator choose a version where none is named', async () => {
    const shown = await moderator.command(general, 'fact restore', { fact: lateFee.id }).message();
    expect(shown.buttons.map(({ label }) => label)).toContain(text.history.restore(1));
  });

  it('knows no version that the fact does not have', async () => {
    const refused = await moderator
      .command(general, 'fact restore', { fact: lateFee.id, version: 99 })
      .message();
    expect(refused.content).toContain('no text of version 99');
  });

  it('brings nothing back whose wording another fact has taken', async () => {
    await retire(lateFilm.id);
    await running.curation.addFact({
      guild: running.playground.guild.id,
      actor: { id: moderator.id, mayCurate: true, mayConfigure: false },
      draft: { question: 'Late film fee?', answer: 'None.', section: 'prices' },
    });
    const refused = await moderator.command(general, 'fact restore', { fact: lateFilm.id }).message();
    expect(refused.content).toContain('already answered by “Late film fee?”');
  });
});

describe('/fact undo', () => {
  it('shows the last change and undoes it, and then undoes the undoing', async () => {
    await edit(admin, founder.id, 'Nobody knows.');
    const asked = await moderator.command(general, 'fact undo').message();
    expect(asked.ephemeral).toBe(true);
    expect(asked.content).toContain(founder.question);
    expect(asked.content).toContain(admin.mention);
    expect(asked.content).toContain('+ Answer: Nobody knows.');
    const undone = await moderator.press(asked, text.change.undo).message();
    expect(undone.content).toContain(text.fact.undone(1, 2));
    expect(await answerTo(founder.question)).toContain('Edith');

    const again = await moderator.command(general, 'fact undo').message();
    expect((await moderator.press(again, text.change.undo).message()).content).toContain('Nobody knows.');
  });

  it('takes an added fact away, and brings it back', async () => {
    const form = await moderator.command(general, 'fact add').modal();
    await moderator
      .submit(form, { question: 'Is there a piano?', answer: 'In the hall.', section: ['visits'] })
      .message();
    const undone = await moderator
      .press(await moderator.command(general, 'fact undo').message(), text.change.undo)
      .message();
    expect(undone.content).toBe(text.fact.undoneToNothing(1, 'Is there a piano?'));
    const back = await moderator
      .press(await moderator.command(general, 'fact undo').message(), text.change.undo)
      .message();
    expect(back.content).toContain('In the hall.');
  });

  it('takes no added fact away that was edited since, but offers to retire it', async () => {
    const form = await moderator.command(general, 'fact add').modal();
    const fact = 'Is there a garden?';
    await moderator.submit(form, { question: fact, answer: 'Yes.', section: ['visits'] }).message();
    const asked = await moderator.command(general, 'fact undo').message();
    await edit(admin, fact, 'Behind the house.');
    const refused = await moderator.press(asked, text.change.undo).message();
    expect(refused.content).toContain('Behind the house.');
    const retired = await moderator.press(refused, text.fact.retire).update();
    expect(retired.content).toBe(text.fact.retired(fact));
  });

  it('undoes nothing over a newer version', async () => {
    await edit(moderator, joining.id, 'It costs £5.');
    const asked = await moderator.command(general, 'fact undo').message();
    await edit(admin, joining.id, 'It costs £6.');
    const refused = await moderator.press(asked, text.change.undo).message();
    expect(refused.content).toContain('It costs £6.');
    expect(await answerTo(joining.question)).toContain('It costs £6.');
  });

  it('says so when there is nothing to undo', async () => {
    const other = playground.addGuild('Other');
    const note = await other.moderator.command(other.channels.general, 'fact undo').message();
    expect(note.content).toBe(text.history.nothingToUndo);
  });
});
