import { interactionType, startInteraction } from '../interactions/interaction.ts';
import { type Button, componentType, type Select, walkComponents } from '../limits/components.ts';
import { channelPayload } from '../wire/channels.ts';
import { bareMemberPayload, rolePayload, userPayload } from '../wire/people.ts';
import type { Channel, Message, User } from '../world/model.ts';
import { channelPermissions } from '../world/permissions.ts';
import { guildOf, type World } from '../world/world.ts';
import type { Invocation, MessageRef } from './driver.ts';
import { createInvocation } from './invocation.ts';
import { messageBefore } from './places.ts';
import { Refusal } from './refusal.ts';

/** `named` is the button's label or custom ID. */
export function pressButton(world: World, user: User, target: MessageRef, named: string): Invocation {
  const message = messageBefore(world, user, target);
  const button = buttonsOf(message).find(
    (each) => each.label === named || ('custom_id' in each && each.custom_id === named),
  );
  if (button === undefined) throw new Refusal(`the message has no button “${named}”`);
  if (button.disabled) throw new Refusal(`the button “${named}” is disabled`);
  if (!('custom_id' in button)) throw new Refusal(`“${named}” is a link and tells the bot nothing`);
  return use(world, user, message, button, {}, `the button “${button.label || named}”`);
}

/** `named` is the select's custom ID or placeholder. */
export function chooseOptions(
  world: World,
  user: User,
  target: MessageRef,
  named: string,
  chosen: readonly string[],
): Invocation {
  const message = messageBefore(world, user, target);
  const select = selectsOf(message).find((each) => each.custom_id === named || each.placeholder === named);
  if (select === undefined) throw new Refusal(`the message has no select “${named}”`);
  if (select.disabled) throw new Refusal(`the select “${named}” is disabled`);
  const minimum = select.min_values ?? 1;
  const maximum = select.max_values ?? 1;
  if (chosen.length < minimum) throw new Refusal(`“${named}” needs at least ${minimum}`);
  if (chosen.length > maximum) throw new Refusal(`“${named}” takes at most ${maximum}`);
  if (select.type !== componentType.stringSelect) {
    const resolved = resolve(world, message.channel, select, chosen);
    return use(world, user, message, select, { values: chosen, resolved }, `the select “${named}”`);
  }
  const values = chosen.map((each) => {
    const option = select.options.find(({ value, label }) => value === each || label === each);
    if (option === undefined) throw new Refusal(`“${named}” has no option “${each}”`);
    return option.value;
  });
  return use(world, user, message, select, { values }, `the select “${named}”`);
}

function use(
  world: World,
  user: User,
  message: Message,
  component: Exclude<Button, { style: 5 }> | Select,
  data: Record<string, unknown>,
  what: string,
): Invocation {
  const interaction = startInteraction(world, {
    type: interactionType.component,
    user,
    channel: message.channel,
    owners: message.interaction?.owners ?? { guild: guildOf(message.channel)?.id ?? '0' },
    message,
    data: {
      component_type: component.type,
      custom_id: component.custom_id,
      id: component.id ?? 0,
      ...data,
    },
  });
  return createInvocation(world, interaction, what);
}

/** What the ids chosen in a user, role, mentionable or channel select stand for. */
function resolve(world: World, channel: Channel, select: Select, ids: readonly string[]) {
  const guild = guildOf(channel);
  const resolved: Record<string, Record<string, unknown>> = {};
  const put = (kind: string, id: string, payload: unknown) => {
    resolved[kind] = { ...resolved[kind], [id]: payload };
  };
  const takes = (type: number) => select.type === type || select.type === componentType.mentionableSelect;
  for (const id of ids) {
    const user = takes(componentType.userSelect) ? world.users.get(id) : undefined;
    const role = takes(componentType.roleSelect) ? guild?.roles.get(id) : undefined;
    const named =
      select.type === componentType.channelSelect
        ? (guild?.channels.get(id) ?? guild?.threads.get(id))
        : undefined;
    const member = guild?.members.get(id);
    if (user) put('users', id, userPayload(user));
    if (user && member) {
      const permissions = channelPermissions(channel, id).toString();
      put('members', id, { ...bareMemberPayload(member), permissions });
    }
    if (role) put('roles', id, rolePayload(role));
    if (named) put('channels', id, channelPayload(world, named));
    if (!user && !role && !named) throw new Refusal(`the select cannot hold ${id}`);
  }
  return resolved;
}

function buttonsOf({ components }: Message): Button[] {
  return [...walkComponents(components)].flatMap(({ component }) =>
    component.type === componentType.button ? [component] : [],
  );
}

function selectsOf({ components }: Message): Select[] {
  return [...walkComponents(components)].flatMap(({ component }) => {
    switch (component.type) {
      case componentType.stringSelect:
      case componentType.userSelect:
      case componentType.roleSelect:
      case componentType.mentionableSelect:
      case componentType.channelSelect:
        return [component];
      default:
        return [];
    }
  });
}
