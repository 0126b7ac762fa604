import { randomBytes } from 'node:crypto';
import type { CommandForm } from '../limits/command-form.ts';
import type { Interaction, Message } from '../world/model.ts';
import type { World } from '../world/world.ts';

/** Discord's numbers. */
export const interactionType = { command: 2, component: 3, autocomplete: 4, modalSubmit: 5 } as const;

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
