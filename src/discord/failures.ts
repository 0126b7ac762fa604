import { randomUUID } from 'node:crypto';
import {
  type AutocompleteInteraction,
  DiscordAPIError,
  type Interaction,
  type Message,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Logger } from '../log.ts';
import { text } from '../text.ts';
import { UserError } from '../user-error.ts';
import { CONTENT_LIMIT, clip } from './message-body.ts';

/** An answer that came too late or was given already: Discord takes no other. */
const EXPIRED: readonly (string | number)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
];
const MISSING_PERMISSIONS: readonly (string | number)[] = [
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
];
/** The thread is archived or locked: what stands there stays as it is. */
const CLOSED: readonly (string | number)[] = [
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
];
/** The message, or all of its channel, was deleted in the meantime. */
const GONE: readonly (string | number)[] = [
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
];

/** Tells the person what went wrong with an interaction, and the log all of it. */
export async function reportInteraction(
  error: unknown,
  interaction: Interaction,
  logger: Logger,
): Promise<void> {
  if (hasCode(error, EXPIRED)) {
    logger.warn({ interaction: interaction.id }, text.operator.expired);
    return;
  }
  try {
    await tell(
      interaction,
      messageFor(error, logger, { guild: interaction.guildId, channel: interaction.channelId }),
    );
  } catch (failure) {
    logger.warn({ err: failure, interaction: interaction.id }, text.operator.expired);
  }
}

/** The same for an ordinary message, in whose channel the bot may not even be allowed to speak. */
export async function reportMessage(error: unknown, message: Message, logger: Logger): Promise<void> {
  if (hasCode(error, [...GONE, ...CLOSED])) return;
  const told = messageFor(error, logger, { guild: message.guildId, channel: message.channelId });
  if (hasCode(error, MISSING_PERMISSIONS)) return;
  try {
    await message.reply(told);
  } catch (failure) {
    logger.warn({ err: failure, channel: message.channelId }, 'The failure could not be told');
  }
}

/** Is this Discord's answer that the message is not there any more? */
export function isGone(error: unknown): boolean {
  return hasCode(error, GONE);
}

/** Does Discord refuse this to the bot, as it would again? */
export function isRefused(error: unknown): boolean {
  return hasCode(error, MISSING_PERMISSIONS);
}

/** Does Discord refuse this because the thread is archived or locked? It may be opened again. */
export function isClosed(error: unknown): boolean {
  return hasCode(error, CLOSED);
}

/** What the person is told; what nobody could foresee is logged under the id that the person is shown. */
function messageFor(error: unknown, logger: Logger, where: { guild: string | null; channel: string | null }) {
  if (error instanceof UserError) return clip(error.message, CONTENT_LIMIT);
  if (hasCode(error, MISSING_PERMISSIONS)) {
    logger.warn(where, text.operator.missingPermissions);
    return text.error.missingPermissions;
  }
  const errorId = randomUUID().slice(0, 8);
  logger.error({ err: error, errorId, ...where }, 'Unexpected failure');
  return text.error.unexpected(errorId);
}

async function tell(interaction: Interaction, content: string): Promise<void> {
  if (interaction.isAutocomplete()) return suggestNothing(interaction);
  const message = { content, flags: MessageFlags.Ephemeral } as const;
  if (interaction.deferred || interaction.replied) await interaction.followUp(message);
  else await interaction.reply(message);
}

async function suggestNothing(interaction: AutocompleteInteraction): Promise<void> {
  if (!interaction.responded) await interaction.respond([]);
}

function hasCode(error: unknown, codes: readonly (string | number)[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(error.code);
}
