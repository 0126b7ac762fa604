import { type Guild, GuildFeature } from 'discord.js';
import { britishEnglish, type Text } from '../text.ts';
import { translationFor } from '../translations/translations.ts';

/**
 * The language of what is for all of a guild to read: the one that its admins have chosen for their Community. Of a guild
 * that is none nobody has chosen anything, and Discord gives American English. British English where there is no guild.
 */
export function languageOf(guild: Guild | null | undefined): Text {
  return guild?.features.includes(GuildFeature.Community)
    ? translationFor(guild.preferredLocale)
    : britishEnglish;
}
