import { MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import type { Proposal } from '../../curation/proposals/store.ts';
import { speaking, text } from '../../text.ts';
import type { Context } from '../context.ts';
import { languageOf } from '../language.ts';
import { requireGuild } from '../rights.ts';
import { proposalCard } from './proposal-card.ts';
import { readProposal } from './proposal-form.ts';

/**
 * Keeps what a member proposes and brings it to the moderators, if they have a channel for it.
 * @param about the fact that is to be corrected
 */
export async function propose(
  interaction: ModalSubmitInteraction,
  about: { readonly id: string; readonly question: string } | undefined,
  context: Context,
): Promise<void> {
  const guild = requireGuild(interaction);
  const written = readProposal(interaction.fields);
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const proposal = await context.curation.proposals.make({
    ...written,
    guild,
    member: interaction.user.id,
    factId: about?.id ?? null,
    question: about?.question ?? written.question,
  });
  // For all moderators to read, whatever the language of the member.
  const isShown = await speaking(languageOf(interaction.guild), () => show(interaction, proposal, context));
  await interaction.editReply(
    [
      isShown ? text.proposals.brought : text.proposals.kept,
      ...(proposal.tell ? [text.proposals.willTell] : []),
    ].join('\n'),
  );
}

/** Whether moderators are shown the proposal; it is kept in any case. */
async function show(
  { client }: ModalSubmitInteraction,
  proposal: Proposal,
  { curation, logger }: Context,
): Promise<boolean> {
  const { guild } = proposal;
  const { moderators } = curation.settings(guild);
  if (moderators === undefined) return false;
  try {
    const channel = await client.channels.fetch(moderators);
    if (!channel?.isSendable()) return false;
    const { id } = await channel.send(proposalCard(proposal, curation.catalogue(guild)));
    await curation.proposals.place(proposal, { channel: moderators, message: id });
    return true;
  } catch (error) {
    logger.warn({ err: error, guild }, text.operator.proposalNotShown);
    return false;
  }
}
