import { MessageFlags } from 'discord.js';
import type { Curation, VersionedFact } from '../../curation/curation.ts';
import { UnknownFactError } from '../../curation/errors.ts';
import { factListPage } from '../facts/fact-list-page.ts';
import { factPage } from '../facts/fact-page.ts';
import { requireCurator, requireGuild } from '../rights.ts';
import { type Component, chosenValue } from './component.ts';

/** Turns the page of `/fact show`. */
export const turnFactPage: Component = {
  name: 'fact-page',
  async execute(interaction, [factId = '', page], { curation }) {
    requireCurator(interaction, curation);
    const guild = requireGuild(interaction);
    await interaction.update(
      factPage(knownFact(curation, guild, factId), curation.catalogue(guild), Number(page)),
    );
  },
};

/** Turns the page of `/fact list`. */
export const turnListPage: Component = {
  name: 'fact-list',
  async execute(interaction, [page, section], { curation }) {
    requireCurator(interaction, curation);
    await interaction.update(
      factListPage(curation, requireGuild(interaction), { page: Number(page), section }),
    );
  },
};

/** Shows one of the facts that `/fact search` found. */
export const chooseFact: Component = {
  name: 'fact-choose',
  async execute(interaction, _values, { curation }) {
    requireCurator(interaction, curation);
    const guild = requireGuild(interaction);
    const factId = chosenValue(interaction);
    await interaction.reply({
      ...factPage(knownFact(curation, guild, factId), curation.catalogue(guild), 0),
      flags: MessageFlags.Ephemeral,
    });
  },
};

function knownFact(curation: Curation, guild: string, factId: string): VersionedFact {
  const found = curation.fact(guild, factId);
  if (!found) throw new UnknownFactError(factId);
  return found;
}
