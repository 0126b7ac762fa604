import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slashCommands } from '../../src/discord/commands/index.ts';
import type { Channel, Person } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { type RunningBot, startBot } from './start-bot.ts';

let running: RunningBot;
let playground: Playground;
let general: Channel;

beforeAll(async () => {
  running = await startBot();
  playground = running.playground;
  general = playground.channels.general;
});
afterAll(() => running.stop());

async function help(person: Person, channel = general): Promise<string> {
  return (await person.command(channel, 'help').message()).content;
}

describe('/help', () => {
  it('shows a member how to ask, and nothing that a member cannot do', async () => {
    const content = await help(playground.member);
    for (const command of ['/ask', '/ratings', '/sections', '/about', '/privacy']) {
      expect(content).toContain(command);
    }
    for (const command of ['/fact', '/gaps', '/settings', '/setup']) expect(content).not.toContain(command);
  });

  it('shows moderators what they can do beside', async () => {
    const content = await help(playground.moderator);
    expect(content).toContain('/fact');
    expect(content).toContain('/gaps');
    expect(content).not.toContain('/setup');
  });

  it('shows it to those who may change facts by a role, too', async () => {
    const role = playground.guild.addRole('Keepers');
    await playground.admin.command(general, 'settings roles', { role: role.id, on: true }).message();
    const keeper = playground.guild.addMember('Kit', { roles: [role] });
    expect(await help(keeper)).toContain('/fact');
  });

  it('shows an admin every command there is', async () => {
    const content = await help(playground.admin);
    for (const { data } of slashCommands) {
      if (data.name !== 'help') expect(content).toContain(`/${data.name}`);
    }
  });

  it('shows in direct messages, and where the bot is only their own app, no more than what works there', async () => {
    const direct = await help(playground.member, playground.member.dm);
    expect(direct).toContain('Just write');
    expect(direct).toContain('Edit your question');
    expect(direct).not.toContain('/suggest');

    playground.member.installApp();
    const elsewhere = await help(
      playground.member,
      playground.addGroup('Friends', [playground.member, playground.moderator]),
    );
    expect(elsewhere).toContain('use my commands');
    for (const useless of ['Mention me', '/suggest', 'Edit your question']) {
      expect(elsewhere).not.toContain(useless);
    }
  });

  it('shows a moderator only how to ask where nothing can be changed', async () => {
    expect(await help(playground.admin, playground.admin.dm)).not.toContain('/fact');
  });
});
