import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Person } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { founder, joining, lateFee, librarySource, openingHours } from './village-library.ts';

let running: RunningBot;
let playground: Playground;
let member: Person;
let general: Channel;
let mention: string;

beforeAll(async () => {
  running = await startBot({ listening: false });
  playground = running.playground;
  member = playground.member;
  general = playground.channels.general;
  mention = playground.bot.mention;
});
afterAll(() => running.stop());

/** The newest message in the channel, once the bot has done all that it will do. */
async function last(channel: Channel, person = member) {
  await playground.settled();
  return person.sees(channel).at(-1);
}

describe('a mention', () => {
  it('is answered by a reply that pings the asker, with the source section', async () => {
    const reply = await member.say(general, `${mention} ${openingHours.question}`).reply();
    expect(reply.content).toContain(openingHours.answer);
    expect(reply.content).toContain('[Visits](<https://library.example/about#visits>)');
    expect(reply.pinged).toEqual([member.id]);
  });

  it('may stand anywhere in the message', async () => {
    const reply = await member.say(general, `hey ${mention}, ${lateFee.question} thanks`).reply();
    expect(reply.content).toContain(lateFee.answer);
    expect(reply.content).toContain('as of September 2017');
  });

  it('gets a greeting with an example where nothing is asked', async () => {
    for (const content of [mention, `${mention} 🙂🙂`, `${mention} ?!`]) {
      const reply = await member.say(general, content).reply();
      expect(reply.content).toBe(text.reply.hello(librarySource.subject, openingHours.question));
    }
  });

  it('that asks who answers is told that it is a bot, and where to read more', async () => {
    for (const content of [
      'who r u',
      "what's your name?",
      'Are you a bot?',
      'r u chatgpt',
      'who made you',
      'source?',
      'where do you get your info from',
    ]) {
      const reply = await member.say(general, `${mention} ${content}`).reply();
      expect(reply.content).toBe(text.reply.who(librarySource.subject));
    }
  });

  it('that asks how to ask, or thanks, is answered as that', async () => {
    for (const content of ['help', 'What can you do?', 'how are you']) {
      const reply = await member.say(general, `${mention} ${content}`).reply();
      expect(reply.content).toBe(text.reply.hello(librarySource.subject, openingHours.question));
    }
    for (const content of ['Thank you!', 'cheers mate', 'ok thanks x', 'good bot']) {
      expect((await member.say(general, `${mention} ${content}`).reply()).content).toBe(text.reply.welcome);
    }
    const asked = await member.say(general, `${mention} thanks! ${openingHours.question}`).reply();
    expect(asked.content).toContain(openingHours.answer);
    const cried = await member.say(general, `${mention} HELP!!!`).reply();
    expect(cried.content).toBe(text.emergency.medical);
  });

  it('of somebody else, of everyone, or none, is left alone', async () => {
    for (const content of [
      openingHours.question,
      `${playground.moderator.mention} ${openingHours.question}`,
    ]) {
      const said = member.say(general, content);
      expect((await last(general))?.id).toBe(said.id);
    }
    const said = playground.admin.say(general, `@everyone ${openingHours.question}`);
    expect((await last(general))?.id).toBe(said.id);
  });

  it('by another bot is left alone', async () => {
    const robot = playground.addMember('Robot', { bot: true });
    const said = robot.say(general, `${mention} ${openingHours.question}`);
    expect((await last(general))?.id).toBe(said.id);
  });

  it('never lets the text of a fact ping', async () => {
    const reply = await playground.admin.say(general, `${mention} ${founder.question}`).reply();
    expect(reply.content).toContain('@everyone');
    expect(reply.pingedEveryone).toBe(false);
    expect(reply.pinged).toEqual([playground.admin.id]);
  });

  it('is answered in another guild alike', async () => {
    const other = playground.addGuild('Other');
    const reply = await other.member.say(other.channels.general, `${mention} ${joining.question}`).reply();
    expect(reply.content).toContain(joining.answer);
  });
});

describe('an emergency', () => {
  it('gets its fixed reply at once', async () => {
    const reply = await member.say(general, `${mention} my dad collapsed and is not breathing!!`).reply();
    expect(reply.content).toBe(text.emergency.medical);
    const shown = await member.command(general, 'ask', { question: 'i want to kill myself' }).message();
    expect(shown.content).toBe(text.emergency.suicide);
  });
});

describe('a reply to the bot', () => {
  it('is answered', async () => {
    const first = await member.say(general, `${mention} ${openingHours.question}`).reply();
    const reply = await member.say(general, lateFee.question, { replyTo: first }).reply();
    expect(reply.content).toContain(lateFee.answer);
  });

  it('by another member is answered too', async () => {
    const first = await member.say(general, `${mention} ${openingHours.question}`).reply();
    const reply = await playground.moderator.say(general, lateFee.question, { replyTo: first }).reply();
    expect(reply.pinged).toEqual([playground.moderator.id]);
  });

  it('without words gets no answer', async () => {
    const first = await member.say(general, `${mention} ${openingHours.question}`).reply();
    const said = member.say(general, '🙏', { replyTo: first });
    expect((await last(general))?.id).toBe(said.id);
  });

  it('whose text Discord hides, because it does not ping, gets no answer', async () => {
    const first = await member.say(general, `${mention} ${openingHours.question}`).reply();
    const said = member.say(general, lateFee.question, { replyTo: first, ping: false });
    expect((await last(general))?.id).toBe(said.id);
  });
});

describe('a direct message', () => {
  it('is answered', async () => {
    const reply = await member.say(member.dm, openingHours.question).reply();
    expect(reply.content).toContain(openingHours.answer);
  });

  it('gets a greeting where nothing is asked', async () => {
    const reply = await member.say(member.dm, '👋').reply();
    expect(reply.content).toContain(librarySource.subject);
  });
});

describe('/ask', () => {
  it('answers for all to see, with the question above', async () => {
    const shown = await member.command(general, 'ask', { question: openingHours.question }).message();
    expect(shown.ephemeral).toBe(false);
    expect(shown.content).toContain(`> ${openingHours.question}\n${openingHours.answer}`);
  });

  it('answers in private', async () => {
    const shown = await member
      .command(general, 'ask', { question: openingHours.question, private: true })
      .message();
    expect(shown.ephemeral).toBe(true);
    expect(shown.content).toContain(openingHours.answer);
    expect(shown.buttons.map(({ label }) => label)).toEqual([text.why.thisAnswer]);
  });

  it('suggests questions as the member types, and takes the one chosen', async () => {
    const choices = await member.autocomplete(general, 'ask', { question: 'when is the li' }, 'question');
    expect(choices).toContainEqual({ name: openingHours.question, value: openingHours.id });
    const shown = await member.command(general, 'ask', { question: openingHours.id }).message();
    expect(shown.content).toContain(`> ${openingHours.question}\n${openingHours.answer}`);
  });

  it('suggests something to a member who has typed nothing or nonsense, or says nothing', async () => {
    for (const question of ['', '🙂', 'x'.repeat(4000)]) {
      const choices = await member.autocomplete(general, 'ask', { question }, 'question');
      expect(choices.length).toBeLessThanOrEqual(25);
    }
  });

  it('works in direct messages', async () => {
    const shown = await member.command(member.dm, 'ask', { question: joining.question }).message();
    expect(shown.content).toContain(joining.answer);
  });

  it('greets in private where nothing is asked', async () => {
    for (const question of ['?!', 'help', 'are you a bot?']) {
      const shown = await member.command(general, 'ask', { question }).message();
      expect(shown.ephemeral).toBe(true);
      expect(shown.content).toContain(librarySource.subject);
    }
  });

  it('does not let the question’s text ping or format', async () => {
    const question = `*${openingHours.question}* @everyone ${playground.moderator.mention}`;
    const shown = await playground.admin.command(general, 'ask', { question }).message();
    expect(shown.pingedEveryone).toBe(false);
    expect(shown.pinged).not.toContain(playground.moderator.id);
  });
});

describe('Answer this', () => {
  it('answers a message of somebody else, with a link to it', async () => {
    const asked = playground.moderator.say(general, openingHours.question);
    const shown = await member.messageCommand(asked, text.commands.answerThis).message();
    expect(shown.content).toContain(openingHours.answer);
    expect(shown.content).toContain(
      `https://discord.com/channels/${playground.guild.id}/${general.id}/${asked.id}`,
    );
    expect(shown.buttons.map(({ label }) => label)).toContain(text.reply.remove);
  });

  it('says so where the message has no words', async () => {
    const asked = playground.moderator.say(general, '🙂');
    const shown = await member.messageCommand(asked, text.commands.answerThis).message();
    expect(shown.ephemeral).toBe(true);
    expect(shown.content).toBe(text.reply.nothingToAnswer);
  });
});
