import { ComponentType, MessageFlags, TextInputStyle } from 'discord.js';
import { withWordings } from '../../curation/draft.ts';
import { QUESTION_LIMIT, WORDING_LIMIT } from '../../knowledge/fact.ts';
import { text } from '../../text.ts';
import { namedFact } from '../commands/fact/fact-option.ts';
import type { Context } from '../context.ts';
import { customId } from '../custom-id.ts';
import { editForm } from '../facts/edit-form.ts';
import { factForm } from '../facts/fact-form.ts';
import { gapMessage, gapsPage } from '../facts/gap-message.ts';
import { checkAndSave, type Sender } from '../facts/save-fact.ts';
import { clip } from '../message-body.ts';
import { actorOf, requireCurator, requireGuild } from '../rights.ts';
import { type Component, chosenValue, type Modal } from './component.ts';

/** Turns the page of `/gaps`, and leads back to it. */
export const turnGapsPage: Component = {
  name: 'gaps',
  async execute(interaction, [page], { curation }) {
    requireCurator(interaction, curation);
    await interaction.deferUpdate();
    await interaction.editReply(gapsPage(await curation.gaps.list(requireGuild(interaction)), Number(page)));
  },
};

/** Shows one of the gaps with what can be done about it. */
export const chooseGap: Component = {
  name: 'gap',
  async execute(interaction, _values, { curation }) {
    requireCurator(interaction, curation);
    const guild = requireGuild(interaction);
    await interaction.deferUpdate();
    const gap = await curation.gaps.find(guild, Number(chosenValue(interaction)));
    await interaction.editReply(gapMessage(gap, curation.edition(guild)));
  },
};

/** Adds the question to one of the nearest facts. */
export const addGapWording: Component = {
  name: 'gap-wording',
  async execute(interaction, [gap], context) {
    await interaction.deferUpdate();
    await addWording(interaction, Number(gap), chosenValue(interaction), context);
  },
};

/** Asks for a fact that is not among the nearest. */
export const nameGapFact: Component = {
  name: 'gap-by-id',
  async execute(interaction, [gap = ''], { curation }) {
    requireCurator(interaction, curation);
    await interaction.showModal({
      custom_id: customId('gap-by-id', gap),
      title: text.gaps.addWording,
      components: [
        {
          type: ComponentType.Label,
          label: text.gaps.factId,
          description: text.gaps.factIdHint,
          component: {
            type: ComponentType.TextInput,
            custom_id: 'fact',
            style: TextInputStyle.Short,
            max_length: WORDING_LIMIT,
            required: true,
          },
        },
      ],
    });
  },
};

/** The form in which that fact is named. */
export const gapFactForm: Modal = {
  name: 'gap-by-id',
  async execute(interaction, [gap], context) {
    const named = interaction.fields.getTextInputValue('fact').trim();
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await addWording(interaction, Number(gap), named, context);
  },
};

/** Opens the form of a new fact with the question in it. */
export const newGapFact: Component = {
  name: 'gap-new',
  async execute(interaction, [id], { curation }) {
    requireCurator(interaction, curation);
    const guild = requireGuild(interaction);
    const { source } = curation.edition(guild).knowledge;
    const { question } = await curation.gaps.find(guild, Number(id));
    const draft = {
      question: clip(question, QUESTION_LIMIT),
      wordings: question.length > QUESTION_LIMIT ? [question] : [],
      answer: '',
      section: '',
    };
    await interaction.showModal(
      factForm({ kind: 'add', from: { kind: 'gap', id: Number(id) } }, source, draft),
    );
  },
};

/** Opens the form of a fact that was given in answer to the question and marked as unhelpful. */
export const editGapFact: Component = {
  name: 'gap-edit',
  async execute(interaction, [id, factId = ''], { curation }) {
    requireCurator(interaction, curation);
    const from = { kind: 'gap', id: Number(id) } as const;
    await interaction.showModal(editForm(curation, requireGuild(interaction), factId, { from }));
  },
};

/** Turns the question down, and shows the others. */
export const dismissGap: Component = {
  name: 'gap-no',
  async execute(interaction, [gap], { curation }) {
    const guild = requireGuild(interaction);
    await interaction.deferUpdate();
    await curation.gaps.dismiss({ guild, actor: actorOf(interaction, curation), gap: Number(gap) });
    await interaction.editReply(gapsPage(await curation.gaps.list(guild), 0));
  },
};

/** The gap is closed when this is saved. */
async function addWording(interaction: Sender, gap: number, named: string, context: Context): Promise<void> {
  const { curation } = context;
  requireCurator(interaction, curation);
  const guild = requireGuild(interaction);
  const { question } = await curation.gaps.find(guild, gap);
  const { fact, version } = namedFact(named, guild, curation);
  const target = { kind: 'edit', factId: fact.id, version, from: { kind: 'gap', id: gap } } as const;
  await checkAndSave(interaction, { target, draft: withWordings(fact, [question]) }, context);
}
