import { britishEnglish, type Text } from '../text.ts';
import { americanEnglish } from './en-US.ts';

/** Every language that the bot speaks, by Discord's name of it. */
export const translations: ReadonlyMap<string, Text> = new Map([
  ['en-GB', britishEnglish],
  ['en-US', americanEnglish],
]);

/** What the bot says to somebody whose Discord is in this language. */
export function translationFor(locale: string): Text {
  return translations.get(locale) ?? britishEnglish;
}
