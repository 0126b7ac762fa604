import type { APIButtonComponentWithCustomId } from 'discord.js';
import type { Engine } from '../../answering/engine.ts';
import { text } from '../../text.ts';
import { customId } from '../custom-id.ts';
import { BUTTON_LABEL_LIMIT, button, CUSTOM_ID_LIMIT, clip } from '../message-body.ts';

/** A fact, or a rating table, as a reply gave it. */
export interface Given {
  readonly factId: string;
  readonly version: number;
}

/** 👍 and 👎 on what a reply gave; nothing where it gave nothing. */
export function voteButtons(given: readonly Given[]): APIButtonComponentWithCustomId[] {
  if (given.length === 0) return [];
  return [
    { ...button(text.votes.helpful, voteId('helpful', given)), emoji: { name: '👍' } },
    { ...button(text.votes.unhelpful, voteId('unhelpful', given)), emoji: { name: '👎' } },
  ];
}

/** The first facts of a reply that gave more than fit a custom ID: a vote on those is all that can be counted. */
function voteId(name: string, given: readonly Given[]): string {
  let id = name;
  for (const { factId, version } of given) {
    const longer = customId(id, factId, version);
    if (longer.length > CUSTOM_ID_LIMIT) break;
    id = longer;
  }
  return id;
}

/** What the vote is on, from the values of its custom ID. */
export function readGiven([factId, version, ...others]: readonly string[]): Given[] {
  if (factId === undefined) return [];
  return [{ factId, version: Number(version) }, ...readGiven(others)];
}

/** Lead from an answer that did not help to what it should say: one for each that was given. */
export function correctionButtons(
  given: readonly Given[],
  edition: Engine,
): APIButtonComponentWithCustomId[] {
  const topics = given.flatMap(({ factId }) => edition.fact(factId) ?? edition.table(factId) ?? []);
  const name = (question: string) =>
    topics.length === 1 ? text.votes.correct : clip(text.votes.correctOne(question), BUTTON_LABEL_LIMIT);
  return topics.map(({ id, question }) => button(name(question), customId('correct', id)));
}
