import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBot, startBot } from './start-bot.ts';
import { openingHours } from './village-library.ts';

const strange: readonly (readonly [string, string])[] = [
  ['4,000 characters', 'a question about the rules of the house '.repeat(100).slice(0, 3970)],
  ['one long word', 'x'.repeat(3900)],
  ['two thousand words', 'é '.repeat(1900)],
  ['emoji only', '🙂👩‍👩‍👧‍👦🇬🇧'.repeat(50)],
  ['right-to-left writing', 'متى تفتح المكتبة؟ \u202Egnorw'],
  ['letters buried under marks', `o${'\u0301'.repeat(300)}pen${'\u0489'.repeat(300)}?`],
  ['mentions', '<@1> <@!2> <@&3> <#4> @everyone @here '.repeat(40)],
  ['markup', '``` ` ** __ || ~~ > # - [x](y) <a:b:1> <t:1> \\'.repeat(30)],
  ['JSON', '{"a":[1,2,{"b":null}]}'],
  ['SQL', "'; DROP TABLE facts; --"],
  ['zero-width characters', '\u200B\u200D\uFEFF\u2060'],
];

let running: RunningBot;
beforeAll(async () => {
  running = await startBot();
  const { admin, channels } = running.playground;
  await admin
    .command(channels.general, 'settings listen', { channel: channels.ask.id, level: 'certain' })
    .message();
});
afterAll(() => running.stop());

describe.each(strange)('%s', (_, question) => {
  it('gets a sane reply or none by every door', async () => {
    const { playground } = running;
    const { member, bot, channels } = playground;
    member.say(channels.general, `${bot.mention} ${question}`);
    member.say(channels.ask, question);
    member.say(member.dm, question);
    member.command(channels.general, 'ask', { question }).message();
    await member.autocomplete(channels.general, 'ask', { question }, 'question');
    await playground.settled();

    const replies = [channels.general, channels.ask, member.dm]
      .flatMap((channel) => member.sees(channel))
      .filter(({ author }) => author.bot);
    for (const { content } of replies) {
      expect(content).not.toBe('');
      expect(content).not.toContain('something went wrong');
    }
    expect(running.log.filter((line) => /"level":"(error|warn)"/.test(line))).toEqual([]);
    const reply = await member.say(channels.general, `${bot.mention} ${openingHours.question}`).reply();
    expect(reply.content).toContain(openingHours.answer);
  });
});
