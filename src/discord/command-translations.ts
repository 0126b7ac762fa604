import { britishEnglish, type Text } from '../text.ts';
import { translations } from '../translations/translations.ts';

/** What a command, a subcommand and an option have in common. */
interface Declared {
  readonly name: string;
  readonly description?: string | undefined;
  readonly options?: readonly Declared[] | undefined;
  readonly choices?: readonly { readonly name: string }[] | undefined;
}

/** What Discord is told of a command: its declaration, with every name and description in every language. */
export function inAllLanguages(declared: Declared): Declared {
  const { name, description, options, choices } = declared;
  return {
    ...declared,
    ...localizations('name', (language) => nameIn(language, name)),
    ...(description && localizations('description', (language) => wordsIn(language, description))),
    ...(options && { options: options.map(inAllLanguages) }),
    ...(choices && {
      choices: choices.map((choice) => ({
        ...choice,
        ...localizations('name', (language) => wordsIn(language, choice.name)),
      })),
    }),
  };
}

function localizations(part: 'name' | 'description', inLanguage: (language: Text) => string | undefined) {
  const found = Array.from(translations, ([locale, language]) => [locale, inLanguage(language)] as const);
  return { [`${part}_localizations`]: Object.fromEntries(found.filter(([, words]) => words !== undefined)) };
}

function nameIn(language: Text, name: string): string {
  return language.commandNames[name] ?? wordsIn(language, name) ?? name;
}

/** How another language has what `text.commands` has in British English; undefined for what is not among it. */
function wordsIn({ commands }: Text, british: string): string | undefined {
  const key = Object.entries(britishEnglish.commands).find(([, words]) => words === british)?.[0];
  return Object.entries(commands).find(([own]) => own === key)?.[1];
}
