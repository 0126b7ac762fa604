import { interactionType, startInteraction } from '../interactions/interaction.ts';
import type { User } from '../world/model.ts';
import type { World } from '../world/world.ts';
import type { FieldValue, Invocation, SeenModal } from './driver.ts';
import { createInvocation } from './invocation.ts';
import { submission } from './modal.ts';
import { Refusal } from './refusal.ts';

export function submitModal(
  world: World,
  user: User,
  shown: SeenModal,
  values: Record<string, FieldValue>,
): Invocation {
  const opener = world.interactions.get(shown.interactionId);
  if (opener?.modal === undefined) throw new Refusal('this modal was never opened');
  if (opener.user.id !== user.id) throw new Refusal(`this modal is not ${user.username}'s`);
  const interaction = startInteraction(world, {
    type: interactionType.modalSubmit,
    user,
    channel: opener.channel,
    owners: opener.owners,
    opener,
    message: opener.message,
    data: submission(world, opener, opener.modal, values),
  });
  return createInvocation(world, interaction, `the modal “${shown.title}”`);
}
