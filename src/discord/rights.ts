import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { Actor } from '../curation/curation.ts';
import { ForbiddenError } from '../curation/errors.ts';
import { text } from '../text.ts';
import { UserError } from '../user-error.ts';

/** Who acts, with the rights that Discord tells of at this moment. */
export function actorOf(interaction: BaseInteraction): Actor {
  const permissions = homeGuild(interaction) === null ? null : interaction.memberPermissions;
  return {
    id: interaction.user.id,
    mayCurate: permissions?.has(PermissionFlagsBits.ManageMessages) ?? false,
    mayConfigure: permissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
  };
}

/**
 * The guild whose edition and settings count for somebody. None in a direct message, and none in a guild that has not
 * installed the bot, where somebody has it along who installed it for themselves: nothing of that guild is kept.
 */
export function homeGuild({ guildId, authorizingIntegrationOwners }: BaseInteraction): string | null {
  return authorizingIntegrationOwners.guildId === guildId ? guildId : null;
}

/** The guild in which somebody acts. */
export function requireGuild(interaction: BaseInteraction): string {
  const guild = homeGuild(interaction);
  if (guild === null) throw new UserError(text.fact.guildOnly);
  return guild;
}

/** Spares people a form that could not be saved; the change itself is checked where it is made. */
export function requireCurator(interaction: BaseInteraction): void {
  if (!actorOf(interaction).mayCurate) throw new ForbiddenError(text.fact.mayNotCurate);
}

/** Only the asker and moderators may use the buttons under a reply; where no asker is named, nobody else sees them. */
export function requireAsker(interaction: BaseInteraction, asker: string | undefined): void {
  const { id, mayCurate } = actorOf(interaction);
  if (asker !== undefined && asker !== id && !mayCurate) throw new ForbiddenError(text.reply.notYours);
}
