import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlayground, type Playground } from '../../src/playground/playground.ts';
import { call, formErrors } from './rest.ts';

let playground: Playground;
let messages: string;

beforeAll(async () => {
  playground = await createPlayground();
  messages = `/channels/${playground.channels.general.id}/messages`;
});
afterAll(() => playground.close());

const v2 = 1 << 15;
const text = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));
const button = (over: object = {}) => ({ type: 2, style: 1, label: 'A', custom_id: 'a', ...over });
const row = (...components: object[]) => ({ type: 1, components });
const select = (over: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: [{ label: 'A', value: 'a' }],
  ...over,
});
const display = (content: string) => ({ type: 10, content });
const with_ = (...components: object[]) => ({ content: 'x', components });
const inV2 = (...components: object[]) => ({ flags: v2, components });

describe('a message', () => {
  it.each<[string, object, Record<string, string>]>([
    ['2,001 characters', { content: text(2001) }, { content: 'BASE_TYPE_MAX_LENGTH' }],
    ['eleven embeds', { embeds: times(11, () => ({ title: 'x' })) }, { embeds: 'BASE_TYPE_BAD_LENGTH' }],
    ['a long embed title', { embeds: [{ title: text(257) }] }, { 'embeds.0.title': 'BASE_TYPE_MAX_LENGTH' }],
    [
      'an embed field without a value',
      { embeds: [{ fields: [{ name: 'x' }] }] },
      { 'embeds.0.fields.0.value': 'BASE_TYPE_REQUIRED' },
    ],
    [
      '6,001 characters over its embeds',
      { embeds: [{ description: text(4096) }, { description: text(1905) }] },
      { 'embeds.1': 'MAX_EMBED_SIZE_EXCEEDED' },
    ],
    [
      'six rows',
      with_(...times(6, (i) => row(button({ custom_id: `${i}` })))),
      { components: 'BASE_TYPE_BAD_LENGTH' },
    ],
    [
      'six buttons in a row',
      with_(row(...times(6, (i) => button({ custom_id: `${i}` })))),
      { 'components.0.components': 'BASE_TYPE_BAD_LENGTH' },
    ],
    [
      'a label of 81 characters',
      with_(row(button({ label: text(81) }))),
      { 'components.0.components.0.label': 'BASE_TYPE_MAX_LENGTH' },
    ],
    [
      'a custom ID of 101 characters',
      with_(row(button({ custom_id: text(101) }))),
      { 'components.0.components.0.custom_id': 'BASE_TYPE_MAX_LENGTH' },
    ],
    [
      'a button without a custom ID',
      with_(row({ type: 2, style: 1, label: 'A' })),
      { 'components.0.components.0.custom_id': 'BASE_TYPE_REQUIRED' },
    ],
    [
      'a custom ID twice',
      with_(row(button()), row(button())),
      { 'components.1.components.0': 'COMPONENT_CUSTOM_ID_DUPLICATED' },
    ],
    [
      'a select beside a button',
      with_(row(button(), select())),
      { 'components.0.components.1': 'COMPONENT_LAYOUT_WIDTH_EXCEEDED' },
    ],
    [
      '26 options',
      with_(row(select({ options: times(26, (i) => ({ label: 'A', value: `${i}` })) }))),
      { 'components.0.components.0.options': 'BASE_TYPE_BAD_LENGTH' },
    ],
    [
      'an option value twice',
      with_(row(select({ options: times(2, () => ({ label: 'A', value: 'a' })) }))),
      { 'components.0.components.0.options.1.value': 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED' },
    ],
    [
      'a text display without the V2 flag',
      with_(display('x')),
      { 'components.0.type': 'UNION_TYPE_CHOICES' },
    ],
    [
      'content with the V2 flag',
      { ...inV2(display('x')), content: 'x' },
      { content: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2' },
    ],
    [
      '41 components, nested ones counted',
      inV2(...times(4, () => ({ type: 17, components: times(10, () => display('x')) }))),
      { components: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED' },
    ],
    [
      '4,001 characters over its text displays',
      inV2(display(text(4000)), { type: 17, components: [display('x')] }),
      { components: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED' },
    ],
    [
      'eleven pictures',
      inV2({ type: 12, items: times(11, () => ({ media: { url: 'https://example.org/a.png' } })) }),
      { 'components.0.items': 'BASE_TYPE_BAD_LENGTH' },
    ],
    [
      'a picture that was not sent along',
      inV2({ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }),
      { components: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND' },
    ],
    [
      'allowed mentions that contradict each other',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['123456789012345678'] } },
      { 'allowed_mentions.users': 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE' },
    ],
    [
      'a reply to nothing',
      { content: 'x', message_reference: { message_id: '123456789012345678' } },
      { message_reference: 'REPLIES_UNKNOWN_MESSAGE' },
    ],
    ['a nonce of 26 characters', { content: 'x', nonce: text(26) }, { nonce: 'BASE_TYPE_MAX_LENGTH' }],
  ])('with %s is refused', async (_, body, errors) => {
    const answer = await call(playground, 'POST', messages, body);
    expect(answer.status).toBe(400);
    expect(answer.json.code).toBe(50035);
    expect(formErrors(answer.json.errors)).toEqual(errors);
  });

  it.each([
    ['nothing in it', {}],
    ['only blanks', { content: '  \n ' }],
    ['an empty embed', { embeds: [{}] }],
    ['no components under the V2 flag', { flags: v2, components: [] }],
  ])('with %s is refused as empty', async (_, body) => {
    expect((await call(playground, 'POST', messages, body)).json.code).toBe(50006);
  });

  it.each([
    ['2,000 characters', { content: text(2000) }],
    [
      '6,000 characters over its embeds',
      { embeds: [{ description: text(4096) }, { description: text(1904) }] },
    ],
    ['25 buttons', with_(...times(5, (i) => row(...times(5, (j) => button({ custom_id: `${i} ${j}` })))))],
    ['40 components', inV2(...times(4, () => ({ type: 17, components: times(9, () => display('x')) })))],
    ['4,000 characters of text displays', inV2(display(text(2000)), display(text(2000)))],
    [
      'a lost reply that it does without',
      { content: 'x', message_reference: { message_id: '123456789012345678', fail_if_not_exists: false } },
    ],
  ])('with %s is taken', async (_, body) => {
    expect((await call(playground, 'POST', messages, body)).status).toBe(200);
  });

  it('sent twice with the same nonce is made once', async () => {
    const body = { content: 'x', nonce: 'once', enforce_nonce: true };
    const first = await call(playground, 'POST', messages, body);
    const second = await call(playground, 'POST', messages, body);
    expect(second.json.id).toBe(first.json.id);
  });

  it('that is not there is unknown', async () => {
    expect((await call(playground, 'GET', `${messages}/123456789012345678`)).json.code).toBe(10008);
    expect((await call(playground, 'DELETE', `${messages}/123456789012345678`)).json.code).toBe(10008);
  });

  it('can become Components V2 only when its text is nulled', async () => {
    const { json } = await call(playground, 'POST', messages, { content: 'x' });
    const one = `${messages}/${json.id}`;
    expect((await call(playground, 'PATCH', one, inV2(display('y')))).json.code).toBe(50035);
    const changed = await call(playground, 'PATCH', one, { ...inV2(display('y')), content: null });
    expect(changed.status).toBe(200);
    expect((await call(playground, 'PATCH', one, { content: 'back' })).json.code).toBe(50035);
  });

  it('keeps on edit what the edit does not name', async () => {
    const { json } = await call(playground, 'POST', messages, with_(row(button())));
    const edited = await call(playground, 'PATCH', `${messages}/${json.id}`, { content: 'y' });
    expect(edited.json).toMatchObject({ content: 'y', components: [{ type: 1 }] });
  });

  it('of somebody else cannot be edited', async () => {
    const { id } = playground.member.say(playground.channels.general, 'mine');
    expect((await call(playground, 'PATCH', `${messages}/${id}`, { content: 'y' })).json.code).toBe(50005);
  });

  it('that is no JSON is refused', async () => {
    const response = await fetch(`${playground.apiUrl}/v10${messages}`, {
      method: 'POST',
      headers: { Authorization: `Bot ${playground.token}`, 'Content-Type': 'application/json' },
      body: '{',
    });
    expect(await response.json()).toMatchObject({ code: 50109 });
  });
});

describe('a file', () => {
  async function upload(size: number, description?: string) {
    const form = new FormData();
    const attachments = [{ id: 0, ...(description !== undefined && { description }) }];
    form.set('payload_json', JSON.stringify({ content: 'with a file', attachments }));
    form.set('files[0]', new Blob([new Uint8Array(size)], { type: 'image/png' }), 'a b.png');
    return fetch(`${playground.apiUrl}/v10${messages}`, {
      method: 'POST',
      headers: { Authorization: `Bot ${playground.token}` },
      body: form,
    });
  }

  it('comes with its alt text and is served where the message says', async () => {
    expect((await upload(3, 'A dot')).status).toBe(200);
    const seen = playground.member.sees(playground.channels.general).at(-1);
    expect(seen?.attachments).toMatchObject([{ filename: 'a b.png', description: 'A dot', size: 3 }]);
    const served = await fetch(seen?.attachments[0]?.url ?? '');
    expect(served.headers.get('content-type')).toBe('image/png');
    expect((await served.arrayBuffer()).byteLength).toBe(3);
  });

  it('over 10 MiB is refused', async () => {
    const response = await upload(10 * 1024 * 1024 + 1);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 40005 });
  });
});
