import type { Curation } from '../../curation/curation.ts';
import { ConflictError } from '../../curation/errors.ts';
import { isTable } from '../../knowledge/entry.ts';
import { text } from '../../text.ts';
import { retireMessage } from '../facts/fact-message.ts';
import { actorOf, requireGuild } from '../rights.ts';
import type { Component } from './component.ts';

/** The confirmation of `/fact retire`. */
export const retireFact: Component = {
  name: 'retire',
  async execute(interaction, [factId = '', version], { curation }) {
    const guild = requireGuild(interaction);
    await interaction.deferUpdate();
    try {
      const { before } = await curation.retireFact({
        guild,
        actor: actorOf(interaction, curation),
        entryId: factId,
        version: Number(version),
      });
      return await interaction.editReply({
        content: text.fact.retired(before?.question ?? factId),
        components: [],
      });
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const { theirs, message } = error;
      if (!theirs)
        return interaction.editReply({ content: retiredText(curation, guild, factId), components: [] });
      if (isTable(theirs)) return interaction.editReply({ content: message, components: [] });
      const { source } = curation.edition(guild).knowledge;
      return interaction.editReply(
        retireMessage(`${message}\n${text.fact.confirmRetire}`, theirs, error.version, source),
      );
    }
  },
};

/** Somebody else was faster, or the button was pressed twice: it is as they would have it. */
function retiredText(curation: Curation, guild: string, factId: string): string {
  const retired = curation.retired(guild).find(({ fact }) => fact.id === factId);
  return text.fact.isRetired(retired?.fact.question ?? factId);
}

/** The other button of the confirmation. */
export const keepFact: Component = {
  name: 'keep',
  execute: (interaction) => interaction.update({ content: text.fact.kept, components: [] }),
};
