import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, Person, SeenMessage } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { bronze, gold, openingHours, silver, standards, villageLibrary } from './village-library.ts';

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

function open(date: string, person = moderator) {
  return person.command(general, 'ratings record', { date }).modal();
}
async function preview(
  date: string,
  ratings: Record<string, string>,
  person = moderator,
): Promise<SeenMessage> {
  return person.submit(await open(date, person), ratings).message();
}
async function answerTo(question: string): Promise<string> {
  return (await member.say(general, `${playground.bot.mention} ${question}`).reply()).content;
}
async function refusal(date: string): Promise<string> {
  const refused = await moderator.command(general, 'ratings record', { date }).message();
  expect(refused.ephemeral).toBe(true);
  return refused.content;
}
const dates = () =>
  running.curation
    .edition(playground.guild.id)
    .table(standards.id)
    ?.inspections.map(({ date }) => date);

describe('/ratings record', () => {
  it('asks for each area, the overall one first, and tells what stands', async () => {
    const form = await open('2025-03');
    expect(form.title).toBe('Inspection of March 2025');
    expect(form.fields.map(({ label }) => label)).toEqual(['All in all', 'Shelves', 'Warm welcome']);
    expect(form.fields.map(({ value, required }) => [value, required])).toEqual(Array(3).fill(['', false]));
    expect(JSON.stringify(form.components)).toContain(text.inspection.before(gold, 'November 2023'));
  });

  it('shows old beside new and what it does to the answers, saves at a press, and answers by it', async () => {
    const shown = await preview('2025-03', { Shelves: bronze, 'All in all': silver });
    expect(shown.ephemeral).toBe(true);
    expect(shown.content).toContain(text.inspection.changed('Shelves', gold, bronze));
    expect(shown.content).toContain(text.inspection.rated('All in all', silver));
    expect(shown.content).toContain(text.inspection.goesOn('Warm welcome', silver, 'November 2023'));
    expect(shown.content).toContain(`${text.inspection.answers}\n> ${standards.question}`);
    expect(dates()).toHaveLength(2);
    const saved = await moderator.press(shown, text.inspection.save).update();
    expect(saved.content).toContain(text.inspection.saved('March 2025', 1));
    expect(saved.buttons).toEqual([]);
    expect(await answerTo('How were the shelves rated in 2025?')).toContain('Bronze');
    const card = await member.command(general, 'ratings show').message();
    expect(card.content).toContain('March 2025');
  });

  it('fills in what stands when an inspection is corrected, and changes what was chosen anew', async () => {
    const form = await open('2025-03');
    expect(form.fields.map(({ value }) => value)).toEqual(['silver', 'bronze', 'silver']);
    const shown = await moderator.submit(form, { Shelves: silver, 'Warm welcome': [] }).message();
    expect(shown.content).toContain(text.inspection.correcting('March 2025', standards.inspector));
    expect(shown.content).toContain(text.inspection.changed('Shelves', bronze, silver));
    expect(shown.content).toContain(text.inspection.rated('Warm welcome', silver));
    await moderator.press(shown, text.inspection.save).update();
    expect(await answerTo('How were the shelves rated in 2025?')).toContain('Silver');
    expect(dates()).toHaveLength(3);
  });

  it('saves nothing when it is cancelled, or when nothing is another', async () => {
    const shown = await preview('2025-04', { Shelves: gold });
    expect((await moderator.press(shown, text.form.cancel).update()).content).toBe(text.fact.kept);
    const same = await preview('2025-03', {});
    const refused = await moderator.press(same, text.inspection.save).followUp();
    expect(refused.content).toContain('nothing was changed');
    expect(dates()).toHaveLength(3);
  });

  it('does not save twice', async () => {
    const shown = await preview('2025-05', { Shelves: gold });
    const [first, second] = ['once', 'twice'].map(() => moderator.press(shown, text.inspection.save));
    expect((await first?.update())?.content).toContain(text.inspection.saved('May 2025', 3));
    expect((await second?.message())?.content).toBe(text.inspection.gone);
    expect(dates()).toHaveLength(4);
  });

  it('lets the ratings be chosen again before they are saved', async () => {
    const shown = await preview('2025-06', { Shelves: gold, 'All in all': gold });
    const again = await moderator
      .press(shown, text.inspection.rate('All in all, Shelves, Warm welcome'))
      .modal();
    expect(again.fields.map(({ value }) => value)).toEqual(['gold', 'gold', '']);
    const updated = await moderator.submit(again, { Shelves: bronze, 'All in all': [] }).update();
    expect(updated.content).toContain(text.inspection.changed('Shelves', gold, bronze));
    expect(updated.content).toContain(text.inspection.goesOn('All in all', silver, 'May 2025'));
  });

  it('shows what somebody else has saved meanwhile beside it, and saves over it only when told so', async () => {
    const shown = await preview('2025-06', { Shelves: gold });
    const theirs = await preview('2025-06', { Shelves: bronze }, admin);
    await admin.press(theirs, text.inspection.save).update();
    const conflict = await moderator.press(shown, text.inspection.save).update();
    expect(conflict.content).toContain(text.inspection.conflict);
    expect(conflict.content).toContain(text.inspection.changed('Shelves', bronze, gold));
    expect(await answerTo('How were the shelves rated in June 2025?')).toContain('Bronze');
    await moderator.press(conflict, text.inspection.save).update();
    expect(await answerTo('How were the shelves rated in June 2025?')).toContain('Gold');
  });

  it('keeps the ratings when whoever chose them has lost the right, and saves them when it is back', async () => {
    const shown = await preview('2025-07', { Shelves: gold });
    playground.guild.setRoles(moderator, []);
    const refused = await moderator.press(shown, text.inspection.save).followUp();
    expect(refused.content).toBe(text.fact.mayNotCurate);
    expect(dates()).not.toContain('2025-07');
    playground.guild.setRoles(moderator, [playground.guild.roles.moderator]);
    await moderator.press(shown, text.inspection.save).update();
    expect(dates()).toContain('2025-07');
  });

  it('takes a form that was open while the bot was restarted, and says so when the ratings are gone', async () => {
    const form = await open('2025-08');
    await running.restart();
    const shown = await moderator.submit(form, { Shelves: gold }).message();
    expect(shown.content).toContain(text.inspection.notSaved);
    await running.restart();
    const gone = await moderator.press(shown, text.inspection.save).message();
    expect(gone.content).toBe(text.inspection.gone);
  });

  it('is refused to those who may not change facts, and in direct messages', async () => {
    const refused = await member.command(general, 'ratings record', { date: '2025-09' }).message();
    expect(refused.ephemeral).toBe(true);
    expect(refused.content).toBe(text.fact.mayNotCurate);
    const direct = await member.command(member.dm, 'ratings record', { date: '2025-09' }).message();
    expect(direct.content).toBe(text.fact.guildOnly);
  });

  it('tells what is wrong with a date, before anything is asked', async () => {
    const next = new Date().getUTCFullYear() + 1;
    expect(await refusal(`${next}-01`)).toContain(text.inspection.future(`${next}-01`));
    expect(await refusal('2025-02-30')).toContain(text.inspection.notADate('2025-02-30'));
    expect(await refusal('last May')).toContain(text.inspection.notADate('last May'));
    expect(await refusal('2023')).toContain(text.inspection.clash('2023', '2023-11'));
  });

  it('does not save an inspection before all others until every area is rated', async () => {
    const shown = await preview('2001', { Shelves: gold });
    expect(shown.content).toContain(text.inspection.missing('Warm welcome'));
    expect(shown.buttons.map(({ label }) => label)).not.toContain(text.inspection.save);
  });

  it('suggests this month and the inspections that are there', async () => {
    const choices = await moderator.autocomplete(general, 'ratings record', { date: '2023' }, 'date');
    expect(choices).toEqual([{ name: text.inspection.knownDate('November 2023'), value: '2023-11' }]);
    const [fresh] = await moderator.autocomplete(general, 'ratings record', { date: '' }, 'date');
    expect(fresh?.value).toBe(new Date().toISOString().slice(0, 7));
  });
});

describe('with tables that a form or a choice has no room for', () => {
  const areas = Array.from({ length: 12 }, (_, at) => ({
    id: `area-${at + 1}`,
    title: `Room ${at + 1} ${'of the long corridor '.repeat(3)}`.slice(0, 60).trim(),
    like: [],
    overall: false,
  }));
  const scale = Array.from({ length: 25 }, (_, at) => ({
    id: `grade-${at + 1}`,
    word: `Grade ${at + 1} ${'of twenty-five possible grades '.repeat(2)}`.slice(0, 40).trim(),
    meaning: 'It means what it says, and that at some length. '.repeat(5).slice(0, 200).trim(),
    symbol: '◆◆◆◆◆◆◆◆',
    colour: '#000000',
    like: [],
  }));
  const rooms = {
    ...standards,
    id: 'r'.repeat(60),
    question:
      'How was each of the rooms rated, from the first to the last one, by the county’s own inspector?',
    wordings: [],
    scale,
    areas,
    inspections: [{ date: '2019', ratings: Object.fromEntries(areas.map(({ id }) => [id, 'grade-25'])) }],
  };
  let crowded: RunningBot;
  beforeAll(async () => {
    crowded = await startBot({ knowledge: { ...villageLibrary, ratings: [standards, rooms] } });
  });
  afterAll(() => crowded.stop());

  it('asks which table is meant, and rates its areas five at a time', async () => {
    const { moderator, channels } = crowded.playground;
    const asked = await moderator
      .command(channels.general, 'ratings record', { date: '2025-03-01' })
      .message();
    expect(asked.content).toContain(rooms.question);
    const unknown = { date: '2025-03-01', table: openingHours.id };
    const refused = await moderator.command(channels.general, 'ratings record', unknown).message();
    expect(refused.content).toContain('no rating table');
    const choices = await moderator.autocomplete(
      channels.general,
      'ratings record',
      { date: '2025-03-01', table: 'rooms' },
      'table',
    );
    expect(choices).toEqual([{ name: rooms.question, value: rooms.id }]);

    const first = await moderator
      .command(channels.general, 'ratings record', { date: '2025-03-01', table: rooms.id })
      .modal();
    expect(first.fields).toHaveLength(5);
    const shown = await moderator.submit(first, { 'area-1': 'grade-1' }).message();
    const labels = shown.buttons.map(({ label }) => label);
    expect(labels).toHaveLength(5);
    const third = await moderator.press(shown, labels[3] ?? '').modal();
    expect(third.fields.map(({ customId }) => customId)).toEqual(['area-11', 'area-12']);
    const updated = await moderator.submit(third, { 'area-12': 'grade-2' }).update();
    await moderator.press(updated, text.inspection.save).update();
    const table = crowded.curation.edition(crowded.playground.guild.id).table(rooms.id);
    expect(table?.inspections.at(-1)).toMatchObject({
      date: '2025-03-01',
      ratings: { 'area-1': 'grade-1', 'area-2': 'grade-25', 'area-12': 'grade-2' },
    });
  });
});
