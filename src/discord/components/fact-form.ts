import { MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import type { Draft } from '../../curation/draft.ts';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import type { Context } from '../context.ts';
import { type FormTarget, factForm, readFactForm } from '../fact-form.ts';
import { requireGuild } from '../rights.ts';
import { checkAndSave, save } from '../save-fact.ts';
import type { Component, Modal } from './component.ts';

/** The form of `/fact add`, and of a new fact that closes a gap. */
export const addFactForm: Modal = {
  name: 'fact-add',
  execute: (interaction, [gap], context) =>
    receive(interaction, { kind: 'add', ...(gap !== undefined && { gap: Number(gap) }) }, context),
};

/** The form of “Save as fact”. */
export const saveMessageForm: Modal = {
  name: 'fact-from',
  execute: (interaction, [channel = '', message = ''], context) =>
    receive(interaction, { kind: 'add', from: { channel, message } }, context),
};

/** The form of `/fact edit`. */
export const editFactForm: Modal = {
  name: 'fact-edit',
  execute: (interaction, [factId = '', version], context) =>
    receive(interaction, { kind: 'edit', factId, version: Number(version) }, context),
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
