import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlayground, type Playground, permission } from '../../src/playground/playground.ts';
import { call, formErrors } from './rest.ts';

let playground: Playground;
let path: string;

beforeAll(async () => {
  playground = await createPlayground();
  path = `/applications/${playground.bot.id}/commands`;
});
afterAll(() => playground.close());

const command = (over: object = {}) => ({ name: 'ask', description: 'Ask', ...over });
const option = (over: object = {}) => ({ type: 3, name: 'question', description: 'What', ...over });
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));

describe('registering commands', () => {
  it('overwrites all, keeping the ids of those that stay', async () => {
    await call(playground, 'PUT', path, [command(), command({ name: 'help' })]);
    const [before] = playground.commands();
    await call(playground, 'PUT', path, [command({ description: 'Ask anything' })]);
    expect(playground.commands()).toMatchObject([{ id: before?.id, description: 'Ask anything' }]);
    expect(playground.commands()[0]?.version).not.toBe(before?.version);
  });

  it('can be done one by one', async () => {
    const made = await call(playground, 'POST', path, command({ name: 'one' }));
    expect(made.status).toBe(201);
    expect((await call(playground, 'POST', path, command({ name: 'one' }))).status).toBe(200);
    const one = `${path}/${made.json.id}`;
    expect((await call(playground, 'PATCH', one, { description: 'Changed' })).json.description).toBe(
      'Changed',
    );
    expect((await call(playground, 'GET', one)).json.name).toBe('one');
    expect((await call(playground, 'DELETE', one)).status).toBe(204);
    expect((await call(playground, 'GET', one)).json.code).toBe(10063);
  });

  it('in a guild is that guild’s alone', async () => {
    const guildPath = `/applications/${playground.bot.id}/guilds/${playground.guild.id}/commands`;
    await call(playground, 'PUT', guildPath, [command({ name: 'here' })]);
    const other = playground.addGuild('Other');
    const names = (commands: readonly { name: string }[]) => commands.map(({ name }) => name);
    expect(names(playground.member.commands(playground.channels.general))).toContain('here');
    expect(names(other.member.commands(other.channels.general))).not.toContain('here');
    await call(playground, 'PUT', guildPath, []);
  });

  it.each<[string, object, Record<string, string>]>([
    ['a capital in its name', command({ name: 'Ask' }), { name: 'APPLICATION_COMMAND_INVALID_NAME' }],
    ['no description', { name: 'ask' }, { description: 'BASE_TYPE_REQUIRED' }],
    [
      'a long description',
      command({ description: 'x'.repeat(101) }),
      { description: 'BASE_TYPE_MAX_LENGTH' },
    ],
    [
      '26 choices',
      command({ options: [option({ choices: times(26, (i) => ({ name: `${i}`, value: `${i}` })) })] }),
      { 'options.0.choices': 'BASE_TYPE_BAD_LENGTH' },
    ],
    [
      'a required option after an optional one',
      command({ options: [option(), option({ name: 'b', required: true })] }),
      { 'options.1': 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID' },
    ],
    [
      'an option twice',
      command({ options: [option(), option()] }),
      { 'options.1': 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS' },
    ],
    [
      'more than 8,000 characters',
      command({
        options: times(4, (i) =>
          option({
            name: `o${i}`,
            choices: times(25, (j) => ({ name: `${j}`.padEnd(40, 'x'), value: `${j}`.padEnd(60, 'x') })),
          }),
        ),
      }),
      { '': 'APPLICATION_COMMAND_TOO_LARGE' },
    ],
  ])('refuses one with %s', async (_, body, errors) => {
    const answer = await call(playground, 'POST', path, body);
    expect(answer.json.code).toBe(50035);
    expect(formErrors(answer.json.errors)).toEqual(errors);
  });

  it('refuses sixteen message commands', async () => {
    const many = times(16, (i) => ({ type: 3, name: `Do ${i}` }));
    expect((await call(playground, 'PUT', path, many)).json.code).toBe(50035);
  });
});

describe('using a command', () => {
  beforeAll(async () => {
    await call(playground, 'PUT', path, [
      command({
        options: [
          option({ required: true, max_length: 5 }),
          option({ name: 'year', type: 4, min_value: 2016 }),
          option({ name: 'area', choices: [{ name: 'Safe', value: 'safe' }] }),
        ],
      }),
      command({
        name: 'fact',
        default_member_permissions: permission.manageMessages.toString(),
        options: [{ type: 1, name: 'add', description: 'Add' }],
      }),
      command({ name: 'owner', default_member_permissions: '0' }),
      command({ name: 'guild-only', contexts: [0] }),
    ]);
  });

  it.each<[string, string, Record<string, string | number>, string]>([
    ['an option that is required', 'ask', {}, 'needs the option “question”'],
    ['an option that is not declared', 'ask', { question: 'x', b: 1 }, 'has no option “b”'],
    ['a text that is too long', 'ask', { question: 'xxxxxx' }, 'at most 5 characters'],
    ['another type', 'ask', { question: 1 }, 'must be text'],
    ['a number that is too small', 'ask', { question: 'x', year: 1 }, 'at least 2016'],
    ['a value that is no choice', 'ask', { question: 'x', area: 'well' }, 'one of safe'],
    ['a command that nobody registered', 'what', {}, 'no command /what'],
  ])('fails for %s', (_, name, options, reason) => {
    const { member, channels } = playground;
    expect(() => member.command(channels.general, name, options)).toThrow(reason);
  });

  it('fails for a subcommand that is left out', () => {
    const { moderator, channels } = playground;
    expect(() => moderator.command(channels.general, 'fact')).toThrow('needs a subcommand');
  });

  it('needs its default permissions, until an admin says otherwise', async () => {
    const { member, moderator, admin, channels } = playground;
    const names = (person: typeof member) => person.commands(channels.general).map(({ name }) => name);
    expect(names(member)).toEqual(['ask', 'guild-only']);
    expect(names(moderator)).toEqual(['ask', 'fact add', 'guild-only']);
    expect(names(admin)).toEqual(['ask', 'fact add', 'owner', 'guild-only']);
    expect(() => member.command(channels.general, 'fact add')).toThrow('may not use /fact');
    const keeper = playground.addRole('Keeper');
    playground.allowCommand('fact', keeper);
    expect(names(member)).not.toContain('fact add');
    playground.setRoles(member, [keeper]);
    expect(names(member)).toContain('fact add');
    expect(names(member)).not.toContain('owner');
    playground.setRoles(member, []);
    playground.allowCommand('fact');
    expect(names(member)).toContain('fact add');
  });

  it('is not possible in direct messages where it is for guilds', () => {
    const { member } = playground;
    expect(member.commands(member.dm).map(({ name }) => name)).not.toContain('guild-only');
    expect(() => member.command(member.dm, 'guild-only')).toThrow('direct messages');
  });
});
