import type { Hono } from 'hono';
import { createAnswer, withInteractionMentions } from '../interactions/acknowledge.ts';
import { isExpired } from '../interactions/interaction.ts';
import { messageFlag, parseMessageForm } from '../limits/message-form.ts';
import { fullMessagePayload } from '../wire/message.ts';
import { deleteMessage, editMessage } from '../world/messages.ts';
import type { Interaction, Message } from '../world/model.ts';
import type { World } from '../world/world.ts';
import { invalidWebhookToken, tooManyFollowUps, unknownMessage, unknownWebhook } from './api-error.ts';
import type { ApiContext, ApiEnvironment } from './environment.ts';
import { noteRefusal } from './interaction-routes.ts';

/** Where the application is installed by the user alone. */
const maximumFollowUps = 5;

const webhook = '/webhooks/:application/:token';

/** An interaction's token is a webhook for its answers: `@original`, the first, and follow-ups. */
export function webhookRoutes(api: Hono<ApiEnvironment>, world: World): void {
  api.post(webhook, (context) => {
    const interaction = interactionOf(context);
    return noteRefusal(interaction, () => {
      const form = parseMessageForm(context.get('body') ?? {});
      const original = findMessage(interaction, interaction.originalId);
      const isThinking = original !== undefined && (original.flags & messageFlag.loading) !== 0;
      // The first follow-up to a deferred answer fills that answer in, as Discord does.
      if (isThinking) return json(context, edit(interaction, original, context));
      const isOnlyTheUsers = interaction.owners.guild === undefined;
      if (isOnlyTheUsers && interaction.followUpIds.length >= maximumFollowUps) throw tooManyFollowUps();
      const message = createAnswer(world, interaction, form, context.get('files'));
      interaction.followUpIds.push(message.id);
      world.tell({ kind: 'interaction', change: 'answered', interaction });
      return json(context, message);
    });
  });

  api.get(`${webhook}/messages/:message`, (context) => json(context, messageOf(context)));

  api.patch(`${webhook}/messages/:message`, (context) => {
    const interaction = interactionOf(context);
    return noteRefusal(interaction, () => json(context, edit(interaction, messageOf(context), context)));
  });

  api.delete(`${webhook}/messages/:message`, (context) => {
    deleteMessage(world, messageOf(context));
    return context.body(null, 204);
  });

  function json(context: ApiContext, message: Message): Response {
    return context.json(fullMessagePayload(world, message));
  }

  function edit(interaction: Interaction, message: Message, context: ApiContext): Message {
    const form = parseMessageForm(context.get('body') ?? {}, message.flags);
    editMessage(world, message, withInteractionMentions(form), context.get('files'));
    world.tell({ kind: 'interaction', change: 'answered', interaction });
    return message;
  }

  function interactionOf(context: ApiContext): Interaction {
    const token = context.req.param('token');
    const interaction = [...world.interactions.values()].find((each) => each.token === token);
    if (interaction === undefined || context.req.param('application') !== world.application.id) {
      throw unknownWebhook();
    }
    if (isExpired(world, interaction)) throw invalidWebhookToken();
    if (interaction.state !== 'acknowledged') throw unknownWebhook();
    return interaction;
  }

  function messageOf(context: ApiContext): Message {
    const interaction = interactionOf(context);
    const named = context.req.param('message');
    const message = findMessage(interaction, named === '@original' ? interaction.originalId : named);
    if (message === undefined) throw unknownMessage();
    return message;
  }
}

/** Only the messages of this interaction are within its token's reach. */
function findMessage(interaction: Interaction, id: string | undefined): Message | undefined {
  if (id === undefined) return undefined;
  const reach = [interaction.originalId, ...interaction.followUpIds];
  return reach.includes(id) ? interaction.channel.messages.get(id) : undefined;
}
