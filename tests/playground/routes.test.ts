import { expect, it } from 'vitest';
import { createPlayground } from '../../src/playground/playground.ts';
import { call } from './rest.ts';
import { specValidator } from './spec-validator.ts';

it('answers as Discord’s own document says', async () => {
  const playground = await createPlayground({ validate: specValidator });
  const { guild, bot, member, channels } = playground;
  const said = member.say(channels.general, 'hello', { files: [{ name: 'a.txt', data: 'x' }] });
  member.say(channels.general, 'a reply', { replyTo: said });
  for (const path of [
    '/gateway/bot',
    '/users/@me',
    `/users/${member.id}`,
    '/applications/@me',
    `/applications/${bot.id}/commands`,
    `/applications/${bot.id}/guilds/${guild.id}/commands`,
    `/guilds/${guild.id}`,
    `/guilds/${guild.id}/channels`,
    `/guilds/${guild.id}/roles`,
    `/guilds/${guild.id}/members/${member.id}`,
    `/channels/${channels.general.id}`,
    `/channels/${member.dm.id}`,
    `/channels/${channels.general.id}/messages`,
    `/channels/${channels.general.id}/messages/${said.id}`,
  ]) {
    expect((await call(playground, 'GET', path)).status, path).toBe(200);
  }
  const opened = await call(playground, 'POST', '/users/@me/channels', { recipient_id: member.id });
  expect(opened.json.id).toBe(member.dm.id);
  expect((await call(playground, 'POST', `/channels/${channels.general.id}/typing`)).status).toBe(204);
  expect(playground.problems).toEqual([]);
  await playground.close();
});

it('does not know what is not there', async () => {
  const playground = await createPlayground();
  const nothing = '123456789012345678';
  for (const [path, code] of [
    [`/users/${nothing}`, 10013],
    [`/guilds/${nothing}`, 10004],
    [`/guilds/${playground.guild.id}/members/${nothing}`, 10007],
    [`/channels/${nothing}`, 10003],
    ['/nowhere', 0],
  ] as const) {
    expect((await call(playground, 'GET', path)).json.code, path).toBe(code);
  }
  await playground.close();
});
