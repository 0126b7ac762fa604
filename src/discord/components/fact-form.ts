import { MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import type { Draft } from '../../curation/draft.ts';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import type { Context } from '../context.ts';
import { type FormTarget, factForm, readFactForm, readOrigin } from '../fact-form.ts';
import { requireGuild } from '../rights.ts';
import { checkAndSave, save } from '../save-fact.ts';
import type { Component, Modal } from './component.ts';

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
    const unsaved = unsavedForms.get(id);
    if (!unsaved) throw new UserError(text.form.expired);
    const { source } = curation.edition(requireGuild(interaction)).knowledge;
    await interaction.showModal(factForm(unsaved.target, source, unsaved.draft));
  },
};

/** Saves a form in which the check has found something, all the same. */
export const saveForm: Component = {
  name: 'save',
  async execute(interaction, [id = ''], context) {
    if (!interaction.isButton()) return;
    const unsaved = context.unsavedForms.get(id);
    if (!unsaved) throw new UserError(text.form.notThere);
    context.unsavedForms.delete(id); // a second press finds nothing to save again
    await interaction.deferUpdate();
    await save(interaction, unsaved, context);
  },
};

async function receive(interaction: ModalSubmitInteraction, target: FormTarget, context: Context) {
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
