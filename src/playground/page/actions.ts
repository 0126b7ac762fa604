import { z } from 'zod';
import type { Channel, FileToSend, Invocation, Person, SeenModal } from '../driver/driver.ts';
import { seenModal } from '../driver/modal.ts';
import { handleOf } from '../driver/places.ts';
import { Refusal } from '../driver/refusal.ts';
import { findChannel, type World } from '../world/world.ts';

const ref = z.strictObject({ id: z.string(), channelId: z.string() });
/** A file, its bytes in base64. */
const file = z.strictObject({ name: z.string().max(260), base64: z.base64() });
const optionValue = z.union([z.string(), z.number(), z.boolean(), file]);
const fieldValue = z.union([z.string(), z.boolean(), z.array(z.string()), z.array(file)]);
const options = z.record(z.string(), optionValue);

/** What the page may ask for in a visitor's name. */
export const pageAction = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('say'),
    channel: z.string(),
    content: z.string(),
    replyTo: ref.optional(),
    ping: z.boolean().optional(),
  }),
  z.strictObject({ do: z.literal('edit'), message: ref, content: z.string() }),
  z.strictObject({ do: z.literal('delete'), message: ref }),
  z.strictObject({ do: z.literal('startThread'), message: ref, name: z.string() }),
  z.strictObject({ do: z.literal('post'), forum: z.string(), name: z.string(), content: z.string() }),
  z.strictObject({
    do: z.literal('changeThread'),
    thread: z.string(),
    archived: z.boolean().optional(),
    locked: z.boolean().optional(),
  }),
  z.strictObject({ do: z.literal('command'), channel: z.string(), path: z.string(), options }),
  z.strictObject({
    do: z.literal('autocomplete'),
    channel: z.string(),
    path: z.string(),
    options,
    focused: z.string(),
  }),
  z.strictObject({ do: z.literal('press'), message: ref, button: z.string() }),
  z.strictObject({ do: z.literal('choose'), message: ref, select: z.string(), values: z.array(z.string()) }),
  z.strictObject({
    do: z.literal('submit'),
    interactionId: z.string(),
    values: z.record(z.string(), fieldValue),
  }),
  z.strictObject({ do: z.literal('installApp') }),
  z.strictObject({ do: z.literal('messageCommand'), message: ref, name: z.string() }),
]);

export type PageAction = z.output<typeof pageAction>;

/** What the page is told at once; messages reach it with the channel's state. */
export interface ActionResult {
  readonly modal?: SeenModal;
  /** The id of a thread that was opened. */
  readonly opened?: string;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
}

/** Does it, and waits for the bot's first response where it goes to the bot. Throws `Refusal`, or what did not come. */
export async function perform(world: World, person: Person, action: PageAction): Promise<ActionResult> {
  switch (action.do) {
    case 'say': {
      const { content, replyTo, ping = true } = action;
      person.say(channelOf(world, action.channel), content, replyTo ? { replyTo, ping } : {});
      return {};
    }
    case 'edit':
      person.edit(action.message, action.content);
      return {};
    case 'delete':
      person.delete(action.message);
      return {};
    case 'startThread':
      return { opened: person.startThread(action.message, action.name).id };
    case 'post':
      return {
        opened: person.post(channelOf(world, action.forum), action.name, action.content).channel.id,
      };
    case 'changeThread': {
      const { archived, locked } = action;
      person.changeThread(channelOf(world, action.thread), {
        ...(archived !== undefined && { archived }),
        ...(locked !== undefined && { locked }),
      });
      return {};
    }
    case 'command': {
      const values = withFiles(action.options);
      return outcome(world, person.command(channelOf(world, action.channel), action.path, values));
    }
    case 'autocomplete': {
      const channel = channelOf(world, action.channel);
      const values = withFiles(action.options);
      return { choices: await person.autocomplete(channel, action.path, values, action.focused) };
    }
    case 'installApp':
      person.installApp();
      return {};
    case 'press':
      return outcome(world, person.press(action.message, action.button));
    case 'choose':
      return outcome(world, person.choose(action.message, action.select, action.values));
    case 'submit':
      return outcome(
        world,
        person.submit(openModal(world, action.interactionId), fieldValues(action.values)),
      );
    case 'messageCommand':
      return outcome(world, person.messageCommand(action.message, action.name));
  }
}

async function outcome(world: World, invocation: Invocation): Promise<ActionResult> {
  const acknowledgement = await invocation.acknowledged();
  return acknowledgement === 'modal' ? { modal: openModal(world, invocation.id) } : {};
}

function openModal(world: World, interactionId: string): SeenModal {
  const interaction = world.interactions.get(interactionId);
  if (interaction?.modal === undefined) throw new Refusal('this form was never opened');
  return seenModal(interaction, interaction.modal);
}

function channelOf(world: World, id: string): Channel {
  const channel = findChannel(world, id);
  if (channel === undefined) throw new Refusal('there is no such channel');
  return handleOf(channel);
}

function withFiles(values: z.output<typeof options>) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? decoded(value) : value]),
  );
}

function fieldValues(values: Record<string, z.output<typeof fieldValue>>) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (!Array.isArray(value)) return [name, value];
      const files = value.flatMap((each) => (typeof each === 'object' ? [decoded(each)] : []));
      const texts = value.flatMap((each) => (typeof each === 'string' ? [each] : []));
      return [name, files.length > 0 ? files : texts];
    }),
  );
}

function decoded({ name, base64 }: z.output<typeof file>): FileToSend {
  return { name, data: new Uint8Array(Buffer.from(base64, 'base64')) };
}
