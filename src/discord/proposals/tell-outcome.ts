import { type Client, DiscordAPIError, userMention } from 'discord.js';
import type { DecidedProposal } from '../../curation/proposals/store.ts';
import { isFact } from '../../knowledge/entry.ts';
import { speaking, text } from '../../text.ts';
import type { Context } from '../context.ts';
import { isGone } from '../failures.ts';
import { languageOf } from '../language.ts';
import { CONTENT_LIMIT, clip } from '../message-body.ts';
import { decidedCard } from './proposal-card.ts';

type Parts = Pick<Context, 'curation' | 'logger'>;

/**
 * Closes the card of a proposal that this process has to tell of, and tells the member who asked to be told. Resolves to
 * what the moderator is to know about that; to nothing where the member did not ask. Never rejects: it is decided. What
 * did not get through is told again after the lease.
 */
export async function tellOutcome(client: Client, decided: DecidedProposal, parts: Parts): Promise<string[]> {
  const { curation, logger } = parts;
  const language = languageOf(client.guilds.cache.get(decided.guild));
  await speaking(language, () => closeCard(client, decided, parts));
  try {
    const isTold = decided.tell && (await speaking(language, () => tellMember(client, decided, parts)));
    await curation.proposals.settle(decided);
    if (!decided.tell) return [];
    return [isTold ? text.proposals.told : text.proposals.notTold];
  } catch (error) {
    logger.error({ err: error }, text.operator.memberNotTold);
    return decided.tell ? [text.proposals.toldLater] : [];
  }
}

/** Whether the member takes the message. Throws what may go better another time. */
async function tellMember(client: Client, decided: DecidedProposal, { curation }: Parts): Promise<boolean> {
  const { guild, id, member } = decided;
  const where = client.guilds.cache.get(guild)?.name ?? '';
  const content = clip(await outcomeForMember(decided, where, curation), CONTENT_LIMIT);
  try {
    // Discord makes one message of those that come with the same nonce within minutes.
    await client.users.send(member, { content, nonce: `outcome-${id}`, enforceNonce: true });
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError) return false;
    throw error;
  }
}

async function outcomeForMember(
  { guild, question, outcome }: DecidedProposal,
  where: string,
  curation: Parts['curation'],
): Promise<string> {
  if (outcome.kind === 'declined') return text.proposals.declinedDm(question, where, outcome.reason);
  const history = await curation.history(guild, outcome.entryId);
  const after = history.find(({ version }) => version === outcome.version)?.after;
  return text.proposals.approvedDm(question, where, after && isFact(after) ? after.answer : '');
}

async function closeCard(client: Client, decided: DecidedProposal, { logger }: Parts): Promise<void> {
  const { card, guild, outcome } = decided;
  if (!card) return;
  const who = userMention(outcome.by);
  const heading =
    outcome.kind === 'declined'
      ? text.proposals.declined(who, outcome.reason)
      : text.proposals.approved(who, outcome.entryId, outcome.version);
  try {
    const channel = await client.channels.fetch(card.channel);
    if (channel?.isTextBased()) await channel.messages.edit(card.message, decidedCard(decided, heading));
  } catch (error) {
    if (!isGone(error)) logger.warn({ err: error, guild }, text.operator.cardNotClosed);
  }
}
