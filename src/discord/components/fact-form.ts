import { MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import type { Draft } from '../../curation/draft.ts';
import type { DraftTarget, UnsavedDraft } from '../../curation/unsaved-drafts.ts';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import type { Context } from '../context.ts';
import { factForm, readFactForm, readOrigin } from '../facts/fact-form.ts';
import { addToFact, checkAndSave, save } from '../facts/save-fact.ts';
import { requireGuild } from '../rights.ts';
import type { Component, Modal, Presser } from './component.ts';

/** The form of a new fact. */
export const addFactForm: Modal = {
  name: 'fact-add',
  execute: (interaction, origin, context) =>
    receive(interaction, { kind: 'add', from: readOrigin(origin) }, context),
};

/** The form of a fact that is there. */
export const editFactForm: Modal = {
  name: 'fact-edit',
  execute: (interaction, [factId = '', version, ...origin], context) =>
    receive(
      interaction,
      { kind: 'edit', factId, version: Number(version), from: readOrigin(origin) },
      context,
    ),
};

/** Opens a form again that was not saved, with what was written in it, for whoever wrote it: saving is checked. */
export const reopenForm: Component = {
  name: 'reopen',
  async execute(interaction, [id = ''], { curation, unsavedForms }) {
    const guild = requireGuild(interaction);
    const unsaved = await unsavedForms.find(guild, id);
    if (!unsaved) throw new UserError(text.form.expired);
    const { source } = curation.edition(guild).knowledge;
    const { target, draft } = unsaved;
    const standing = target.kind === 'edit' ? curation.fact(guild, target.factId)?.fact : undefined;
    await interaction.showModal(factForm(target, source, draft, standing));
  },
};

/** Saves a form in which the check has found something, all the same. */
export const saveForm: Component = {
  name: 'save',
  execute: (interaction, [id = ''], context) =>
    use(interaction, id, context, (unsaved) => save(interaction, unsaved, context)),
};

/** Adds what the form asks to a fact that answers it already, in the place of a fact of its own. */
export const addFormToFact: Component = {
  name: 'add-to',
  execute: (interaction, [id = '', factId = ''], context) =>
    use(interaction, id, context, (unsaved) => addToFact(interaction, unsaved, factId, context)),
};

/** Gives a form up. */
export const cancelForm: Component = {
  name: 'cancel-form',
  async execute(interaction, [id = ''], { unsavedForms }) {
    await interaction.update({ content: text.fact.kept, components: [] });
    await unsavedForms.drop(requireGuild(interaction), id);
  },
};

async function use(
  interaction: Presser,
  id: string,
  { unsavedForms }: Context,
  work: (unsaved: UnsavedDraft) => Promise<void>,
): Promise<void> {
  const guild = requireGuild(interaction);
  await interaction.deferUpdate();
  if (!(await unsavedForms.use(guild, id, work))) throw new UserError(text.form.notThere);
}

async function receive(interaction: ModalSubmitInteraction, target: DraftTarget, context: Context) {
  const { curation } = context;
  const guild = requireGuild(interaction);
  const { source } = curation.edition(guild).knowledge;
  const before = target.kind === 'edit' ? curation.fact(guild, target.factId)?.fact : undefined;
  const draft = readFactForm(interaction.fields, source, before && withoutId(before));
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await checkAndSave(interaction, { target, draft }, context);
}

function withoutId({ id: _, ...draft }: Draft & { id: string }): Draft {
  return draft;
}
