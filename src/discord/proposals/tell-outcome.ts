import { type BaseInteraction, DiscordAPIError, userMention } from 'discord.js';
import type { Proposal } from '../../curation/proposals/store.ts';
import type { Revision } from '../../curation/store.ts';
import { isFact } from '../../knowledge/entry.ts';
import { text } from '../../text.ts';
import type { Context } from '../context.ts';
import { isGone } from '../failures.ts';
import { CONTENT_LIMIT, clip } from '../message-body.ts';
import { decidedCard } from './proposal-card.ts';

/** What a moderator has decided about a proposal. */
export type Outcome =
  | { readonly kind: 'approved'; readonly revision: Revision }
  | { readonly kind: 'declined'; readonly reason: string };

/**
 * Closes the card of the proposal, and tells the member who asked to be told. Resolves to what the moderator is to know
 * about that; to nothing where the member did not ask. Never rejects: it is decided.
 */
export async function tellOutcome(
  interaction: BaseInteraction,
  proposal: Proposal,
  outcome: Outcome,
  context: Context,
): Promise<string[]> {
  await closeCard(interaction, proposal, outcome, context);
  if (!proposal.tell) return [];
  try {
    const where = interaction.guild?.name ?? '';
    const content = clip(outcomeForMember(proposal, outcome, where), CONTENT_LIMIT);
    await interaction.client.users.send(proposal.member, { content });
    return [text.proposals.told];
  } catch (error) {
    if (!(error instanceof DiscordAPIError))
      context.logger.error({ err: error }, text.operator.memberNotTold);
    return [text.proposals.notTold];
  }
}

function outcomeForMember({ question }: Proposal, outcome: Outcome, where: string): string {
  if (outcome.kind === 'declined') return text.proposals.declinedDm(question, where, outcome.reason);
  const { after } = outcome.revision;
  return text.proposals.approvedDm(question, where, after && isFact(after) ? after.answer : '');
}

async function closeCard(
  { client, user }: BaseInteraction,
  proposal: Proposal,
  outcome: Outcome,
  { logger }: Context,
): Promise<void> {
  const { card, guild } = proposal;
  if (!card) return;
  const who = userMention(user.id);
  const heading =
    outcome.kind === 'declined'
      ? text.proposals.declined(who, outcome.reason)
      : text.proposals.approved(who, outcome.revision.factId, outcome.revision.version);
  try {
    const channel = await client.channels.fetch(card.channel);
    if (channel?.isTextBased()) await channel.messages.edit(card.message, decidedCard(proposal, heading));
  } catch (error) {
    if (!isGone(error)) logger.warn({ err: error, guild }, text.operator.cardNotClosed);
  }
}
