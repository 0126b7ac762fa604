import { channelMention } from 'discord.js';
import type { Curation } from '../../curation/curation.ts';
import { VOTE_DAYS } from '../../curation/feedback/votes.ts';
import { GIVEN_DAYS } from '../../curation/given-replies.ts';
import { KEEP_DAYS } from '../../curation/keep-days.ts';
import { UNSAVED_HOURS } from '../../curation/unsaved-drafts.ts';
import { text } from '../../text.ts';
import { customId } from '../custom-id.ts';
import { button, type MessageBody, row } from '../message-body.ts';

/** What is kept of people in a guild as it is set, or where the bot keeps nothing, and the member's way to have it deleted. */
export function privacyMessage(curation: Curation, guild: string | null): MessageBody {
  return {
    content: [
      text.privacy.heading,
      ...(guild === null ? [text.privacy.nothingHere] : keptIn(curation, guild)),
      text.privacy.memory,
      text.privacy.never,
      text.privacy.deleting,
    ].join('\n'),
    components: [row(button(text.privacy.delete, customId('forget-me')))],
  };
}

function keptIn(curation: Curation, guild: string): string[] {
  const { audit, moderators } = curation.settings(guild);
  return [
    text.privacy.questions(curation.keepDays(guild)),
    text.privacy.votes(VOTE_DAYS),
    text.privacy.proposals(KEEP_DAYS),
    text.privacy.replies(GIVEN_DAYS),
    text.privacy.drafts(UNSAVED_HOURS),
    text.privacy.changes(audit && channelMention(audit)),
    ...(moderators ? [text.privacy.handedOn(channelMention(moderators))] : []),
  ];
}
