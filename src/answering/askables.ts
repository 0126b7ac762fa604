import { type Entry, isTable } from '../knowledge/entry.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { RatingTable } from '../knowledge/rating-table.ts';
import { sectionTitle } from '../knowledge/source.ts';
import { type Askable, contrastsId } from './index/indexed-fact.ts';

/** All that the shipped knowledge can be asked. */
export function askablesOf(knowledge: Knowledge): Askable[] {
  return [
    ...[...knowledge.facts, ...knowledge.ratings].flatMap((entry) => entryAskables(entry, knowledge)),
    ...generalContrasts(knowledge),
  ];
}

/** The fact or table, and what is near it and not answered. */
export function entryAskables(entry: Entry, knowledge: Knowledge): Askable[] {
  return isTable(entry) ? [tableAskable(entry)] : factAskables(entry, knowledge);
}

function factAskables(fact: Fact, { source }: Knowledge): Askable[] {
  const { id, question, contrasts } = fact;
  const hint = `${fact.answer} ${sectionTitle(source, fact.section)}`;
  const own: Askable = { id, question, answers: true, wordings: [question, ...fact.wordings], hint };
  if (contrasts.length === 0) return [own];
  return [own, { id: contrastsId(id), question, answers: false, wordings: contrasts, hint: '' }];
}

function tableAskable({ id, question, wordings }: RatingTable): Askable {
  return { id, question, answers: true, wordings: [question, ...wordings], hint: '' };
}

function generalContrasts({ contrasts }: Knowledge): Askable[] {
  const [question, ...others] = contrasts;
  if (question === undefined) return [];
  return [{ id: contrastsId(''), question, answers: false, wordings: [question, ...others], hint: '' }];
}
