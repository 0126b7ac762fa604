import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Person } from '../../src/playground/driver/driver.ts';
import { text } from '../../src/text.ts';
import { longTable } from '../pictures/long-table.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { bronze, gold, silver, villageLibrary } from './village-library.ts';

let running: RunningBot;
let member: Person;
let general: Channel;

beforeAll(async () => {
  running = await startBot();
  ({ member } = running.playground);
  ({ general } = running.playground.channels);
});
afterAll(() => running.stop());

async function download(url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}

describe('/ratings show', () => {
  it('shows the latest ratings in words and as a picture with alt text, and the asker may remove it', async () => {
    const shown = await member.command(general, 'ratings show').message();
    expect(shown.content).toContain(`Shelves: ${gold} – up from ${bronze} (5 March 2019)`);
    const [picture, ...others] = shown.attachments;
    expect(others).toEqual([]);
    expect(picture).toMatchObject({ filename: 'ratings-1.png', contentType: 'image/png' });
    expect(picture?.description).toContain(`Shelves: ${gold} – up from ${bronze} (5 March 2019)`);
    const { format, width } = await sharp(await download(picture?.url ?? '')).metadata();
    expect({ format, width }).toEqual({ format: 'png', width: 800 });
    member.press(shown, text.reply.remove);
    await running.playground.deleted(shown);
  });

  it('shows the part that is asked for', async () => {
    const shown = await member.command(general, 'ratings show', { area: 'Shelves', year: 2019 }).message();
    expect(shown.content).toContain('Ratings of 5 March 2019');
    expect(shown.content).toContain(`Shelves: ${bronze}`);
    expect(shown.content).not.toContain('2023');
  });

  it('suggests areas and years', async () => {
    const areas = await member.autocomplete(general, 'ratings show', { area: 'wel' }, 'area');
    expect(areas).toEqual([{ name: 'Warm welcome', value: 'Warm welcome' }]);
    const years = await member.autocomplete(general, 'ratings show', { year: '' }, 'year');
    expect(years.map(({ value }) => value)).toEqual([2023, 2019]);
  });

  it('tells the asker alone which areas there are when asked for another, without a picture', async () => {
    const shown = await member.command(general, 'ratings show', { area: 'roof' }).message();
    expect(shown.ephemeral).toBe(true);
    expect(shown.content).toContain('Shelves, Warm welcome and All in all');
    expect(shown.attachments).toEqual([]);
  });

  it('takes what was typed for the area that it suggests for it', async () => {
    const shown = await member.command(general, 'ratings show', { area: 'wel' }).message();
    expect(shown.content).toContain('**Warm welcome over the years**');
  });

  it('works in direct messages', async () => {
    const shown = await member.command(member.dm, 'ratings show').message();
    expect(shown.content).toContain(`Shelves: ${gold}`);
  });
});

describe('/ratings history', () => {
  it('shows all inspections in words and as a picture', async () => {
    const shown = await member.command(general, 'ratings history').message();
    expect(shown.content).toContain(`**Shelves:** ${bronze} 5 March 2019 · ${gold} November 2023`);
    expect(shown.attachments.map(({ filename }) => filename)).toEqual(['ratings-1.png']);
  });

  it('gives a table that does not fit as a text file beside the picture', async () => {
    const ratings = [{ ...longTable, section: 'standards' }];
    const other = await startBot({ knowledge: { ...villageLibrary, ratings } });
    try {
      const { member: asker, channels } = other.playground;
      const shown = await asker.command(channels.general, 'ratings history').message(20_000);
      expect(shown.attachments.map(({ filename }) => filename)).toEqual(['ratings-1.png', 'ratings.txt']);
      const file = await download(shown.attachments[1]?.url ?? '');
      for (const { title } of longTable.areas) expect(file.toString()).toContain(title);
    } finally {
      await other.stop();
    }
  });
});

describe('/ratings compare', () => {
  it('shows what rose and fell between two years in words and as a picture', async () => {
    const shown = await member.command(general, 'ratings compare', { from: 2019, to: 2023 }).message();
    expect(shown.content).toContain(`**Rose:** All in all (${bronze} → ${silver})`);
    expect(shown.attachments[0]?.description).toContain(`Rose: All in all (${bronze} → ${silver})`);
  });

  it('suggests years', async () => {
    const years = await member.autocomplete(general, 'ratings compare', { from: '20' }, 'from');
    expect(years.map(({ value }) => value)).toEqual([2023, 2019]);
  });
});
