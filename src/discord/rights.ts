import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { Actor } from '../curation/curation.ts';
import { ForbiddenError } from '../curation/errors.ts';
import { text } from '../text.ts';
import { UserError } from '../user-error.ts';

/** Who acts, with the rights that Discord tells of at this moment. */
export function actorOf({ user, memberPermissions }: BaseInteraction): Actor {
  return {
    id: user.id,
    mayCurate: memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false,
    mayConfigure: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
  };
}

/** The guild in which somebody acts. */
export function requireGuild({ guildId }: BaseInteraction): string {
  if (guildId === null) throw new UserError(text.fact.guildOnly);
  return guildId;
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
