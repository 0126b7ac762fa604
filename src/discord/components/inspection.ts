import { type ButtonInteraction, MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import type { RecordInspection } from '../../curation/changes.ts';
import type { Curation } from '../../curation/curation.ts';
import { ConflictError, UnknownTableError } from '../../curation/errors.ts';
import type { RatingTable } from '../../knowledge/rating-table.ts';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import type { Context, InspectionDraft } from '../context.ts';
import { customId } from '../custom-id.ts';
import type { MessageBody } from '../message-body.ts';
import { areaPages, inspectionForm, readInspectionForm } from '../ratings/inspection-form.ts';
import { previewMessage, savedMessage } from '../ratings/inspection-message.ts';
import { actorOf, requireCurator, requireGuild } from '../rights.ts';
import type { Component, Modal } from './component.ts';

/** The form of `/ratings record`, which asks for the first areas. */
export const inspectionFormOpened: Modal = {
  name: 'inspection',
  async execute(interaction, [tableId = '', version, date = ''], context) {
    const table = knownTable(context.curation, requireGuild(interaction), tableId);
    const [areas = []] = areaPages(table);
    const ratings = readInspectionForm(interaction.fields, areas);
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    context.inspectionDrafts.set(interaction.id, {
      tableId,
      version: Number(version),
      inspection: { date, ratings },
    });
    await interaction.editReply(
      await preview(text.inspection.notSaved, interaction.id, interaction, context),
    );
  },
};

/** Opens the form for some of the areas, with what was chosen already. */
export const rateAreas: Component = {
  name: 'inspection-rate',
  async execute(interaction, [draft = '', page], context) {
    const { curation } = context;
    requireCurator(interaction, curation);
    const guild = requireGuild(interaction);
    const { tableId, inspection } = knownDraft(draft, context);
    const table = knownTable(curation, guild, tableId);
    const areas = areaPages(table)[Number(page)] ?? [];
    const placed = curation.placeInspection(guild, tableId, inspection);
    const id = customId('inspection-more', draft, Number(page));
    await interaction.showModal(inspectionForm(id, table, areas, { placed, chosen: inspection.ratings }));
  },
};

/** That form. */
export const inspectionFormSent: Modal = {
  name: 'inspection-more',
  async execute(interaction, [id = '', page], context) {
    const draft = knownDraft(id, context);
    const table = knownTable(context.curation, requireGuild(interaction), draft.tableId);
    const areas = areaPages(table)[Number(page)] ?? [];
    const { date, ratings } = draft.inspection;
    const others = Object.entries(ratings).filter(([area]) => areas.every((asked) => asked.id !== area));
    const chosen = { ...Object.fromEntries(others), ...readInspectionForm(interaction.fields, areas) };
    context.inspectionDrafts.set(id, { ...draft, inspection: { date, ratings: chosen } });
    await interaction.deferUpdate();
    await interaction.editReply(await preview(text.inspection.notSaved, id, interaction, context));
  },
};

/** Saves the inspection; where somebody has changed the table meanwhile, shows theirs beside it and asks again. */
export const saveInspection: Component = {
  name: 'inspection-save',
  async execute(interaction, [id = ''], context) {
    if (!interaction.isButton()) return;
    const { curation, inspectionDrafts } = context;
    const { tableId: entryId, ...draft } = knownDraft(id, context);
    const guild = requireGuild(interaction);
    inspectionDrafts.delete(id); // a second press finds nothing to save again
    await interaction.deferUpdate();
    try {
      const change = { guild, actor: actorOf(interaction, curation), entryId, ...draft };
      await interaction.editReply(await record(curation, change));
    } catch (error) {
      const version = error instanceof ConflictError ? error.version : draft.version;
      inspectionDrafts.set(id, { tableId: entryId, ...draft, version });
      if (!(error instanceof ConflictError)) throw error;
      await interaction.editReply(await preview(error.message, id, interaction, context));
    }
  },
};

async function record(curation: Curation, change: RecordInspection): Promise<MessageBody> {
  const { version } = await curation.recordInspection(change);
  const table = knownTable(curation, change.guild, change.entryId);
  const { date } = change.inspection;
  return savedMessage(
    table,
    curation.placeInspection(change.guild, table.id, { date, ratings: {} }),
    version,
  );
}

async function preview(
  heading: string,
  draft: string,
  interaction: ButtonInteraction | ModalSubmitInteraction,
  context: Context,
): Promise<MessageBody> {
  const { curation } = context;
  const guild = requireGuild(interaction);
  const { tableId, inspection } = knownDraft(draft, context);
  return previewMessage(heading, {
    draft,
    table: knownTable(curation, guild, tableId),
    chosen: inspection.ratings,
    placed: curation.placeInspection(guild, tableId, inspection),
    answers: await curation.answersWith(guild, tableId, inspection),
  });
}

function knownDraft(id: string, { inspectionDrafts }: Context): InspectionDraft {
  const draft = inspectionDrafts.get(id);
  if (!draft) throw new UserError(text.inspection.gone);
  return draft;
}

function knownTable(curation: Curation, guild: string, tableId: string): RatingTable {
  const table = curation.edition(guild).table(tableId);
  if (!table) throw new UnknownTableError(tableId);
  return table;
}
