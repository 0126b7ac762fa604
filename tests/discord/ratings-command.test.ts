import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Person } from '../../src/playground/driver/driver.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { librarySource } from './village-library.ts';

let running: RunningBot;
let member: Person;
let general: Channel;

beforeAll(async () => {
  running = await startBot();
  ({ member } = running.playground);
  ({ general } = running.playground.channels);
});
afterAll(() => running.stop());

describe('/ratings', () => {
  it('shows the whole table, and the asker may remove it', async () => {
    const shown = await member.command(general, 'ratings').message();
    expect(shown.content).toContain('**November 2023**');
    expect(shown.content).toContain('Shelves: ★ Gold');
    member.press(shown, text.reply.remove);
    await running.playground.deleted(shown);
  });

  it('shows the part that is asked for', async () => {
    const shown = await member.command(general, 'ratings', { area: 'Shelves', year: 2019 }).message();
    expect(shown.content).toContain('5 March 2019: ▲ Bronze');
    expect(shown.content).not.toContain('2023');
  });

  it('suggests areas and years', async () => {
    const areas = await member.autocomplete(general, 'ratings', { area: 'wel' }, 'area');
    expect(areas).toEqual([{ name: 'Warm welcome', value: 'Warm welcome' }]);
    const years = await member.autocomplete(general, 'ratings', { year: '' }, 'year');
    expect(years.map(({ value }) => value)).toEqual([2023, 2019]);
  });

  it('says which areas there are when asked for another', async () => {
    const shown = await member.command(general, 'ratings', { area: 'roof' }).message();
    expect(shown.content).toContain('Shelves, Warm welcome and All in all');
  });

  it('works in direct messages', async () => {
    const shown = await member.command(member.dm, 'ratings').message();
    expect(shown.content).toContain('Shelves: ★ Gold');
  });
});

describe('/help', () => {
  it('tells in private how to ask, and where the answers come from', async () => {
    const shown = await member.command(general, 'help').message();
    expect(shown.ephemeral).toBe(true);
    for (const part of [librarySource.subject, librarySource.title, librarySource.licence.name, '/ask']) {
      expect(shown.content).toContain(part);
    }
  });
});
