import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitFields,
  TextInputStyle,
} from 'discord.js';
import { PROPOSAL_LIMITS } from '../../curation/proposals/proposals.ts';
import type { Fact } from '../../knowledge/fact.ts';
import { text } from '../../text.ts';
import { customId } from '../custom-id.ts';
import { label, textInput } from '../facts/form-fields.ts';
import { clip } from '../message-body.ts';

const { question: QUESTION, answer: ANSWER, note: NOTE } = PROPOSAL_LIMITS;

/** The modal in which a member proposes something new. */
export function proposalForm(question = ''): APIModalInteractionResponseCallbackData {
  const { form } = text.proposals;
  return {
    custom_id: customId('propose'),
    title: form.title,
    components: [
      label(form.question, form.questionHint, {
        ...textInput('question', clip(question, QUESTION), QUESTION),
        style: TextInputStyle.Short,
      }),
      label(form.answer, form.answerHint, { ...textInput('answer', '', ANSWER), required: false }),
      label(form.note, form.noteHint, { ...textInput('note', '', NOTE), required: false }),
      tellField(),
    ],
  };
}

/** The modal in which a member says what is wrong with an answer. */
export function correctionForm({ id, question }: Fact): APIModalInteractionResponseCallbackData {
  const { form } = text.proposals;
  return {
    custom_id: customId('correct', id),
    title: form.correctionTitle,
    components: [
      { type: ComponentType.TextDisplay, content: text.proposals.about(question) },
      label(form.wrong, form.wrongHint, textInput('note', '', NOTE)),
      label(form.correction, form.correctionHint, { ...textInput('answer', '', ANSWER), required: false }),
      tellField(),
    ],
  };
}

function tellField() {
  const { form } = text.proposals;
  return label(form.tell, form.tellHint, { type: ComponentType.Checkbox, custom_id: 'tell' });
}

/** What the member wrote; the question only where the form asks for it. */
export function readProposal(fields: ModalSubmitFields) {
  const written = (id: string) => (fields.fields.has(id) ? fields.getTextInputValue(id).trim() : '');
  return {
    question: written('question'),
    answer: written('answer'),
    note: written('note'),
    tell: fields.getCheckbox('tell'),
  };
}
