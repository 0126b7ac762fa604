import { MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import type { Curation } from '../../curation/curation.ts';
import type { Draft } from '../../curation/draft.ts';
import { ConflictError } from '../../curation/errors.ts';
import type { Revision } from '../../curation/store.ts';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import type { Context, UnsavedForm } from '../context.ts';
import { customId } from '../custom-id.ts';
import { type FormTarget, factForm, readFactForm } from '../fact-form.ts';
import { factMessage } from '../fact-message.ts';
import { button, CONTENT_LIMIT, clip, row } from '../message-body.ts';
import { actorOf, requireCurator, requireGuild } from '../rights.ts';
import type { Component, Modal } from './component.ts';

/** The form of `/fact add`. */
export const addFactForm: Modal = {
  name: 'fact-add',
  execute: (interaction, _values, context) => save(interaction, { kind: 'add' }, context),
};

/** The form of `/fact edit`. */
export const editFactForm: Modal = {
  name: 'fact-edit',
  execute: (interaction, [factId = '', version], context) =>
    save(interaction, { kind: 'edit', factId, version: Number(version) }, context),
};

/** Opens a form again that could not be saved, with what was written in it. */
export const reopenForm: Component = {
  name: 'reopen',
  async execute(interaction, [id = ''], { curation, unsavedForms }) {
    requireCurator(interaction);
    const unsaved = unsavedForms.get(id);
    if (!unsaved) throw new UserError(text.form.expired);
    const { source } = curation.edition(requireGuild(interaction)).knowledge;
    await interaction.showModal(factForm(unsaved.target, source, unsaved.draft));
  },
};

async function save(interaction: ModalSubmitInteraction, target: FormTarget, context: Context) {
  const { curation } = context;
  const guild = requireGuild(interaction);
  const { source } = curation.edition(guild).knowledge;
  const before = target.kind === 'edit' ? curation.fact(guild, target.factId)?.fact : undefined;
  const draft = readFactForm(interaction.fields, source, before && withoutId(before));
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  try {
    const { after, version } = await publish(interaction, curation, target, draft);
    return await interaction.editReply(factMessage(text.fact.saved(version), after ?? draft, source));
  } catch (error) {
    if (error instanceof ConflictError) return showConflict(interaction, error, draft, context);
    if (!(error instanceof UserError)) {
      // Whatever went wrong, the moderator keeps the text; the error goes its usual way.
      await interaction.editReply(giveBack(interaction, { target, draft }, text.fact.yours, context));
      throw error;
    }
    return interaction.editReply(giveBack(interaction, { target, draft }, error.message, context));
  }
}

function publish(
  interaction: ModalSubmitInteraction,
  curation: Curation,
  target: FormTarget,
  draft: Draft,
): Promise<Revision> {
  const change = { guild: requireGuild(interaction), actor: actorOf(interaction), draft };
  if (target.kind === 'add') return curation.addFact(change);
  return curation.editFact({ ...change, factId: target.factId, version: target.version });
}

/** Their text, then the moderator's own, which may be saved over theirs on purpose or, where theirs is gone, anew. */
async function showConflict(
  interaction: ModalSubmitInteraction,
  { factId, version, theirs, message }: ConflictError,
  draft: Draft,
  context: Context,
) {
  const { source } = context.curation.edition(requireGuild(interaction)).knowledge;
  const target: FormTarget = theirs ? { kind: 'edit', factId, version } : { kind: 'add' };
  await interaction.editReply(
    theirs
      ? factMessage(`${message}\n${text.fact.theirs(version)}`, theirs, source)
      : `${message}\n${text.fact.retiredByThem}`,
  );
  await interaction.followUp({
    content: factMessage(text.fact.yours, draft, source).content,
    components: giveBack(interaction, { target, draft }, '', context).components,
    flags: MessageFlags.Ephemeral,
  });
}

/** A message with a button that brings the form back as it was sent. */
function giveBack({ id }: ModalSubmitInteraction, unsaved: UnsavedForm, reason: string, context: Context) {
  context.unsavedForms.set(id, unsaved);
  return {
    content: clip(reason, CONTENT_LIMIT),
    components: [row(button(text.form.reopen, customId('reopen', id)))],
  };
}

function withoutId({ id: _, ...draft }: Draft & { id: string }): Draft {
  return draft;
}
