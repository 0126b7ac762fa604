import { MessageFlags } from 'discord.js';
import { text } from '../../text.ts';
import type { Component } from './component.ts';

/** Deletes what belongs to whoever presses, wherever it came from, and says what that was. */
export const forgetMe: Component = {
  name: 'forget-me',
  async execute(interaction, _values, { curation, conversations, questions }) {
    const { id } = interaction.user;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    conversations.forget(id);
    questions.deleteWhere(({ asker }) => asker === id);
    const { votes, proposals } = await curation.forgetMember(id);
    await interaction.editReply(text.privacy.deleted(votes, proposals));
  },
};
