import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { Actor } from '../curation/actor.ts';
import type { Curation } from '../curation/curation.ts';
import { ForbiddenError } from '../curation/errors.ts';
import { text } from '../text.ts';
import { UserError } from '../user-error.ts';

/** Who acts, with the permissions and roles that Discord tells of at this moment. */
export function actorOf(interaction: BaseInteraction, curation: Curation): Actor {
  const guild = homeGuild(interaction);
  const permissions = guild === null ? null : interaction.memberPermissions;
  const curators = guild === null ? [] : curation.settings(guild).curators;
  const isCurator = rolesOf(interaction).some((role) => curators.includes(role));
  return {
    id: interaction.user.id,
    mayCurate: isCurator || (permissions?.has(PermissionFlagsBits.ManageMessages) ?? false),
    mayConfigure: permissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
  };
}

function rolesOf({ member }: BaseInteraction): readonly string[] {
  if (!member) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
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

/** Whose settings somebody changes. */
export function settingsOf(interaction: BaseInteraction, curation: Curation) {
  return { guild: requireGuild(interaction), actor: actorOf(interaction, curation) };
}

/** Spares people a form that could not be saved; the change itself is checked where it is made. */
export function requireCurator(interaction: BaseInteraction, curation: Curation): void {
  if (!actorOf(interaction, curation).mayCurate) throw new ForbiddenError(text.fact.mayNotCurate);
}

export function requireConfigurer(interaction: BaseInteraction, curation: Curation): void {
  if (!actorOf(interaction, curation).mayConfigure) throw new ForbiddenError(text.settings.mayNotConfigure);
}

/** Only the asker and moderators may use the buttons under a reply; where no asker is named, nobody else sees them. */
export function requireAsker(
  interaction: BaseInteraction,
  asker: string | undefined,
  curation: Curation,
): void {
  const { id, mayCurate } = actorOf(interaction, curation);
  if (asker !== undefined && asker !== id && !mayCurate) throw new ForbiddenError(text.reply.notYours);
}
