import type { Generated } from 'kysely';

/** The tables as the queries see them. Of revisions rows are only ever added; the newest of a key is what stands. */
export interface Tables {
  revision: {
    /** Order of the changes over all guilds. */
    sequence: Generated<number>;
    guild: string;
    entry_id: string;
    version: number;
    /** A fact or a rating table as JSON. */
    before: string | null;
    /** A fact or a rating table as JSON. */
    after: string | null;
    actor: string;
    at: string;
    reason: string | null;
    /** The same for revisions that were stored as one. */
    batch: string | null;
  };
  settings_revision: {
    /** Order of the changes over all guilds. */
    sequence: Generated<number>;
    guild: string;
    version: number;
    /** JSON. */
    settings: string;
  };
  /** Questions without an answer, or without one that helped. These rows, and those of the tables below, are changed and deleted. */
  gap: {
    id: Generated<number>;
    guild: string;
    /** The same for questions that count as one. */
    key: string;
    question: string;
    asked: number;
    /** ISO 8601 in UTC, so that it sorts as text. */
    last_asked: string;
    /** 1 when moderators have turned the question down. */
    dismissed: number;
    /** Ids of the facts that were given and marked unhelpful, separated by spaces. */
    answered_by: string | null;
  };
  /** What a member thinks of a fact as a reply gave it. */
  vote: {
    guild: string;
    /** Id of the reply; null, as is the member, once nobody needs to know any more whose vote it is. */
    message: string | null;
    member: string | null;
    entry_id: string;
    version: number;
    /** 1 or 0. */
    helpful: number;
    at: string;
  };
  /** What each of the bot's messages gave; a row for each fact. */
  given_answer: {
    guild: string;
    channel: string;
    message: string;
    /** Order of the facts in the message. */
    place: number;
    entry_id: string;
    version: number;
    /** ISO 8601 in UTC, so that it sorts as text. */
    at: string;
  };
  /** How far the changes of a guild have been told. */
  told: {
    guild: string;
    /** Of the newest revision that was; 0 where none was. */
    sequence: number;
    /** Until when a process is telling what comes next. ISO 8601 in UTC, so that it sorts as text. */
    claimed_until: string | null;
  };
  /** How often a fact or a rating table was given as an answer. */
  entry_use: {
    guild: string;
    entry_id: string;
    given: number;
  };
  /** What members would have the bot say, until somebody has decided and the outcome has been told. */
  proposal: {
    id: Generated<number>;
    guild: string;
    member: string;
    at: string;
    fact_id: string | null;
    question: string;
    answer: string;
    note: string;
    /** 1 where the member wishes to be told the outcome. */
    tell: number;
    /** The message that shows it to moderators. */
    card_channel: string | null;
    card_message: string | null;
    /** JSON; null as long as nobody has decided. */
    outcome: string | null;
    /** Until when a process is telling the outcome. ISO 8601 in UTC, so that it sorts as text. */
    claimed_until: string | null;
  };
  /** Questions whose answer a person has confirmed. */
  confirmed_question: {
    id: Generated<number>;
    guild: string;
    /** The same for questions that count as one. */
    key: string;
    question: string;
    entry_id: string;
    confirmed: number;
    /** ISO 8601 in UTC, so that it sorts as text. */
    last_confirmed: string;
  };
  /** What moderators wrote and have not saved yet. */
  unsaved_draft: {
    guild: string;
    id: string;
    /** JSON. */
    draft: string;
    /** ISO 8601 in UTC, so that it sorts as text. */
    at: string;
  };
}
