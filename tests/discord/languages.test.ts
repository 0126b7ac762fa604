import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { registerCommands } from '../../src/discord/register-commands.ts';
import type { Channel, Person } from '../../src/playground/driver/driver.ts';
import type { GuildOptions } from '../../src/playground/driver/guild.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { britishEnglish, dateInWords, speaking, text } from '../../src/text.ts';
import { translationFor, translations } from '../../src/translations/translations.ts';
import { call } from '../playground/rest.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { lateFee, openingHours } from './village-library.ts';

const NamedSchema = z.object({
  name: z.string(),
  name_localizations: z.record(z.string(), z.string()).nullish(),
  description: z.string().nullish(),
  description_localizations: z.record(z.string(), z.string()).nullish(),
  get options() {
    return z.array(NamedSchema).optional();
  },
  get choices() {
    return z.array(NamedSchema).optional();
  },
});
type Named = z.output<typeof NamedSchema>;

function parts(named: Named): Named[] {
  return [named, ...[...(named.options ?? []), ...(named.choices ?? [])].flatMap(parts)];
}

/** The registered commands without what Discord has added to them. */
function declared(): Record<string, unknown>[] {
  const added = ['id', 'application_id', 'version', 'nsfw', 'dm_permission'];
  return playground
    .commands()
    .map((command) => Object.fromEntries(Object.entries(command).filter(([key]) => !added.includes(key))));
}

let running: RunningBot;
let playground: Playground;
let general: Channel;
let american: Person;

beforeAll(async () => {
  running = await startBot();
  playground = running.playground;
  general = playground.channels.general;
  american = playground.addMember('Amy', { locale: 'en-US' });
});
afterAll(() => running.stop());

describe('commands', () => {
  it('have every name and description in every language', () => {
    const all = playground.commands().flatMap((command) => parts(NamedSchema.parse(command)));
    const languages = [...translations.keys()];
    for (const part of all) {
      expect(Object.keys(part.name_localizations ?? {}), part.name).toEqual(languages);
      if (!part.description) continue;
      expect(Object.keys(part.description_localizations ?? {}), part.description).toEqual(languages);
    }
  });

  it('are described by texts that tell each from the others', () => {
    const texts = Object.values(text.commands);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('are listed to an American in American English', () => {
    const ask = american.commands(general).find(({ name }) => name === 'ask');
    expect(ask?.description).toBe(translationFor('en-US').commands.ask);
    expect(ask?.options[0]?.description).toBe(translationFor('en-US').commands.askQuestion);
  });

  it('are left alone where Discord gives them back in another order', async () => {
    const { token, apiUrl, bot } = playground;
    const shuffled = declared()
      .toReversed()
      .map(({ contexts, integration_types, ...rest }) => ({
        ...rest,
        ...(Array.isArray(contexts) && { contexts: contexts.toReversed() }),
        ...(Array.isArray(integration_types) && { integration_types: integration_types.toReversed() }),
      }));
    await call(playground, 'PUT', `/applications/${bot.id}/commands`, shuffled);
    expect(await registerCommands({ token, apiUrl })).toBe(false);
  });

  it.each([{ description_localizations: {} }, { contexts: [0] }, { integration_types: [0] }])(
    'are registered anew where Discord has other ones: %j',
    async (difference) => {
      const { token, apiUrl, bot } = playground;
      const [first, ...others] = declared();
      const changed = [{ ...first, ...difference }, ...others];
      await call(playground, 'PUT', `/applications/${bot.id}/commands`, changed);
      expect(await registerCommands({ token, apiUrl })).toBe(true);
      expect(await registerCommands({ token, apiUrl })).toBe(false);
    },
  );
});

describe('replies', () => {
  it('are in the language of whoever uses a command', async () => {
    const british = await playground.member.command(general, 'ratings show', { year: 2019 }).message();
    expect(british.content).toContain('5 March 2019');
    const shown = await american.command(general, 'ratings show', { year: 2019 }).message();
    expect(shown.content).toContain('March 5, 2019');
  });

  it('are in British English where there is no translation, and to ordinary messages', async () => {
    const french = playground.addMember('Zoé', { locale: 'fr' });
    const shown = await french.command(general, 'ratings show', { year: 2019 }).message();
    expect(shown.content).toContain('5 March 2019');
    const reply = await american.say(general, `${playground.bot.mention} ${openingHours.question}`).reply();
    expect(reply.content).toContain(openingHours.answer);
  });
});

describe('what all of a guild read', () => {
  const asOf = '2017-09-05';

  /** The answer to an ordinary message, and the same once the fact was corrected. */
  async function read(options: GuildOptions): Promise<string[]> {
    const { id: guild, member, moderator, channels } = playground.addGuild('Another', options);
    const { id: entryId, ...draft } = lateFee;
    const actor = { id: moderator.id, mayCurate: true, mayConfigure: false };
    const edit = (version: number, answer: string) =>
      running.curation.editFact({ guild, actor, entryId, version, draft: { ...draft, answer, asOf } });
    await playground.settled();
    await edit(0, 'It costs 25p.');
    const reply = await member.say(channels.general, `${playground.bot.mention} ${lateFee.question}`).reply();
    await playground.settled();
    await edit(1, 'It costs 30p.');
    return [reply.content, (await playground.edited(reply)).content];
  }

  it('is in the language that a Community has chosen, as far as the bot speaks it', async () => {
    const american = await read({ isCommunity: true, locale: 'en-US' });
    for (const content of american) expect(content).toContain('September 5, 2017');
    for (const locale of ['en-GB', 'fr']) {
      const british = await read({ isCommunity: true, locale });
      for (const content of british) expect(content).toContain('5 September 2017');
    }
  });

  it('is in British English where nobody has chosen one, which Discord calls American', async () => {
    for (const content of await read({})) expect(content).toContain('5 September 2017');
  });
});

describe('a language', () => {
  it('is spoken until the work is done, also when other work goes on meanwhile', async () => {
    const american = async () => {
      await new Promise(setImmediate);
      return dateInWords('2026-03-12');
    };
    const both = [speaking(translationFor('en-US'), american), dateInWords('2026-03-12')];
    expect(await Promise.all(both)).toEqual(['March 12, 2026', '12 March 2026']);
  });

  it('is British English unless told otherwise', () => {
    expect(text.locale).toBe('en-GB');
    expect(text.commands).toBe(britishEnglish.commands);
  });
});
