import { z } from 'zod';
import { choices, commandType } from '../limits/command-form.ts';
import { invalidForm, parseForm } from '../limits/form.ts';
import { type MessageForm, messageFlag, parseMessageForm } from '../limits/message-form.ts';
import { parseModalForm } from '../limits/modal-form.ts';
import { ApiError, alreadyAcknowledged, unknownInteraction, unknownMessage } from '../rest/api-error.ts';
import { createMessage, editMessage, type UploadedFile } from '../world/messages.ts';
import type { Acknowledgement, Interaction, Message } from '../world/model.ts';
import { can, permission } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { interactionType } from './interaction.ts';

/** Discord's numbers of the ways to answer an interaction. */
const callback = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

const callbackForm = z.object({ type: z.number().int(), data: z.unknown().optional() });
const choicesForm = z.object({ choices });
const deferredForm = z.object({ flags: z.number().int().nullish() });

/** The callback types that may answer the interaction. */
function allowedCallbacks({ type, message }: Interaction): readonly number[] {
  if (type === interactionType.autocomplete) return [callback.choices];
  const answers = [callback.message, callback.deferredMessage];
  const updates = message === undefined ? [] : [callback.deferredUpdate, callback.update];
  return [...answers, ...updates, ...(type === interactionType.modalSubmit ? [] : [callback.modal])];
}

export interface Acknowledged {
  readonly type: number;
  /** The message that the answer made or changed. */
  readonly message: Message | undefined;
}

/** Takes the bot's first answer to the interaction. Throws `ApiError` where Discord refuses it. */
export function acknowledge(
  world: World,
  interaction: Interaction,
  body: unknown,
  files: readonly UploadedFile[],
): Acknowledged {
  if (interaction.state === 'failed') throw unknownInteraction();
  const isLate = world.now() - interaction.createdAt > world.acknowledgeWithin;
  if (interaction.state === 'waiting' && isLate) throw unknownInteraction();
  if (interaction.state === 'acknowledged') throw alreadyAcknowledged();
  const { type, data } = parseForm(callbackForm, body);
  const allowed = allowedCallbacks(interaction);
  if (!allowed.includes(type)) {
    const message = `Value must be one of {${allowed.join(', ')}}.`;
    throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
  }
  const message = within('data', () => answer(world, interaction, type, data, files));
  world.tell({ kind: 'interaction', change: 'answered', interaction });
  return { type, message };
}

function answer(
  world: World,
  interaction: Interaction,
  type: number,
  data: unknown,
  files: readonly UploadedFile[],
): Message | undefined {
  switch (type) {
    case callback.message: {
      const message = createAnswer(world, interaction, parseMessageForm(data), files);
      settle(interaction, 'message', message.id);
      return message;
    }
    case callback.deferredMessage: {
      const { flags } = parseForm(deferredForm, data ?? {});
      const message = createAnswer(world, interaction, { flags }, [], true);
      settle(interaction, 'deferred message', message.id);
      return message;
    }
    case callback.deferredUpdate:
      settle(interaction, 'deferred update', interaction.message?.id);
      return interaction.message;
    case callback.update: {
      const { message } = interaction;
      if (message === undefined || !message.channel.messages.has(message.id)) throw unknownMessage();
      editMessage(
        world,
        message,
        withInteractionMentions(parseMessageForm(data ?? {}, message.flags)),
        files,
      );
      settle(interaction, 'update', message.id);
      return message;
    }
    case callback.choices:
      interaction.choices = parseForm(choicesForm, data).choices;
      settle(interaction, 'choices');
      return undefined;
    default:
      interaction.modal = parseModalForm(data);
      settle(interaction, 'modal');
      return undefined;
  }
}

function settle(interaction: Interaction, acknowledgement: Acknowledgement, originalId?: string): void {
  interaction.state = 'acknowledged';
  interaction.acknowledgement = acknowledgement;
  interaction.originalId = originalId;
}

/** A message that answers an interaction; `form.flags` decides whether only its user sees it. */
export function createAnswer(
  world: World,
  interaction: Interaction,
  form: MessageForm,
  files: readonly UploadedFile[],
  loading = false,
): Message {
  const { user, channel } = interaction;
  const ephemeral = ((form.flags ?? 0) & messageFlag.ephemeral) !== 0 || !mayAnswerInPublic(interaction);
  return createMessage(world, {
    channel,
    author: world.application.bot,
    form: withInteractionMentions(form),
    files,
    loading,
    ...answerType(interaction),
    interaction,
    ephemeralTo: ephemeral ? user.id : undefined,
  });
}

/** Where only the user has installed the application, the guild decides whether others may see its answers. */
function mayAnswerInPublic({ owners, channel, user }: Interaction): boolean {
  return owners.guild !== undefined || can(channel, user.id, permission.useExternalApps);
}

/** An answer to a component shows as a reply to its message; one to a command shows the command. */
function answerType({ type, command, message }: Interaction) {
  if (type === interactionType.command) {
    return { type: (command?.type ?? commandType.chatInput) === commandType.chatInput ? 20 : 23 };
  }
  return { repliedTo: message };
}

/** Unlike a plain message, an answer pings only the users that it names, unless `allowed_mentions` say so. */
export function withInteractionMentions(form: MessageForm): MessageForm {
  return form.allowed_mentions ? form : { ...form, allowed_mentions: { parse: ['users'] } };
}

/** Problems of the callback's data are told under `data`. */
function within<T>(property: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof ApiError && error.errors !== undefined) {
      throw new ApiError(error.status, error.code, error.message, { [property]: error.errors });
    }
    throw error;
  }
}
