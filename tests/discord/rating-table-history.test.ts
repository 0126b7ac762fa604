import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Person } from '../../src/playground/driver/driver.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { gold, silver, standards } from './village-library.ts';

let running: RunningBot;
let member: Person;
let moderator: Person;
let admin: Person;
let general: Channel;
let log: Channel;

beforeAll(async () => {
  running = await startBot();
  const { guild, channels } = running.playground;
  ({ member, moderator, admin } = running.playground);
  ({ general } = channels);
  log = guild.addChannel('changes');
  await admin.command(general, 'settings audit', { channel: log.id }).message();
});
afterAll(() => running.stop());

async function record(date: string, shelves: string): Promise<void> {
  const { curation, playground } = running;
  const { id } = playground.guild;
  await curation.recordInspection({
    guild: id,
    actor: { id: moderator.id, mayCurate: true, mayConfigure: false },
    entryId: standards.id,
    version: curation.version(id, standards.id),
    inspection: { date, ratings: { shelves } },
  });
}

async function answerTo(question: string): Promise<string> {
  return (await member.say(general, `${running.playground.bot.mention} ${question}`).reply()).content;
}

const shelves2025 = 'How were the shelves rated in 2025?';

describe('a change to a rating table', () => {
  it('is told in the audit channel, rating by rating, and undone from there', async () => {
    await record('2025-03', 'bronze');
    expect(await answerTo(shelves2025)).toContain('Bronze');
    await expect.poll(() => admin.sees(log)).toHaveLength(1);
    const [card = expect.unreachable()] = admin.sees(log);
    expect(card.content).toContain(standards.question);
    expect(card.content).toContain('+ March 2025 · Shelves: Bronze');
    const undone = await moderator.press(card, text.change.undo).message();
    expect(undone.content).toContain(text.fact.undone(1, 2));
    expect(undone.content).toContain(
      `**November 2023**: ${gold} (Shelves) · ${silver} (All in all, Warm welcome)`,
    );
    expect(await answerTo(shelves2025)).not.toContain('Bronze');
  });

  it('is what /fact undo shows and undoes', async () => {
    await record('2025-03', 'silver');
    const asked = await moderator.command(general, 'fact undo').message();
    expect(asked.content).toContain('+ March 2025 · Shelves: Silver');
    await moderator.press(asked, text.change.undo).message();
    expect(await answerTo(shelves2025)).not.toContain('Silver');
  });

  it('is in /fact history, which suggests the table, and restored from there', async () => {
    const [choice] = await moderator.autocomplete(general, 'fact history', { fact: 'marks' }, 'fact');
    expect(choice).toEqual({ name: text.history.tableChoice(standards.question), value: standards.id });
    await record('2023-11', 'bronze');
    const shown = await moderator.command(general, 'fact history', { fact: standards.question }).message();
    expect(shown.content).toContain('~ November 2023 · Shelves: Gold → Bronze');
    const restored = await moderator.press(shown, text.history.restore(3)).message();
    expect(restored.content).toContain(`**March 2025**: ${silver} (All in all, Shelves, Warm welcome)`);
    expect(await answerTo(shelves2025)).toContain('Silver');
    const back = await moderator
      .command(general, 'fact restore', { fact: standards.id, version: 0 })
      .message();
    expect(back.content).not.toContain('March 2025');
  });

  it('that is taken back twice changes nothing the second time', async () => {
    await record('2024-02', 'silver');
    const asked = await moderator.command(general, 'fact undo').message();
    await moderator.press(asked, text.change.undo).message();
    const again = await moderator.press(asked, text.change.undo).message();
    expect(again.content).toContain('nothing was changed');
  });

  it('that was followed by another is shown as it stands, and restored all the same if told so', async () => {
    await record('2024-02', 'silver');
    const asked = await moderator.command(general, 'fact undo').message();
    await record('2024-03', 'gold');
    const refused = await moderator.press(asked, text.change.undo).message();
    expect(refused.content).toContain(text.history.newer);
    expect(refused.content).toContain('**March 2024**');
    const [anyway] = refused.buttons;
    const restored = await moderator.press(refused, anyway?.label ?? '').message();
    expect(restored.content).not.toContain('**February 2024**');
  });
});

it.each(['fact retire', 'fact edit', 'fact show'])('/%s says what a rating table is', async (command) => {
  const refused = await moderator.command(general, command, { fact: standards.id }).message();
  expect(refused.ephemeral).toBe(true);
  expect(refused.content).toBe(text.inspection.notAFact(standards.question));
});
