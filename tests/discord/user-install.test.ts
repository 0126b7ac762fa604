import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Guild, Person } from '../../src/playground/driver/driver.ts';
import { type Playground, permission } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { call } from '../playground/rest.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { joining, lateFee, openingHours } from './village-library.ts';

/** What the commands are that work without the bot being a member of anything. */
const ANYWHERE = ['about', 'ask', 'help', 'privacy', 'ratings', 'sections'];

let running: RunningBot;
let playground: Playground;
/** A guild that the bot is not in; its member has installed the bot for herself, its admin has not. */
let foreign: Guild;
let traveller: Person;
let group: Channel;

beforeAll(async () => {
  running = await startBot();
  playground = running.playground;
  foreign = playground.addGuild('Elsewhere', { bot: false });
  traveller = foreign.member;
  traveller.installApp();
  group = playground.addGroup('Friends', [traveller, foreign.moderator]);
});
afterAll(() => running.stop());

function names(person: Person, channel: Channel): string[] {
  return [...new Set(person.commands(channel).map(({ name }) => name.split(' ')[0] ?? ''))].sort();
}

describe('whoever has installed the bot for themselves', () => {
  it('has what asks in a guild without it, in a group and in direct messages, but nothing that curates', () => {
    for (const channel of [foreign.channels.general, group, traveller.dm]) {
      expect(names(traveller, channel)).toEqual(ANYWHERE);
      expect(traveller.messageCommands(channel)).toEqual([text.commands.answerThis]);
    }
  });

  it('has all of it also with every right in that guild', async () => {
    foreign.admin.installApp();
    expect(names(foreign.admin, foreign.channels.general)).toEqual(ANYWHERE);
  });

  it('gets answers there for all to see', async () => {
    for (const channel of [foreign.channels.general, group]) {
      const shown = await traveller.command(channel, 'ask', { question: openingHours.question }).message();
      expect(shown.ephemeral).toBe(false);
      expect(shown.content).toContain(openingHours.answer);
      const choices = await traveller.autocomplete(channel, 'ask', { question: 'late' }, 'question');
      expect(choices.map(({ value }) => value)).toContain(lateFee.id);
    }
  });

  it('gets them alone where the guild lets no outside apps speak', async () => {
    const deny = permission.useExternalApps;
    const quiet = foreign.addChannel('quiet', [{ id: foreign.id, type: 'role', deny }]);
    const shown = await traveller.command(quiet, 'ask', { question: openingHours.question }).message();
    expect(shown.ephemeral).toBe(true);
    expect(shown.content).toContain(openingHours.answer);
  });

  it('has the message of somebody else answered, with a link to it', async () => {
    const inGuild = foreign.admin.say(foreign.channels.general, lateFee.question);
    const inGroup = foreign.moderator.say(group, lateFee.question);
    for (const asked of [inGuild, inGroup]) {
      const shown = await traveller.messageCommand(asked, text.commands.answerThis).message();
      expect(shown.content).toContain(lateFee.answer);
      expect(shown.content).toContain(`/${asked.channelId}/${asked.id}`);
    }
  });

  it('may use the buttons, and nobody else may', async () => {
    const shown = await traveller.command(group, 'ask', { question: 'late fee' }).message();
    const refused = await foreign.moderator.press(shown, text.reply.remove).message();
    expect(refused.content).toBe(text.reply.notYours);
    traveller.press(shown, text.reply.remove);
    await playground.deleted(shown);
  });

  it('gets help and ratings', async () => {
    expect((await traveller.command(group, 'help').message()).content).toContain('/ask');
    expect((await traveller.command(group, 'ratings show').message()).content).toContain('Gold');
  });
});

describe('in a guild without the bot', () => {
  it('nobody has its commands who has not installed it', () => {
    expect(names(foreign.moderator, foreign.channels.general)).toEqual([]);
  });

  it('it hears nothing', async () => {
    traveller.say(foreign.channels.general, `${playground.bot.mention} ${openingHours.question}`);
    await playground.settled();
    expect(foreign.member.sees(foreign.channels.general).at(-1)?.author.id).toBe(traveller.id);
  });

  it('it answers from what it came with, whatever was changed there while it was in it', async () => {
    const actor = { id: '1', mayCurate: true, mayConfigure: true };
    await running.curation.retireFact({ guild: foreign.id, actor, entryId: joining.id, version: 0 });
    const shown = await traveller
      .command(foreign.channels.general, 'ask', { question: joining.question })
      .message();
    expect(shown.content).toContain(joining.answer);
  });

  it('no question is kept', async () => {
    const question = 'Who paints the railings of the old bandstand?';
    const shown = await traveller.command(foreign.channels.general, 'ask', { question }).message();
    expect(shown.content).toContain(text.reply.unknown);
    await playground.settled();
    expect(await running.curation.gaps.list(foreign.id)).toEqual([]);
  });

  it.each(['fact list', 'gaps', 'settings listen', 'setup'])(
    'nobody can curate, even if Discord were to let them use /%s',
    async (path) => {
      const [name] = path.split(' ');
      const command = playground.commands().find((each) => each.name === name);
      await call(playground, 'PATCH', `/applications/${playground.bot.id}/commands/${command?.id}`, {
        contexts: [0, 1, 2],
        integration_types: [0, 1],
      });
      for (const channel of [foreign.channels.general, foreign.admin.dm]) {
        const refused = await foreign.admin.command(channel, path).message();
        expect([text.fact.guildOnly, text.fact.mayNotCurate, text.settings.mayNotConfigure]).toContain(
          refused.content,
        );
      }
    },
  );
});
