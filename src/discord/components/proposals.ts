import { MessageFlags } from 'discord.js';
import { GoneProposalError } from '../../curation/errors.ts';
import type { Proposal } from '../../curation/proposals/store.ts';
import { QUESTION_LIMIT } from '../../knowledge/fact.ts';
import { text } from '../../text.ts';
import type { Context } from '../context.ts';
import { customId } from '../custom-id.ts';
import { editForm } from '../facts/edit-form.ts';
import { factForm } from '../facts/fact-form.ts';
import { label, textInput } from '../facts/form-fields.ts';
import { clip } from '../message-body.ts';
import { proposalCard, proposalsPage } from '../proposals/proposal-card.ts';
import { correctionForm, proposalForm } from '../proposals/proposal-form.ts';
import { propose } from '../proposals/propose.ts';
import { tellOutcome } from '../proposals/tell-outcome.ts';
import { topic } from '../replies/topic.ts';
import { actorOf, requireCurator, requireGuild } from '../rights.ts';
import { type Component, chosenValue, type Modal, type Presser } from './component.ts';

/** Longest reason for which a proposal is turned down. */
const REASON_LIMIT = 300;

/** Opens the form of a correction, or, where there is no such fact to be corrected, that of something new. */
export const startCorrection: Component = {
  name: 'correct',
  execute(interaction, [id = ''], { curation }) {
    const edition = curation.edition(requireGuild(interaction));
    const fact = edition.fact(id);
    return interaction.showModal(fact ? correctionForm(fact) : proposalForm(topic(edition, id)?.question));
  },
};

/** The form of something new. */
export const receiveProposal: Modal = {
  name: 'propose',
  execute: (interaction, _values, context) => propose(interaction, undefined, context),
};

/** The form of a correction; what it was about may have been retired while it was open. */
export const receiveCorrection: Modal = {
  name: 'correct',
  execute(interaction, [id = ''], context) {
    const question = context.curation.fact(requireGuild(interaction), id)?.fact.question ?? id;
    return propose(interaction, { id, question }, context);
  },
};

/** Opens the form of a fact, filled in with what is proposed. */
export const approveProposal: Component = {
  name: 'proposal-approve',
  async execute(interaction, [id], context) {
    const { curation } = context;
    const { guild, factId, question, answer, id: number } = await waiting(interaction, Number(id), context);
    const from = { kind: 'proposal', id: number } as const;
    if (factId !== null && curation.fact(guild, factId)) {
      const changed = answer ? { answer } : {};
      return interaction.showModal(editForm(curation, guild, factId, { from, changed }));
    }
    const { source } = curation.catalogue(guild).knowledge;
    const wordings = question.length > QUESTION_LIMIT ? [question] : [];
    const draft = { question: clip(question, QUESTION_LIMIT), wordings, answer, section: '' };
    return interaction.showModal(factForm({ kind: 'add', from }, source, draft));
  },
};

/** Asks why a proposal is turned down. */
export const declineProposal: Component = {
  name: 'proposal-decline',
  async execute(interaction, [id], context) {
    const { id: number, tell } = await waiting(interaction, Number(id), context);
    const hint = tell ? text.proposals.reasonTold : text.proposals.reasonHint;
    await interaction.showModal({
      custom_id: customId('proposal-decline', number),
      title: text.proposals.declineTitle,
      components: [label(text.proposals.reason, hint, textInput('reason', '', REASON_LIMIT))],
    });
  },
};

/** The form with the reason. */
export const receiveReason: Modal = {
  name: 'proposal-decline',
  async execute(interaction, [id], context) {
    const { curation } = context;
    const guild = requireGuild(interaction);
    const reason = interaction.fields.getTextInputValue('reason').trim();
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const actor = actorOf(interaction, curation);
    const declined = await curation.proposals.decline({ guild, actor, id: Number(id), reason });
    const told = await tellOutcome(interaction.client, declined, context);
    await interaction.editReply([text.proposals.isDeclined, ...told].join('\n'));
  },
};

/** Turns the page of `/fact suggestions`. */
export const turnProposalsPage: Component = {
  name: 'proposals',
  async execute(interaction, [page], { curation }) {
    requireCurator(interaction, curation);
    await interaction.deferUpdate();
    const proposals = await curation.proposals.list(requireGuild(interaction));
    await interaction.editReply(proposalsPage(proposals, Number(page)));
  },
};

/** Shows one of them as its card would. */
export const chooseProposal: Component = {
  name: 'proposal',
  async execute(interaction, _values, { curation }) {
    requireCurator(interaction, curation);
    const guild = requireGuild(interaction);
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const id = Number(chosenValue(interaction));
    const proposal = await curation.proposals.find(guild, id);
    await interaction.editReply(proposalCard(proposal, curation.catalogue(guild)));
  },
};

/** The proposal of a card, for a moderator to decide; a card of one that is decided loses its buttons. */
async function waiting(interaction: Presser, id: number, { curation }: Context): Promise<Proposal> {
  requireCurator(interaction, curation);
  try {
    return await curation.proposals.find(requireGuild(interaction), id);
  } catch (error) {
    if (error instanceof GoneProposalError) await interaction.update({ components: [] });
    throw error;
  }
}
