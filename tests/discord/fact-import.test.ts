import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { download } from '../../src/discord/facts/import-message.ts';
import type { Channel, Person } from '../../src/playground/driver/driver.ts';
import { text } from '../../src/text.ts';
import { UserError } from '../../src/user-error.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { lateFee } from './village-library.ts';

let running: RunningBot;
let moderator: Person;
let general: Channel;

beforeAll(async () => {
  running = await startBot();
  ({ moderator } = running.playground);
  ({ general } = running.playground.channels);
});
afterAll(() => running.stop());

const csv = (...lines: string[]) => ({
  name: 'facts.csv',
  data: ['question,answer,section,wordings,id', ...lines].join('\n'),
});
const send = (file: { name: string; data: string | Uint8Array }) =>
  moderator.command(general, 'fact import', { file }).message();
const answer = () => running.curation.fact(running.playground.guild.id, lateFee.id)?.fact.answer;
const cheap = csv(`${lateFee.question},It is free.,,,${lateFee.id}`, 'Is there tea?,Yes.,visits,tea|coffee,');

it('shows what the file would do, does it at Apply also after a restart, and undoes it as one', async () => {
  const before = answer();
  const shown = await send(cheap);
  expect(shown.ephemeral).toBe(true);
  expect(shown.content).toBe(`1 new, 1 changed, 0 conflicts, 0 errors\n${text.import.confirm}`);
  expect(answer()).toBe(before);
  await running.restart();
  const done = await moderator.press(shown, text.import.apply).update();
  expect(done.content).toBe(text.import.done(2));
  expect(answer()).toBe('It is free.');
  const last = await moderator.command(general, 'fact undo').message();
  expect(last.content).toContain(text.history.confirmUndo);
  expect(last.content).toContain(`- edited: ${lateFee.question} \`${lateFee.id}\``);
  expect(last.content).toContain('- added: Is there tea? `is-there-tea`');
  const whole = await moderator.press(last, text.import.whole).message();
  const file = await fetch(whole.attachments[0]?.url ?? expect.unreachable());
  expect(await file.text()).toContain(`- Answer: ${before}\n+ Answer: It is free.`);
  const undone = await moderator.press(last, text.import.undo).message();
  expect(undone.content).toBe(text.import.undone(2));
  expect(answer()).toBe(before);
  const again = await moderator.press(done, text.import.undo).message();
  expect(again.content).toContain('have been changed since');
});

it('changes nothing at Cancel', async () => {
  const before = answer();
  const cancelled = await moderator
    .press(await send(csv('Is there cake?,Yes.,visits,,')), text.form.cancel)
    .update();
  expect(cancelled.content).toBe(text.fact.kept);
  expect(answer()).toBe(before);
});

it('takes no file in which characters would be lost', async () => {
  const excel = Buffer.from('question,answer,section\nHow much is tea?,\xa31,visits', 'latin1');
  const refused = await send({ name: 'tea.csv', data: excel });
  expect(refused.content).toBe(text.import.notUtf8('tea.csv'));
  const shown = await send({ name: 'tea.csv', data: `\ufeff${excel.toString('latin1')}` });
  expect(shown.content).toContain('1 new');
  expect(shown.content).toContain('0 errors');
});

it('tells every error with its line, and offers nothing', async () => {
  const shown = await send(csv('Is there cake?,Yes.,visits,,', 'Is there wine?,,visits,,'));
  expect(shown.content).toContain('1 error at line 3');
  expect(shown.content).toContain('Line 3: answer');
  expect(shown.components).toEqual([]);
});

it('shows it again when the facts have been changed in between', async () => {
  const shown = await send(csv('Is there cake?,Yes.,visits,,'));
  const draft = { section: 'visits', question: 'Is there cake?', answer: 'No.' };
  const actor = { id: '1', mayCurate: true, mayConfigure: true };
  await running.curation.addFact({ guild: running.playground.guild.id, actor, draft });
  const again = await moderator.press(shown, text.import.apply).update();
  expect(again.content).toContain('1 conflict');
  expect(again.content).toContain(text.import.nothing);
});

it('refuses somebody who has lost the right since', async () => {
  const { guild } = running.playground;
  const shown = await send(csv('Is there a garden?,Yes.,visits,,'));
  guild.setRoles(moderator, []);
  const refused = await moderator.press(shown, text.import.apply).message();
  guild.setRoles(moderator, [guild.roles.moderator]);
  expect(refused.content).toContain('You may not change facts here');
  expect(running.curation.catalogue(guild.id).fact('is-there-a-garden')).toBeUndefined();
});

it('imports once however often and however fast Apply is pressed', async () => {
  const { guild } = running.playground;
  const shown = await send(csv('Is there a bench?,Yes.,visits,,'));
  const presses = [1, 2, 3].map(() => moderator.press(shown, text.import.apply));
  await Promise.all(presses.map((press) => press.acknowledged()));
  await running.playground.settled();
  expect(moderator.sees(general).filter(({ content }) => content.includes('went wrong'))).toEqual([]);
  expect(await running.curation.history(guild.id, 'is-there-a-bench')).toHaveLength(1);
});

it.each([
  ['a YAML bomb', { name: 'facts.yaml', data: bomb() }, 'not valid YAML'],
  ['one bad line among a thousand', csv(...thousandLines()), '1 error at line 702'],
  ['bytes that are no text', { name: 'facts.json', data: new Uint8Array([0, 1, 2]) }, 'Line 1:'],
])('refuses %s with the reason, and changes nothing', async (_, file, reason) => {
  const before = [...running.curation.catalogue(running.playground.guild.id).facts()];
  const shown = await send(file);
  expect(shown.content).toContain(reason);
  expect(shown.content).toContain(text.import.refused);
  expect(shown.components).toEqual([]);
  expect([...running.curation.catalogue(running.playground.guild.id).facts()]).toEqual(before);
});

it('takes what a spreadsheet would calculate as the text that it is', async () => {
  const shown = await send(csv('Is there a formula?,"=HYPERLINK(""https://evil.example"")",visits,,'));
  await moderator.press(shown, text.import.apply).update();
  const fact = running.curation.catalogue(running.playground.guild.id).fact('is-there-a-formula');
  expect(fact?.answer).toBe('=HYPERLINK("https://evil.example")');
});

it.each([
  [
    'breaks off',
    (response: ServerResponse) => response.writeHead(200).write('question', () => response.destroy()),
  ],
  ['is gone', (response: ServerResponse) => response.writeHead(404).end()],
])('says so where the file %s while it is downloaded', async (_, respond) => {
  const server = createServer((_request, response) => void respond(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const file = { name: 'facts.csv', size: 100, url: `http://127.0.0.1:${port}/facts.csv` };
  await expect(download(file)).rejects.toThrow(new UserError(text.import.notDownloaded));
  server.close();
});

it('does not even download a file of another type or of 30 MB', async () => {
  expect((await send({ name: 'facts.exe', data: '' })).content).toBe(text.import.wrongType('facts.exe'));
  const large = { name: 'facts.csv', data: new Uint8Array(30_000_000) };
  expect((await send(large)).content).toBe(text.import.tooLarge);
});

it('tells an import as one change in the audit channel, with a button that undoes it', async () => {
  const { guild } = running.playground;
  const audit = guild.addChannel('fact-changes');
  await running.playground.admin.command(general, 'settings audit', { channel: audit.id }).message();
  const shown = await send(csv('Is there a lift?,Yes.,visits,,', 'Is there a ramp?,Yes.,visits,,'));
  await moderator.press(shown, text.import.apply).update();
  await expect.poll(() => moderator.sees(audit)).toHaveLength(1);
  const [card] = moderator.sees(audit);
  expect(card?.content).toContain('**2 changes** made as one');
  if (card) await moderator.press(card, text.import.undo).message();
  expect(running.curation.catalogue(guild.id).fact('is-there-a-lift')).toBeUndefined();
});

/** A few lines that stand for a billion words. */
function bomb(): string {
  const line = (at: number) =>
    `a${at}: &a${at} [${Array(10)
      .fill(`*a${at - 1}`)
      .join(', ')}]`;
  return ['a0: &a0 [lol]', ...Array.from({ length: 9 }, (_, at) => line(at + 1))].join('\n');
}

function thousandLines(): string[] {
  return Array.from(
    { length: 1000 },
    (_, at) => `Question ${at}?,${at === 700 ? '' : 'Yes.'},visits,word ${at},`,
  );
}
