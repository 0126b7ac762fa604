import { britishEnglish, type Text } from '../text.ts';

/** American English: British English, but for what differs. Dates follow from the locale. */
export const americanEnglish: Text = {
  ...britishEnglish,
  locale: 'en-US',
  about: {
    ...britishEnglish.about,
    software: ({ version, licence }) =>
      `**Software** · SECAmb Facts ${version}, under the ${licence} license`,
  },
};
