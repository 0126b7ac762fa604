import {
  type ButtonInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  messageLink,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Curation } from '../../curation/curation.ts';
import { withWordings } from '../../curation/draft.ts';
import { ConflictError, ForbiddenError, GoneProposalError, UnknownFactError } from '../../curation/errors.ts';
import type { Revision } from '../../curation/store.ts';
import type { DraftTarget, UnsavedDraft } from '../../curation/unsaved-drafts.ts';
import { wordingKey } from '../../knowledge/wording-key.ts';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import type { Context } from '../context.ts';
import { customId } from '../custom-id.ts';
import { button, CONTENT_LIMIT, clip, type MessageBody, row } from '../message-body.ts';
import { tellOutcome } from '../proposals/tell-outcome.ts';
import { actorOf, homeGuild, requireCurator, requireGuild } from '../rights.ts';
import { draftPreview } from './draft-preview.ts';
import { entryMessage } from './entry-message.ts';

/** What brings a draft: a form that was sent, or a button or list; deferred already. */
export type Sender = ModalSubmitInteraction | ButtonInteraction | StringSelectMenuInteraction;

/** Saves the draft, unless there is something in it, or in what it would do, that the moderator had better look at first. */
export function checkAndSave(interaction: Sender, unsaved: UnsavedDraft, context: Context): Promise<void> {
  return orGiveBack(interaction, unsaved, context, () => check(interaction, unsaved, context));
}

/** Saves the draft, and tells what stands now, also the member who proposed it. */
export function save(interaction: Sender, unsaved: UnsavedDraft, context: Context): Promise<void> {
  return orGiveBack(interaction, unsaved, context, () => publish(interaction, unsaved, context));
}

/** Adds the draft's question and its wordings, as far as they are new, to a fact that is there, in its place. */
export function addToFact(
  interaction: Sender,
  unsaved: UnsavedDraft,
  factId: string,
  context: Context,
): Promise<void> {
  return orGiveBack(interaction, unsaved, context, () => {
    const found = context.curation.fact(requireGuild(interaction), factId);
    if (!found) throw new UnknownFactError(factId);
    const { fact, version } = found;
    const { target, draft } = unsaved;
    const known = new Set([fact.question, ...fact.wordings].map(wordingKey));
    const fresh = [draft.question, ...(draft.wordings ?? [])].filter((one) => !known.has(wordingKey(one)));
    const merged = {
      target: { kind: 'edit', factId, version, from: target.from },
      draft: withWordings(fact, fresh),
    } as const;
    return check(interaction, merged, context);
  });
}

async function check(interaction: Sender, unsaved: UnsavedDraft, context: Context): Promise<void> {
  const { curation, unsavedForms } = context;
  const { id } = interaction;
  const { target, draft } = unsaved;
  const guild = requireGuild(interaction);
  requireCurator(interaction, curation); // what it would do is not for everybody to see
  const review = await curation.review(guild, draft, target.kind === 'edit' ? target.factId : undefined);
  if (review.findings.length + review.changes.length === 0) return publish(interaction, unsaved, context);
  await unsavedForms.keep(guild, id, unsaved);
  await interaction.editReply(draftPreview(id, unsaved, review, curation.edition(guild).knowledge.source));
}

async function publish(interaction: Sender, unsaved: UnsavedDraft, context: Context): Promise<void> {
  const { curation } = context;
  const { from } = unsaved.target;
  const guild = requireGuild(interaction);
  const proposal = from?.kind === 'proposal' ? await curation.proposals.find(guild, from.id) : undefined;
  const revision = await store(interaction, curation, unsaved);
  const { entryId, after, version, actor } = revision;
  const outcome = { kind: 'approved', by: actor, entryId, version } as const;
  const told = proposal ? await tellOutcome(interaction.client, { ...proposal, outcome }, context) : [];
  const { fact, knowledge } = curation.edition(guild);
  const saved = fact(entryId) ? text.fact.saved(version) : text.fact.savedForOtherDays(version);
  const heading = [...told, saved].join('\n');
  await interaction.editReply({
    ...entryMessage(heading, after ?? unsaved.draft, knowledge.source),
    components: from?.kind === 'gap' ? [row(button(text.gaps.back, customId('gaps', 0)))] : [],
  });
}

/** Whatever goes wrong, the moderator keeps the text. */
async function orGiveBack(
  interaction: Sender,
  unsaved: UnsavedDraft,
  context: Context,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ConflictError && unsaved.target.kind === 'edit')
      return showConflict(interaction, error, unsaved, context);
    const { source } = context.curation.edition(homeGuild(interaction)).knowledge;
    const isTheirs = error instanceof UserError;
    const reason =
      error instanceof ForbiddenError // sending the form again would not help them, so they see what to copy
        ? entryMessage(`${error.message}\n${text.fact.yours}`, unsaved.draft, source).content
        : isTheirs
          ? error.message
          : text.fact.yours;
    const kept = error instanceof GoneProposalError ? withoutOrigin(unsaved) : unsaved;
    await interaction.editReply(await giveBack(interaction, kept, reason, context));
    if (!isTheirs) throw error;
  }
}

/** What somebody else has decided can still be saved as a change of one's own. */
function withoutOrigin({ target: { from: _, ...target }, draft }: UnsavedDraft): UnsavedDraft {
  return { target, draft };
}

function store(interaction: Sender, curation: Curation, { target, draft }: UnsavedDraft): Promise<Revision> {
  const guild = requireGuild(interaction);
  const { from } = target;
  const change = {
    guild,
    actor: actorOf(interaction, curation),
    draft,
    ...((from?.kind === 'gap' || from?.kind === 'proposal') && { closes: from }),
    ...(from?.kind === 'proposal' && { reason: text.proposals.reasonInHistory }),
    ...(from?.kind === 'message' && {
      reason: text.fact.savedFrom(messageLink(from.channel, from.message, guild)),
    }),
  };
  if (target.kind === 'add') return curation.addFact(change);
  return curation.editFact({ ...change, entryId: target.factId, version: target.version });
}

/** Their text, then the moderator's own, which may be saved over theirs on purpose or, where theirs is gone, anew. */
async function showConflict(
  interaction: Sender,
  { entryId: factId, version, theirs, message }: ConflictError,
  { draft, target: { from } }: UnsavedDraft,
  context: Context,
): Promise<void> {
  const { source } = context.curation.edition(requireGuild(interaction)).knowledge;
  const target: DraftTarget = theirs ? { kind: 'edit', factId, version, from } : { kind: 'add', from };
  await interaction.editReply(
    theirs
      ? entryMessage(`${message}\n${text.fact.theirs(version)}`, theirs, source)
      : { content: `${message}\n${text.fact.retiredByThem}`, components: [] },
  );
  await interaction.followUp({
    content: entryMessage(text.fact.yours, draft, source).content,
    components: (await giveBack(interaction, { target, draft }, '', context)).components,
    flags: MessageFlags.Ephemeral,
  });
}

/** A message with a button that brings the form back as it was sent. */
async function giveBack(
  interaction: Sender,
  unsaved: UnsavedDraft,
  reason: string,
  { unsavedForms }: Context,
): Promise<MessageBody> {
  const { id } = interaction;
  await unsavedForms.keep(requireGuild(interaction), id, unsaved);
  return {
    content: clip(reason, CONTENT_LIMIT),
    components: [row(button(text.form.reopen, customId('reopen', id)))],
  };
}
