import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FactSchema } from '../../src/knowledge/fact.ts';
import { SourceSchema } from '../../src/knowledge/source.ts';
import type { Channel, Person } from '../../src/playground/driver/driver.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import {
  founder,
  joining,
  lateFee,
  librarySource,
  openingHours,
  standards,
  villageLibrary,
} from './village-library.ts';

let running: RunningBot;
let member: Person;
let general: Channel;

beforeAll(async () => {
  running = await startBot();
  member = running.playground.member;
  general = running.playground.channels.general;
});
afterAll(() => running.stop());

async function open(section: string) {
  const shown = await member.command(general, 'sections').message();
  return member.choose(shown, text.sections.open, [section]).update();
}

describe('/sections', () => {
  it('shows the sections as a tree with how much each holds, to the member alone', async () => {
    const shown = await member.command(general, 'sections').message();
    expect(shown.ephemeral).toBe(true);
    expect(shown.content).toContain(librarySource.subject);
    expect(shown.content).toContain('\n- Visits · 3\n  - Prices · 3\n- Standards · 1');
    expect(shown.selects[0]?.options.map(({ label }) => label)).toEqual([
      'Visits',
      'Visits › Prices',
      'Standards',
    ]);
  });

  it('opens a section with its questions, and leads back', async () => {
    const shown = await open('visits');
    expect(shown.content).toContain(`- ${openingHours.question}`);
    expect(shown.content).toContain(`- ${founder.question}`);
    expect(shown.content).not.toContain(lateFee.question);
    const back = await member.press(shown, text.sections.all).update();
    expect(back.content).toContain('Prices · 3');
  });

  it('answers a question in place, and leads back to its section', async () => {
    const shown = await open('prices');
    const answer = await member.choose(shown, text.reply.chooseQuestion, [lateFee.id]).update();
    expect(answer.content).toContain(`> ${lateFee.question}\n${lateFee.answer}`);
    const back = await member.press(answer, text.sections.back('Visits › Prices')).update();
    expect(back.content).toContain(`- ${lateFee.question}`);
  });

  it('answers from a rating table', async () => {
    const shown = await open('standards');
    const answer = await member.choose(shown, text.reply.chooseQuestion, [standards.id]).update();
    expect(answer.content).toContain('Gold');
  });

  it('posts an answer for all to see once, which whoever posted it can remove', async () => {
    const shown = await open('visits');
    const answer = await member.choose(shown, text.reply.chooseQuestion, [openingHours.id]).update();
    const posting = member.press(answer, text.sections.post);
    expect((await posting.update()).buttons.map(({ label }) => label)).not.toContain(text.sections.post);
    const posted = await posting.followUp();
    expect(posted.ephemeral).toBe(false);
    expect(posted.content).toContain(openingHours.answer);
    const refused = await running.playground.addMember('Olaf').press(posted, text.reply.remove).message();
    expect(refused.content).toBe(text.reply.notYours);
    member.press(posted, text.reply.remove);
    await running.playground.deleted(posted);
  });

  it('works in direct messages', async () => {
    const shown = await member.command(member.dm, 'sections').message();
    const opened = await member.choose(shown, text.sections.open, ['prices']).update();
    expect(opened.content).toContain(joining.question);
  });

  it('goes on after a restart, with what has been changed meanwhile', async () => {
    const shown = await member.command(general, 'sections').message();
    const opened = await member.choose(shown, text.sections.open, ['prices']).update();
    const { moderator, guild } = running.playground;
    const actor = { id: moderator.id, mayCurate: true, mayConfigure: false };
    await running.curation.retireFact({ guild: guild.id, actor, entryId: joining.id, version: 0 });
    await running.restart();
    const gone = await member.choose(opened, text.reply.chooseQuestion, [joining.id]).message();
    expect(gone.content).toBe(text.reply.gone);
    const back = await member.press(opened, text.sections.all).update();
    expect(back.content).toContain('Prices · 2');
  });
});

describe('/sections of much knowledge', () => {
  let much: RunningBot;
  beforeAll(async () => {
    const sections = Array.from({ length: 40 }, (_, at) => ({
      id: `s${at}`,
      title: `${at} ${'*'.repeat(100)}`.slice(0, 100),
      url: 'https://library.example/',
      ...(at % 2 === 1 && { parent: `s${at - 1}` }),
    }));
    const facts = Array.from({ length: 100 }, (_, at) =>
      FactSchema.parse({
        id: `f${at}`,
        section: at < 50 ? 's0' : `s${at % 40}`,
        question: `${at} ${'_'.repeat(100)}`.slice(0, 99),
        wordings: [`number ${at} please`],
        answer: `This is answer ${at}.`,
      }),
    );
    const source = SourceSchema.parse({ ...librarySource, sections });
    much = await startBot({ knowledge: { ...villageLibrary, source, facts, ratings: [] } });
  });
  afterAll(() => much.stop());

  it('turns pages of sections and of questions, within Discord’s limits', async () => {
    const reader = much.playground.member;
    const shown = await reader.command(much.playground.channels.general, 'sections').message();
    const second = await reader.press(shown, text.pages.next).update();
    expect(second.content).toContain(text.pages.page(2, 3));
    const first = await reader.press(second, text.pages.previous).update();
    const opened = await reader.choose(first, text.sections.open, ['s0']).update();
    const next = await reader.press(opened, text.pages.next).update();
    expect(next.content).toContain(text.pages.page(2, 6));
    const answer = await reader.choose(next, text.reply.chooseQuestion, ['f12']).update();
    expect(answer.content).toContain('This is answer 12.');
    const [back] = answer.buttons;
    const again = await reader.press(answer, back?.label ?? '').update();
    expect(again.content).toContain(text.pages.page(2, 6));
  });
});
