import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Person, SeenMessage } from '../../src/playground/driver/driver.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { joining, lateFee, lateFilm, openingHours, rules, villageLibrary } from './village-library.ts';

const manyWordings = Array.from({ length: 150 }, (_, at) => `way number ${at} to ask for it`);

let running: RunningBot;
let moderator: Person;
let general: Channel;

beforeAll(async () => {
  const facts = villageLibrary.facts.map((fact) =>
    fact.id === rules.id ? { ...fact, wordings: manyWordings, contrasts: ['rules of chess'] } : fact,
  );
  running = await startBot({ knowledge: { ...villageLibrary, facts } });
  ({ moderator } = running.playground);
  ({ general } = running.playground.channels);
});
afterAll(() => running.stop());

/** Every page from this one on, by pressing the button. */
async function allPages(first: SeenMessage): Promise<SeenMessage[]> {
  const pages = [first];
  for (let page = first; page.buttons.some(({ label }) => label === text.pages.next); ) {
    page = await moderator.press(page, text.pages.next).update();
    pages.push(page);
  }
  return pages;
}

describe('/fact show', () => {
  it('shows what members see, and what only moderators need, to the moderator alone', async () => {
    const shown = await moderator.command(general, 'fact show', { fact: lateFee.id }).message();
    expect(shown.ephemeral).toBe(true);
    for (const part of [
      lateFee.question,
      lateFee.answer,
      'September 2017',
      lateFee.id,
      ...lateFee.wordings,
    ]) {
      expect(shown.content).toContain(part);
    }
    expect(shown.content).toContain(text.show.standing({ kind: 'shipped' }));
    expect(shown.buttons).toEqual([]);
  });

  it('says in what a fact differs from the shipped one', async () => {
    const form = await moderator.command(general, 'fact edit', { fact: lateFilm.id }).modal();
    await moderator.submit(form, { answer: 'Films cost £1 a day.', dates: '2025' }).message();
    const shown = await moderator.command(general, 'fact show', { fact: lateFilm.question }).message();
    expect(shown.content).toContain('Films cost £1 a day.');
    expect(shown.content).toContain('version 1');
    expect(shown.content).toContain('“Answer” and “As of”');
  });

  it('spreads all wordings over pages that can still be turned after a restart', async () => {
    const first = await moderator.command(general, 'fact show', { fact: rules.id }).message();
    await running.restart();
    const pages = await allPages(first);
    const all = pages.map(({ content }) => content).join('\n');
    for (const wording of [...manyWordings, 'rules of chess']) expect(all).toContain(wording);
    const last = pages.at(-1) ?? first;
    const back = await moderator.press(last, text.pages.previous).update();
    expect(back.content).toBe(pages.at(-2)?.content);
  });

  it('turns no page for somebody who lost the right', async () => {
    const first = await moderator.command(general, 'fact show', { fact: rules.id }).message();
    running.playground.guild.setRoles(moderator, []);
    const refused = await moderator.press(first, text.pages.next).message();
    running.playground.guild.setRoles(moderator, [running.playground.guild.roles.moderator]);
    expect(refused.content).toBe(text.fact.mayNotCurate);
  });
});

describe('/fact list', () => {
  it('lists every fact under its section, and what the guild has retired', async () => {
    const asked = await moderator.command(general, 'fact retire', { fact: joining.id }).message();
    await moderator.press(asked, text.fact.retire).update();
    const list = await moderator.command(general, 'fact list').message();
    expect(list.ephemeral).toBe(true);
    expect(list.content).toContain(text.list.group('Visits', 3));
    expect(list.content).toContain(text.list.group('Visits › Prices', 2));
    const [standing, retired] = list.content.split(text.list.group(text.list.retired, 1));
    expect(standing).toContain(openingHours.question);
    expect(standing).not.toContain(joining.question);
    expect(retired).toContain(joining.question);
  });

  it('lists one section', async () => {
    const [choice] = await moderator.autocomplete(general, 'fact list', { section: 'prices' }, 'section');
    expect(choice).toEqual({ name: 'Visits › Prices', value: 'prices' });
    const list = await moderator.command(general, 'fact list', { section: 'prices' }).message();
    expect(list.content).toContain(lateFee.question);
    expect(list.content).not.toContain(openingHours.question);
  });

  it('goes through more facts than a message holds', async () => {
    const questions = Array.from(
      { length: 60 },
      (_, at) => `What stands on shelf number ${at} of the house?`,
    );
    const facts = questions.map((question, at) => ({
      ...openingHours,
      id: `shelf-${at}`,
      question,
      wordings: [],
    }));
    const other = await startBot({ knowledge: { ...villageLibrary, facts } });
    const [person, channel] = [other.playground.moderator, other.playground.channels.general];
    let page = await person.command(channel, 'fact list', { section: 'visits' }).message();
    let all = page.content;
    while (page.buttons.some(({ label }) => label === text.pages.next)) {
      page = await person.press(page, text.pages.next).update();
      expect(page.content).toContain(text.list.group('Visits', 60));
      all += page.content;
    }
    for (const question of questions) expect(all).toContain(question);
    await other.stop();
  });

  it('knows no section that the source does not have', async () => {
    const note = await moderator.command(general, 'fact list', { section: 'cellar' }).message();
    expect(note.content).toBe(text.list.noSection);
  });
});

describe('/fact search', () => {
  it('finds facts by any words, best first, and shows the one that is chosen', async () => {
    const found = await moderator.command(general, 'fact search', { text: 'fine for films' }).message();
    expect(found.ephemeral).toBe(true);
    expect(found.content).toMatch(new RegExp(`1\\. ${lateFilm.question.replace('?', '\\?')}`));
    const shown = await moderator.choose(found, text.search.choose, [lateFilm.id]).message();
    expect(shown.content).toContain('Films cost £1 a day.');
  });

  it('says so when nothing fits', async () => {
    const found = await moderator.command(general, 'fact search', { text: '🚑' }).message();
    expect(found.content).toContain(text.search.nothing);
    expect(found.selects).toEqual([]);
  });
});
