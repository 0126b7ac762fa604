import { type APIButtonComponentWithCustomId, ComponentType, type Message } from 'discord.js';
import type { Engine } from '../../answering/engine.ts';
import { text } from '../../text.ts';
import { customId, parseCustomId } from '../custom-id.ts';
import { BUTTON_LABEL_LIMIT, button, CUSTOM_ID_LIMIT, clip } from '../message-body.ts';

/** The names of the two buttons. */
export const HELPFUL = 'helpful';
export const UNHELPFUL = 'unhelpful';
const VOTES: readonly string[] = [HELPFUL, UNHELPFUL];

/** A fact, or a rating table, as a reply gave it. */
export interface Given {
  readonly entryId: string;
  readonly version: number;
}

/** 👍 and 👎 on what a reply gave; nothing where it gave nothing. */
export function voteButtons(given: readonly Given[]): APIButtonComponentWithCustomId[] {
  if (given.length === 0) return [];
  return [
    { ...button(text.votes.helpful, voteId(HELPFUL, given)), emoji: { name: '👍' } },
    { ...button(text.votes.unhelpful, voteId(UNHELPFUL, given)), emoji: { name: '👎' } },
  ];
}

/** The first facts of a reply that gave more than fit a custom ID: a vote on those is all that can be counted. */
function voteId(name: string, given: readonly Given[]): string {
  let id = name;
  for (const { entryId, version } of given) {
    const longer = customId(id, entryId, version);
    if (longer.length > CUSTOM_ID_LIMIT) break;
    id = longer;
  }
  return id;
}

/** What the vote is on, from the values of its custom ID. */
export function readGiven([entryId, version, ...others]: readonly string[]): Given[] {
  if (entryId === undefined) return [];
  return [{ entryId, version: Number(version) }, ...readGiven(others)];
}

/**
 * The components of a reply that gives newer versions than it did: its votes are on these.
 * @param versions by the ids of the facts that it gives anew
 */
export function withVotesOn(
  components: Message['components'],
  versions: ReadonlyMap<string, number>,
): ReturnType<Message['components'][number]['toJSON']>[] {
  return components.map((one) => {
    const row = one.toJSON();
    if (row.type !== ComponentType.ActionRow) return row;
    const inRow = row.components.map((component) => {
      if (component.type !== ComponentType.Button || !('custom_id' in component)) return component;
      const { name, values } = parseCustomId(component.custom_id);
      if (!VOTES.includes(name)) return component;
      const given = readGiven(values).map(({ entryId, version }) => ({
        entryId,
        version: versions.get(entryId) ?? version,
      }));
      return { ...component, custom_id: voteId(name, given) };
    });
    return { ...row, components: inRow };
  });
}

/** Lead from an answer that did not help to what it should say: one for each that was given. */
export function correctionButtons(
  given: readonly Given[],
  edition: Engine,
): APIButtonComponentWithCustomId[] {
  const topics = given.flatMap(({ entryId }) => edition.fact(entryId) ?? edition.table(entryId) ?? []);
  const name = (question: string) =>
    topics.length === 1 ? text.votes.correct : clip(text.votes.correctOne(question), BUTTON_LABEL_LIMIT);
  return topics.map(({ id, question }) => button(name(question), customId('correct', id)));
}
