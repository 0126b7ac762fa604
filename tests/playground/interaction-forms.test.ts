import { type Client, Events, type Interaction } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlayground, type Playground } from '../../src/playground/playground.ts';
import { createClient, logIn } from './bot.ts';
import { call, formErrors } from './rest.ts';

// Answers that Discord refuses as invalid forms; the other tests of interactions hold every body against its document.

let playground: Playground;
let client: Client<true>;

beforeAll(async () => {
  playground = await createPlayground();
  client = createClient(playground);
  await logIn(client, playground);
  const option = { type: 3 as const, name: 'what', description: 'What', autocomplete: true };
  await client.application.commands.set([{ name: 'do', description: 'Do it', options: [option] }]);
});
afterAll(async () => {
  await client.destroy();
  await playground.close();
});

const nextInteraction = () =>
  new Promise<Interaction>((resolve) => client.once(Events.InteractionCreate, resolve));

async function respond({ id, token }: Interaction, body: object) {
  const { json, status } = await call(playground, 'POST', `/interactions/${id}/${token}/callback`, body);
  return { status, code: json.code, errors: formErrors(json.errors) };
}

/** What Discord says to the bot's answer to a command. */
async function refusal(body: object) {
  const arrived = nextInteraction();
  const invocation = playground.member.command(playground.channels.general, 'do');
  invocation.acknowledged(1).catch(() => undefined);
  return respond(await arrived, body);
}

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));
const text = (over: object = {}) => ({
  type: 18,
  label: 'Name',
  component: { type: 4, custom_id: 'name', style: 1, ...over },
});
const modal = (over: object = {}) => ({
  type: 9,
  data: { custom_id: 'form', title: 'A form', components: [text()], ...over },
});

describe('an answer to a command', () => {
  it.each<[string, object, Record<string, string>]>([
    ['a kind that is for components', { type: 7, data: { content: 'x' } }, { type: 'BASE_TYPE_CHOICES' }],
    ['choices', { type: 8, data: { choices: [] } }, { type: 'BASE_TYPE_CHOICES' }],
    [
      '2,001 characters',
      { type: 4, data: { content: 'x'.repeat(2001) } },
      { 'data.content': 'BASE_TYPE_MAX_LENGTH' },
    ],
    ['a modal’s long title', modal({ title: 'x'.repeat(46) }), { 'data.title': 'BASE_TYPE_MAX_LENGTH' }],
    ['an empty modal', modal({ components: [] }), { 'data.components': 'BASE_TYPE_BAD_LENGTH' }],
    [
      'a modal of six fields',
      modal({ components: times(6, (i) => text({ custom_id: `${i}` })) }),
      { 'data.components': 'BASE_TYPE_BAD_LENGTH' },
    ],
    [
      'a modal with a field twice',
      modal({ components: [text(), text()] }),
      { 'data.components.1.component': 'COMPONENT_CUSTOM_ID_DUPLICATED' },
    ],
    [
      'a modal filled in beyond its own limit',
      modal({ components: [text({ value: 'xxx', max_length: 2 })] }),
      { 'data.components.0.component.value': 'BASE_TYPE_MAX_LENGTH' },
    ],
    [
      'a modal’s long label',
      modal({ components: [{ ...text(), label: 'x'.repeat(46) }] }),
      { 'data.components.0.label': 'BASE_TYPE_MAX_LENGTH' },
    ],
    [
      'a modal with a disabled field',
      modal({
        components: [
          {
            type: 18,
            label: 'L',
            component: { type: 3, custom_id: 's', disabled: true, options: [{ label: 'A', value: 'a' }] },
          },
        ],
      }),
      { 'data.components.0.component.disabled': 'MODAL_COMPONENT_CANNOT_BE_DISABLED' },
    ],
  ])('with %s is refused', async (_, body, errors) => {
    expect(await refusal(body)).toEqual({ status: 400, code: 50035, errors });
  });

  it('can be made good after a refusal', async () => {
    const arrived = nextInteraction();
    const invocation = playground.member.command(playground.channels.general, 'do');
    const interaction = await arrived;
    expect((await respond(interaction, modal({ components: [] }))).status).toBe(400);
    expect((await respond(interaction, modal())).status).toBe(204);
    expect((await invocation.modal()).title).toBe('A form');
  });
});

describe('an answer to a modal', () => {
  it('cannot be a modal', async () => {
    const opened = nextInteraction();
    const invocation = playground.member.command(playground.channels.general, 'do');
    await respond(await opened, modal());
    const submitted = nextInteraction();
    playground.member.submit(await invocation.modal(), { name: 'x' });
    expect((await respond(await submitted, modal())).errors).toEqual({ type: 'BASE_TYPE_CHOICES' });
  });
});

describe('suggestions', () => {
  it.each([
    ['26', times(26, (i) => ({ name: `${i}`, value: `${i}` })), 'data.choices'],
    ['a name of 101 characters', [{ name: 'x'.repeat(101), value: 'x' }], 'data.choices.0.name'],
  ])('are refused with %s', async (_, choices, path) => {
    const arrived = nextInteraction();
    const { member, channels } = playground;
    member.autocomplete(channels.general, 'do', { what: '' }, 'what').catch(() => undefined);
    const answer = await respond(await arrived, { type: 8, data: { choices } });
    expect([answer.code, Object.keys(answer.errors)]).toEqual([50035, [path]]);
  });
});
