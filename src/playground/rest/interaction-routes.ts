import type { Hono } from 'hono';
import { type Acknowledged, acknowledge } from '../interactions/acknowledge.ts';
import { isExpired } from '../interactions/interaction.ts';
import { messageFlag } from '../limits/message-form.ts';
import { fullMessagePayload } from '../wire/message.ts';
import type { Interaction } from '../world/model.ts';
import { guildOf, type World } from '../world/world.ts';
import { ApiError, unknownInteraction } from './api-error.ts';
import type { ApiEnvironment } from './environment.ts';

export function interactionRoutes(api: Hono<ApiEnvironment>, world: World): void {
  api.post('/interactions/:interaction/:token/callback', (context) => {
    const interaction = world.interactions.get(context.req.param('interaction'));
    const isKnown = interaction !== undefined && interaction.token === context.req.param('token');
    if (!isKnown || isExpired(world, interaction)) throw unknownInteraction();
    const acknowledged = noteRefusal(interaction, () =>
      acknowledge(world, interaction, context.get('body'), context.get('files')),
    );
    return context.req.query('with_response') === 'true'
      ? context.json(callbackResponse(world, interaction, acknowledged))
      : context.body(null, 204);
  });
}

/** Keeps what Discord said to a refused answer, so that whoever waits for it can be told. */
export function noteRefusal<T>(interaction: Interaction, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof ApiError) {
      interaction.refusals.push(`${error.code} ${error.message} ${JSON.stringify(error.errors ?? {})}`);
    }
    throw error;
  }
}

function callbackResponse(world: World, interaction: Interaction, { type, message }: Acknowledged) {
  const { id, channel } = interaction;
  const guild = guildOf(channel);
  const isNew = type === 4 || type === 5;
  return {
    interaction: {
      id,
      type: interaction.type,
      channel_id: channel.id,
      ...(guild && { guild_id: guild.id }),
      ...(message && {
        response_message_id: message.id,
        response_message_loading: (message.flags & messageFlag.loading) !== 0,
        response_message_ephemeral: message.ephemeralTo !== undefined,
      }),
    },
    ...(message && {
      resource: { type: isNew ? 4 : type, message: fullMessagePayload(world, message) },
    }),
  };
}
