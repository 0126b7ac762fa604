import { randomBytes } from 'node:crypto';
import type { CommandChoice, CommandForm } from '../limits/command-form.ts';
import type { Modal } from '../limits/modal-form.ts';
import type { Channel, Message, User } from '../world/model.ts';
import type { World } from '../world/world.ts';

/** Discord's numbers. */
export const interactionType = { command: 2, component: 3, autocomplete: 4, modalSubmit: 5 } as const;

export type Acknowledgement =
  | 'message'
  | 'deferred message'
  | 'update'
  | 'deferred update'
  | 'modal'
  | 'choices';

/** Whose installations of the application let an interaction happen: the guild's, the user's own, or both. */
export interface Owners {
  /** In direct messages with the bot it is 0. */
  readonly guild?: string;
  readonly user?: string;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: 2 | 3 | 4 | 5;
  readonly user: User;
  readonly channel: Channel;
  /** By which installations it comes. */
  readonly owners: Owners;
  /** As it goes over the wire. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The command that was used. */
  readonly command: Pick<CommandForm, 'name' | 'type'> | undefined;
  /** The message with the component; for a modal, with the one that opened it. */
  readonly message: Message | undefined;
  /** For a submitted modal: the interaction that it answers. */
  readonly opener: Interaction | undefined;
  readonly createdAt: number;
  state: 'waiting' | 'acknowledged' | 'failed';
  acknowledgement: Acknowledgement | undefined;
  /** The message that `@original` means. */
  originalId: string | undefined;
  /** Follow-ups, oldest first. */
  readonly followUpIds: string[];
  modal: Modal | undefined;
  choices: readonly CommandChoice[] | undefined;
  /** What Discord said to answers that it refused. */
  readonly refusals: string[];
}

/** How long follow-ups and edits are possible, in ms. */
const tokenLife = 15 * 60 * 1000;

export interface NewInteraction extends Pick<Interaction, 'type' | 'user' | 'channel' | 'owners' | 'data'> {
  readonly command?: Pick<CommandForm, 'name' | 'type'>;
  readonly message?: Message | undefined;
  readonly opener?: Interaction;
}

/** Sends the interaction to the bot, and gives up on it when the bot does not acknowledge it in time. */
export function startInteraction(world: World, options: NewInteraction): Interaction {
  const interaction: Interaction = {
    command: options.command,
    message: options.message,
    opener: options.opener,
    type: options.type,
    user: options.user,
    channel: options.channel,
    owners: options.owners,
    data: options.data,
    id: world.newId(),
    token: randomBytes(32).toString('base64url'),
    createdAt: world.now(),
    state: 'waiting',
    acknowledgement: undefined,
    originalId: undefined,
    followUpIds: [],
    modal: undefined,
    choices: undefined,
    refusals: [],
  };
  world.interactions.set(interaction.id, interaction);
  world.tell({ kind: 'interaction', change: 'create', interaction });
  setTimeout(() => giveUp(world, interaction), world.acknowledgeWithin).unref();
  return interaction;
}

function giveUp(world: World, interaction: Interaction): void {
  if (interaction.state !== 'waiting') return;
  interaction.state = 'failed';
  world.tell({ kind: 'interaction', change: 'answered', interaction });
}

export function isExpired(world: World, interaction: Interaction): boolean {
  return world.now() - interaction.createdAt > tokenLife;
}
