import type { Curation } from '../curation/curation.ts';
import type { Inspection } from '../knowledge/rating-table.ts';
import type { Logger } from '../log.ts';
import type { Pictures } from '../pictures/pictures.ts';
import type { Clock, ExpiringMap } from './expiring-map.ts';
import type { UnsavedForms } from './facts/unsaved-forms.ts';
import type { Conversations } from './messages/conversations.ts';
import type { GivenAbove } from './messages/given-above.ts';
import type { Offers } from './messages/offers.ts';
import type { Pace } from './messages/pace.ts';
import type { Question } from './messages/question.ts';

/** An inspection that a moderator is about to record. */
export interface InspectionDraft {
  readonly tableId: string;
  /** The version of the table that the moderator saw. */
  readonly version: number;
  /** With the ratings that were chosen so far. */
  readonly inspection: Inspection;
}

/** What the listeners, commands and components work with. */
export interface Context {
  readonly curation: Curation;
  readonly logger: Logger;
  readonly now: Clock;
  readonly conversations: Conversations;
  /** By the id of the message that asks: what was answered, so that the answer follows the message. */
  readonly questions: ExpiringMap<Question>;
  readonly pictures: Pictures;
  readonly unsavedForms: UnsavedForms;
  /** By the id of the interaction that brought the first ratings. */
  readonly inspectionDrafts: ExpiringMap<InspectionDraft>;
  /** What was given a moment ago. */
  readonly above: GivenAbove;
  readonly offers: Offers;
  readonly pace: Pace;
  /** Ids of replies whose question is being handed on to moderators, so that pressing twice does it once. */
  readonly handingOn: Set<string>;
  /** Does Discord let the bot read ordinary messages? */
  readonly readsMessages: boolean;
}
