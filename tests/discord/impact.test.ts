import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, Person, SeenMessage } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { joining, lateFee, lateFilm, openingHours } from './village-library.ts';

/** A wording that no other wording of the fact stands in for. */
const onlyWording = 'cost of joining';

let running: RunningBot;
let playground: Playground;
let moderator: Person;
let general: Channel;

beforeEach(async () => {
  running = await startBot();
  playground = running.playground;
  ({ moderator } = playground);
  ({ general } = playground.channels);
});
afterEach(() => running.stop());

const guild = () => playground.guild.id;
const actor = { id: '7', mayCurate: true, mayConfigure: true };
const confirm = (question: string, entryId: string) =>
  running.curation.confirmed.note(guild(), question, entryId);
const factsHere = () => [...running.curation.edition(guild()).facts()].length;

async function edit(fact: string, values: Record<string, string>): Promise<SeenMessage> {
  const form = await moderator.command(general, 'fact edit', { fact }).modal();
  return moderator.submit(form, values).message();
}

const withoutWording = () =>
  edit(joining.id, { wordings: joining.wordings.filter((one) => one !== onlyWording).join('\n') });

describe('the preview of a change', () => {
  it('shows the old answer beside the new, and saves when told so', async () => {
    const preview = await withoutWording();
    expect(preview.content).toContain(text.form.look);
    expect(preview.content).toContain(text.impact.heading(1));
    expect(preview.content).toContain(text.impact.change(onlyWording, joining.answer, text.impact.none));
    expect(running.curation.fact(guild(), joining.id)?.version).toBe(0);
    const saved = await moderator.press(preview, text.form.save).update();
    expect(saved.content).toContain(text.fact.saved(1));
  });

  it('is left out where no answer changes, though the fact says something else', async () => {
    const saved = await edit(joining.id, { answer: 'Membership costs a smile.' });
    expect(saved.content).toContain(text.fact.saved(1));
  });

  it('comes before a new fact that would answer what members have confirmed for another', async () => {
    const question = 'how about some cakes there';
    await confirm(question, openingHours.id);
    const form = await moderator.command(general, 'fact add').modal();
    const values = {
      question: 'Is there tea?',
      wordings: question,
      answer: 'Yes.',
      section: ['visits'],
      dates: '',
    };
    const preview = await moderator.submit(form, values).message();
    expect(preview.content).toContain(text.impact.change(question, text.impact.none, 'Yes.'));
    expect(factsHere()).toBe(6);
    await moderator.press(preview, text.form.cancel).update();
    expect(factsHere()).toBe(6);
  });

  it('comes before a question is added to a fact, and closes its gap when that is saved', async () => {
    const question = 'how about some cakes there';
    await confirm(`${question} today`, openingHours.id);
    await playground.member.say(general, `${playground.bot.mention} ${question}`).reply();
    await playground.settled();
    const list = await moderator.command(general, 'gaps').message();
    const gap = await moderator
      .choose(list, text.gaps.choose, [list.selects[0]?.options[0]?.value ?? ''])
      .update();
    const form = await moderator.press(gap, text.gaps.byId).modal();
    const preview = await moderator.submit(form, { fact: joining.id }).message();
    expect(preview.content).toContain(
      text.impact.change(`${question} today`, text.impact.none, joining.answer),
    );
    const saved = await moderator.press(preview, text.form.save).update();
    expect(saved.content).toContain(text.fact.saved(1));
    const rest = await moderator.press(saved, text.gaps.back).update();
    expect(rest.content).toBe(text.gaps.none);
  });

  it('shows a few questions at Discord’s limits, counts the others, and pings nobody', async () => {
    const wordings = Array.from({ length: 6 }, (_, at) => `@everyone **${at}** ${'zebra '.repeat(70)}${at}`);
    const draft = {
      question: 'Are there zebras?',
      wordings,
      answer: `@everyone ${'Yes. '.repeat(290)}`,
      section: 'visits',
    };
    const { entryId } = await running.curation.addFact({ guild: guild(), actor, draft });
    const preview = await edit(entryId, { wordings: '', question: 'Is there a zoo?' });
    expect(preview.content).toMatch(/\d answers would change:/);
    expect(preview.content).toContain('… and ');
    expect(preview.pingedEveryone).toBe(false);
    expect(preview.buttons.map(({ label }) => label)).toContain(text.form.save);
  });
});

describe('/fact retire', () => {
  it('shows which fact would answer instead', async () => {
    const asked = await moderator.command(general, 'fact retire', { fact: lateFilm.id }).message();
    expect(asked.content).toContain(text.fact.confirmRetire);
    expect(asked.content).toContain(text.impact.heading(1 + lateFilm.wordings.length));
    expect(asked.content).toContain(text.impact.change(lateFilm.question, lateFilm.answer, lateFee.answer));
    const retired = await moderator.press(asked, text.fact.retire).update();
    expect(retired.content).toBe(text.fact.retired(lateFilm.question));
  });
});

describe('putting an older version back', () => {
  beforeEach(async () => {
    await running.curation.retireFact({ guild: guild(), actor, entryId: lateFilm.id, version: 0 });
  });

  it('is done at once where it changes no answer but its own', async () => {
    const restored = await moderator.command(general, 'fact restore', { fact: lateFilm.id }).message();
    expect(restored.content).toContain(text.fact.restored(0, 2));
  });

  it('shows first what else it would change, and does it all the same, or not', async () => {
    await confirm(`${lateFilm.question} please`, lateFee.id);
    const command = () => moderator.command(general, 'fact restore', { fact: lateFilm.id }).message();
    const kept = await moderator.press(await command(), text.form.cancel).update();
    expect(kept.content).toBe(text.fact.kept);
    const warning = await command();
    expect(warning.content).toContain(
      text.impact.change(`${lateFilm.question} please`, lateFee.answer, lateFilm.answer),
    );
    expect(running.curation.fact(guild(), lateFilm.id)).toBeUndefined();
    await running.restart();
    const restored = await moderator.press(warning, text.history.restoreAnyway(0)).update();
    expect(restored.content).toContain(text.fact.restored(0, 2));
  });

  it('shows the same before a change is undone, to moderators alone', async () => {
    await confirm(`${lateFilm.question} please`, lateFee.id);
    const last = await moderator.command(general, 'fact undo').message();
    playground.guild.setRoles(moderator, []);
    const refused = await moderator.press(last, text.change.undo).message();
    expect(refused.content).toBe(text.fact.mayNotCurate);
    playground.guild.setRoles(moderator, [playground.guild.roles.moderator]);
    const warning = await moderator.press(last, text.change.undo).message();
    expect(warning.content).toContain(text.impact.heading(1));
    const undone = await moderator.press(warning, text.history.undoAnyway).update();
    expect(undone.content).toContain(text.fact.undone(1, 2));
  });
});

describe('/fact import', () => {
  it('shows what all its facts together would change', async () => {
    const question = 'how about some cakes there';
    await confirm(question, openingHours.id);
    const data = `question,answer,section,wordings\nIs there tea?,Yes.,visits,${question}\nIs there a cat?,No.,visits,`;
    const shown = await moderator
      .command(general, 'fact import', { file: { name: 'facts.csv', data } })
      .message();
    expect(shown.content).toContain(text.impact.change(question, text.impact.none, 'Yes.'));
    const done = await moderator.press(shown, text.import.apply).update();
    expect(done.content).toBe(text.import.done(2));
  });
});
