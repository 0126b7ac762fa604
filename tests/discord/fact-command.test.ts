import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Person, SeenModal } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { joining, lateFee, lateFilm, openingHours, villageLibrary } from './village-library.ts';

const parking = {
  question: 'Is there a car park?',
  wordings: 'parking\n\n where can I park \n',
  answer: 'Yes, behind the house.',
  section: ['visits'],
  dates: '2024-05',
};

let running: RunningBot;
let playground: Playground;
let member: Person;
let moderator: Person;
let general: Channel;

beforeAll(async () => {
  running = await startBot();
  playground = running.playground;
  ({ member, moderator } = playground);
  ({ general } = playground.channels);
});
afterAll(() => running.stop());

async function answerTo(question: string): Promise<string> {
  return (await member.say(general, `${playground.bot.mention} ${question}`).reply()).content;
}

function fieldOf(modal: SeenModal, id: string): string | undefined {
  return modal.fields.find(({ customId }) => customId === id)?.value;
}

describe('/fact add', () => {
  it('saves a fact that members get at once, and after a restart', async () => {
    const form = await moderator.command(general, 'fact add').modal();
    const saved = await moderator.submit(form, parking).message();
    expect(saved.ephemeral).toBe(true);
    expect(saved.content).toContain(text.fact.saved(1));
    expect(saved.content).toContain('where can I park');
    expect(await answerTo('where can I park')).toMatch(
      /^Yes, behind the house\.\n-# \[Visits\]\(<\S+#visits>\) · as of May 2024 · \S+ · v1$/,
    );
    await running.restart();
    expect(await answerTo('parking')).toContain('behind the house');
  });

  it('stays in its guild', async () => {
    const other = playground.addGuild('Other');
    const reply = await other.member
      .say(other.channels.general, `${playground.bot.mention} where can I park`)
      .reply();
    expect(reply.content).not.toContain('behind the house');
  });

  it('gives a form that cannot be saved back with its text, as often as need be', async () => {
    const form = await moderator.command(general, 'fact add').modal();
    const wrong = { ...parking, question: openingHours.question, answer: 'Typed with care.', dates: 'May' };
    const refused = await moderator.submit(form, wrong).message();
    expect(refused.ephemeral).toBe(true);
    expect(refused.content).toContain('already answered by');
    expect(refused.content).toContain('a date is written');

    for (let time = 0; time < 2; time++) {
      const again = await moderator.press(refused, text.form.reopen).modal();
      expect(fieldOf(again, 'answer')).toBe('Typed with care.');
      expect(fieldOf(again, 'question')).toBe(openingHours.question);
      expect(fieldOf(again, 'dates')).toBe('May');
    }
    const again = await moderator.press(refused, text.form.reopen).modal();
    const saved = await moderator
      .submit(again, { question: 'Is there a bus?', wordings: 'bus', dates: '' })
      .message();
    expect(saved.content).toContain('Typed with care.');
  });

  it('never lets a fact ping', async () => {
    const form = await moderator.command(general, 'fact add').modal();
    await moderator
      .submit(form, {
        ...parking,
        question: 'Whom to call?',
        wordings: 'whom do I call',
        answer: `@everyone ${moderator.mention}`,
      })
      .message();
    const reply = await member.say(general, `${playground.bot.mention} whom do I call`).reply();
    expect(reply.content).toContain(moderator.mention);
    expect(reply.pinged).toEqual([member.id]);
  });
});

describe('/fact edit', () => {
  it('opens the form filled in, and saves what was changed', async () => {
    const form = await moderator.command(general, 'fact edit', { fact: lateFee.id }).modal();
    expect(fieldOf(form, 'question')).toBe(lateFee.question);
    expect(fieldOf(form, 'answer')).toBe(lateFee.answer);
    expect(fieldOf(form, 'wordings')).toBe(lateFee.wordings.join('\n'));
    expect(fieldOf(form, 'section')).toBe('prices');
    expect(fieldOf(form, 'dates')).toBe('as of 2017-09');
    const saved = await moderator.submit(form, { answer: 'A late book costs 30p a day.' }).message();
    expect(saved.content).toContain(text.fact.saved(1));
    expect(await answerTo(lateFee.question)).toContain('30p');
  });

  it('finds the fact by autocomplete, which offers no tables', async () => {
    const typed = await moderator.autocomplete(general, 'fact edit', { fact: 'member' }, 'fact');
    expect(typed).toContainEqual({ name: joining.question, value: joining.id });
    const all = await moderator.autocomplete(general, 'fact edit', { fact: 'marks inspector' }, 'fact');
    expect(all.map(({ value }) => value)).not.toContain('inspector-marks');
  });

  it('finds the fact by its question or a wording as typed', async () => {
    for (const fact of [joining.question, 'Membership cost?']) {
      const form = await moderator.command(general, 'fact edit', { fact }).modal();
      expect(fieldOf(form, 'answer')).toBe(joining.answer);
    }
  });

  it('says so when there is no such fact', async () => {
    const note = await moderator.command(general, 'fact edit', { fact: 'dragons' }).message();
    expect(note.ephemeral).toBe(true);
    expect(note.content).toContain('dragons');
  });

  it('shows both texts when somebody else saved first, and then saves over theirs on purpose', async () => {
    const mine = await moderator.command(general, 'fact edit', { fact: lateFilm.id }).modal();
    const theirs = await playground.admin.command(general, 'fact edit', { fact: lateFilm.id }).modal();
    await playground.admin.submit(theirs, { answer: 'Theirs.' }).message();
    const sent = moderator.submit(mine, { answer: 'Mine.' });
    expect((await sent.message()).content).toContain('Theirs.');
    const yours = await sent.followUp();
    expect(yours.ephemeral).toBe(true);
    expect(yours.content).toContain('Mine.');
    expect(await answerTo(lateFilm.question)).toContain('Theirs.');

    const again = await moderator.press(yours, text.form.reopen).modal();
    expect(fieldOf(again, 'answer')).toBe('Mine.');
    expect((await moderator.submit(again).message()).content).toContain(text.fact.saved(2));
    expect(await answerTo(lateFilm.question)).toContain('Mine.');
  });

  it('keeps the text of somebody who lost the right in the meantime', async () => {
    const form = await moderator.command(general, 'fact edit', { fact: joining.id }).modal();
    playground.guild.setRoles(moderator, []);
    const refused = await moderator.submit(form, { answer: 'Not allowed.' }).message();
    expect(refused.content).toContain('Manage Messages');
    playground.guild.setRoles(moderator, [playground.guild.roles.moderator]);
    const again = await moderator.press(refused, text.form.reopen).modal();
    expect(fieldOf(again, 'answer')).toBe('Not allowed.');
    expect(await answerTo(joining.question)).toContain(joining.answer);
  });
});

describe('/fact retire', () => {
  it('asks first, and keeps the fact if told so', async () => {
    const asked = await moderator.command(general, 'fact retire', { fact: openingHours.id }).message();
    expect(asked.ephemeral).toBe(true);
    expect(asked.content).toContain(openingHours.answer);
    const kept = await moderator.press(asked, text.fact.keep).update();
    expect(kept.content).toBe(text.fact.kept);
    expect(kept.buttons).toEqual([]);
    expect(await answerTo(openingHours.question)).toContain(openingHours.answer);
  });

  it('takes the fact out of the guild', async () => {
    const asked = await moderator.command(general, 'fact retire', { fact: openingHours.id }).message();
    const retired = await moderator.press(asked, text.fact.retire).update();
    expect(retired.content).toBe(text.fact.retired(openingHours.question));
    const note = await moderator.command(general, 'fact edit', { fact: openingHours.id }).message();
    expect(note.content).toBe(text.fact.isRetired(openingHours.question));
    expect(await answerTo(openingHours.question)).not.toContain(openingHours.answer);
  });

  it('is done once when the button is pressed twice, and says that it is', async () => {
    const asked = await moderator.command(general, 'fact retire', { fact: lateFilm.id }).message();
    const presses = [1, 2].map(() => moderator.press(asked, text.fact.retire));
    await Promise.all(presses.map((press) => press.acknowledged()));
    await playground.settled();
    const shown = moderator.sees(general).find(({ id }) => id === asked.id);
    const { question } = lateFilm;
    expect([text.fact.retired(question), text.fact.isRetired(question)]).toContain(shown?.content);
    expect(shown?.buttons).toEqual([]);
  });

  it('shows the newer text and asks again when somebody has edited the fact in the meantime', async () => {
    const asked = await moderator.command(general, 'fact retire', { fact: joining.id }).message();
    const form = await playground.admin.command(general, 'fact edit', { fact: joining.id }).modal();
    await playground.admin.submit(form, { answer: 'It costs £5.' }).message();
    const askedAgain = await moderator.press(asked, text.fact.retire).update();
    expect(askedAgain.content).toContain('It costs £5.');
    const retired = await moderator.press(askedAgain, text.fact.retire).update();
    expect(retired.content).toBe(text.fact.retired(joining.question));
  });
});

describe('the rights to change facts', () => {
  it('are checked again by the bot, whatever Discord lets through', async () => {
    playground.guild.allowCommand('fact');
    for (const [name, options] of [
      ['fact add', {}],
      ['fact edit', { fact: lateFee.id }],
      ['fact retire', { fact: lateFee.id }],
    ] as const) {
      const note = await member.command(general, name, options).message();
      expect(note.ephemeral).toBe(true);
      expect(note.content).toBe(text.fact.mayNotCurate);
    }
  });
});

describe('a fact with more wordings than its form shows', () => {
  const wordings = Array.from(
    { length: 120 },
    (_, at) => `way number ${at} to ask what a late book costs a reader`,
  );
  const facts = villageLibrary.facts.map((fact) =>
    fact.id === lateFee.id ? { ...lateFee, wordings } : fact,
  );

  it('keeps those that are not shown, and takes what is written for the others', async () => {
    const local = await startBot({ knowledge: { ...villageLibrary, facts } });
    const { moderator, channels } = local.playground;
    const open = async () => {
      const form = await moderator.command(channels.general, 'fact edit', { fact: lateFee.id }).modal();
      return { form, shown: fieldOf(form, 'wordings')?.split('\n') ?? [] };
    };
    const { form, shown } = await open();
    const beyond = wordings.length - shown.length;
    expect(shown).toEqual(wordings.slice(beyond));
    expect(beyond).toBeGreaterThan(0);
    const refused = await moderator.submit(form, { question: '?' }).message();
    const again = await moderator.press(refused, text.form.reopen).modal();
    expect(fieldOf(again, 'wordings')).toBe(shown.join('\n'));
    const written = [...shown.slice(1), 'what does tardiness cost'];
    const saved = await moderator
      .submit(again, { question: lateFee.question, wordings: [wordings[0], ...written].join('\n') })
      .message();
    expect(saved.content).toContain(text.fact.saved(1));
    const exported = await moderator.command(channels.general, 'fact export', { what: 'changes' }).message();
    const [file] = await Promise.all(
      exported.attachments.map(({ url }) => fetch(url).then((got) => got.text())),
    );
    for (const wording of [...wordings.slice(0, beyond), ...written]) expect(file).toContain(wording);
    expect(file).not.toContain(shown[0]);
    expect((await open()).shown.at(-1)).toBe('what does tardiness cost');
    await local.stop();
  });
});

describe('a source with more sections than a list holds', () => {
  it('lets the moderator write the section’s title', async () => {
    const sections = Array.from({ length: 30 }, (_, at) => ({
      id: `room-${at}`,
      title: `Room ${at}`,
      url: `https://library.example/rooms/${at}`,
    }));
    const local = await startBot({
      knowledge: {
        ...villageLibrary,
        source: { ...villageLibrary.source, sections: [...villageLibrary.source.sections, ...sections] },
      },
    });
    const { moderator, channels } = local.playground;
    const form = await moderator.command(channels.general, 'fact edit', { fact: lateFee.id }).modal();
    expect(fieldOf(form, 'section')).toBe('Visits › Prices');
    const saved = await moderator.submit(form, { section: 'room 29' }).message();
    expect(saved.content).toContain('[Room 29](<https://library.example/rooms/29>)');
    const again = await moderator.command(channels.general, 'fact edit', { fact: lateFee.id }).modal();
    const unknown = await moderator.submit(again, { section: 'cellar' }).message();
    expect(unknown.content).toContain('cellar');
    await local.stop();
  });
});
