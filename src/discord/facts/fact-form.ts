import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitFields,
  TextInputStyle,
} from 'discord.js';
import type { Draft } from '../../curation/draft.ts';
import type { DraftOrigin, DraftTarget } from '../../curation/unsaved-drafts.ts';
import { ANSWER_LIMIT, type Fact, QUESTION_LIMIT } from '../../knowledge/fact.ts';
import { type Source, sectionTitle } from '../../knowledge/source.ts';
import { wordingKey } from '../../knowledge/wording-key.ts';
import { text } from '../../text.ts';
import { customId } from '../custom-id.ts';
import { clip } from '../message-body.ts';
import { dateLines, readDates } from './date-lines.ts';
import { label, TEXT_INPUT_LIMIT, textInput } from './form-fields.ts';
import { beyondForm, withoutWordings } from './form-wordings.ts';

/** Discord's most options in a select. */
const OPTIONS_LIMIT = 25;
const OPTION_LABEL_LIMIT = 100;
/** Four dates with their names take half of it. */
const DATES_LIMIT = 200;

/**
 * The modal in which a moderator writes a fact, filled in with what is known already.
 * @param standing the fact that is to be edited, as it stands
 */
export function factForm(
  target: DraftTarget,
  source: Source,
  draft?: Draft,
  standing?: Fact,
): APIModalInteractionResponseCallbackData {
  const beyond = beyondForm(standing?.wordings ?? []);
  const wordings = withoutWordings(draft?.wordings ?? [], beyond);
  return {
    custom_id: formId(target),
    title: target.kind === 'add' ? text.form.add : text.form.edit,
    components: [
      label(text.form.question, text.form.questionHint, {
        ...textInput('question', draft?.question, QUESTION_LIMIT),
        style: TextInputStyle.Short,
      }),
      label(
        text.form.answer,
        (draft?.answer.length ?? 0) > ANSWER_LIMIT ? text.form.answerCut : text.form.answerHint,
        textInput('answer', draft && clip(draft.answer, ANSWER_LIMIT), ANSWER_LIMIT),
      ),
      label(text.form.wordings, text.form.wordingsHint(beyond.length), {
        ...textInput('wordings', wordings.join('\n'), TEXT_INPUT_LIMIT),
        required: false,
      }),
      sectionField(source, draft?.section),
      label(text.form.dates, text.form.datesHint, {
        ...textInput('dates', draft && clip(dateLines(draft), DATES_LIMIT), DATES_LIMIT),
        required: false,
      }),
    ],
  };
}

function formId({ from, ...target }: DraftTarget): string {
  const origin = from ? originValues(from) : [];
  return target.kind === 'edit'
    ? customId('fact-edit', target.factId, target.version, ...origin)
    : customId('fact-add', ...origin);
}

function originValues(from: DraftOrigin): (string | number)[] {
  return from.kind === 'message' ? [from.kind, from.channel, from.message] : [from.kind, from.id];
}

/** What the form came from, from the last values of its custom ID. */
export function readOrigin([kind, id = '', message = '']: readonly string[]): DraftOrigin | undefined {
  if (kind === 'gap' || kind === 'proposal') return { kind, id: Number(id) };
  if (kind === 'message') return { kind, channel: id, message };
  return undefined;
}

/** What the moderator wrote; what the form does not ask for, or show, stays as it is in `before`. */
export function readFactForm(fields: ModalSubmitFields, source: Source, before?: Draft): Draft {
  const { asOf: _, validFrom: _from, validTo: _to, reviewBy: _by, ...kept } = before ?? {};
  const beyond = beyondForm(before?.wordings ?? []);
  const lines = linesOf(fields.getTextInputValue('wordings'));
  return {
    ...kept,
    question: fields.getTextInputValue('question'),
    answer: fields.getTextInputValue('answer'),
    wordings: [...beyond, ...withoutWordings(lines, beyond)],
    section: readSection(fields, source),
    ...readDates(fields.getTextInputValue('dates')),
  };
}

function linesOf(wordings: string): string[] {
  return wordings
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A list of the sections to choose from, or, where there are too many for one, a line to write the title in. */
function sectionField(source: Source, chosen: string | undefined): APILabelComponent {
  const known = source.sections.some(({ id }) => id === chosen);
  if (source.sections.length > OPTIONS_LIMIT) {
    const value = known && chosen !== undefined ? sectionTitle(source, chosen) : chosen;
    return label(text.form.section, text.form.sectionHint, {
      ...textInput('section', value && clip(value, TEXT_INPUT_LIMIT), TEXT_INPUT_LIMIT),
      style: TextInputStyle.Short,
    });
  }
  return {
    type: ComponentType.Label,
    label: text.form.section,
    component: {
      type: ComponentType.StringSelect,
      custom_id: 'section',
      required: true,
      options: source.sections.map(({ id }) => ({
        label: clip(sectionTitle(source, id), OPTION_LABEL_LIMIT),
        value: id,
        default: id === chosen,
      })),
    },
  };
}

function readSection(fields: ModalSubmitFields, source: Source): string {
  if (source.sections.length <= OPTIONS_LIMIT) return fields.getStringSelectValues('section')[0] ?? '';
  const written = fields.getTextInputValue('section');
  const named = source.sections.find(({ id, title }) =>
    [id, title, sectionTitle(source, id)].some((name) => wordingKey(name) === wordingKey(written)),
  );
  return named?.id ?? written;
}
