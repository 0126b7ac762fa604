import { messageFlag } from '../limits/message-form.ts';
import type { Interaction, Message } from '../world/model.ts';
import type { World } from '../world/world.ts';
import type { Invocation, SeenMessage } from './driver.ts';
import { seenModal } from './modal.ts';
import { NoAnswer } from './refusal.ts';
import { seen } from './seen.ts';
import { waitFor } from './wait-for.ts';

/** What comes of an interaction. `what` names it: `/ask`, `the button “Remove”`. */
export function createInvocation(world: World, interaction: Interaction, what: string): Invocation {
  const revisionBefore = interaction.message?.revision ?? 0;

  /** Waits for the first response to be one of `kinds`, and then for `look` to find what comes of it. */
  function wait<T>(
    expected: string,
    kinds: readonly Interaction['acknowledgement'][],
    look: () => T,
    timeout?: number,
  ) {
    return waitFor(
      world,
      () => `${expected} to ${what}${refusals(interaction)}`,
      () => {
        failIfGivenUp(world, interaction, what);
        if (interaction.acknowledgement === undefined) return undefined;
        if (kinds.includes(interaction.acknowledgement)) return look();
        throw new NoAnswer(
          `The bot answered ${what} with “${interaction.acknowledgement}”, not ${expected}.`,
        );
      },
      timeout,
    );
  }

  return {
    id: interaction.id,
    message: (timeout) =>
      wait('a message', ['message', 'deferred message'], () => answered(world, interaction, what), timeout),
    modal: (timeout) =>
      wait(
        'a modal',
        ['modal'],
        () => interaction.modal && seenModal(interaction, interaction.modal),
        timeout,
      ),
    update: (timeout) =>
      wait(
        'a changed message',
        ['update', 'deferred update'],
        () => {
          const { message } = interaction;
          if (message === undefined || message.revision === revisionBefore) return undefined;
          return seen(world, message);
        },
        timeout,
      ),
    followUp: (index = 0, timeout) =>
      waitFor(
        world,
        () => `follow-up ${index + 1} to ${what}${refusals(interaction)}`,
        () => {
          failIfGivenUp(world, interaction, what);
          const message = interaction.channel.messages.get(interaction.followUpIds[index] ?? '');
          return message && seen(world, message);
        },
        timeout,
      ),
    acknowledged: (timeout) =>
      waitFor(
        world,
        () => `a response to ${what}${refusals(interaction)}`,
        () => {
          failIfGivenUp(world, interaction, what);
          return interaction.acknowledgement;
        },
        timeout,
      ),
  };
}

/** The first answer, once the bot is done thinking. */
function answered(world: World, interaction: Interaction, what: string): SeenMessage | undefined {
  const message = interaction.channel.messages.get(interaction.originalId ?? '');
  if (message === undefined) throw new NoAnswer(`The bot has deleted its answer to ${what}.`);
  return isThinking(message) ? undefined : seen(world, message);
}

function isThinking({ flags }: Message): boolean {
  return (flags & messageFlag.loading) !== 0;
}

export function failIfGivenUp(world: World, interaction: Interaction, what: string): void {
  if (interaction.state !== 'failed') return;
  const within = `within ${world.acknowledgeWithin} ms`;
  throw new NoAnswer(`The application did not respond to ${what} ${within}${refusals(interaction)}.`);
}

function refusals({ refusals: said }: Interaction): string {
  return said.length === 0 ? '' : ` (Discord refused the bot's answer: ${said.join('; ')})`;
}
