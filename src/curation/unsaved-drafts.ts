import { z } from 'zod';

const HOUR = 3_600_000;
/** For how many hours what a moderator wrote and has not saved is kept. */
export const UNSAVED_HOURS = 24;

/** A gap or a proposal, which is closed when the draft is saved, or a message of the guild. */
const DraftOriginSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['gap', 'proposal']), id: z.int() }),
  z.object({ kind: z.literal('message'), channel: z.string(), message: z.string() }),
]);
export type DraftOrigin = Readonly<z.output<typeof DraftOriginSchema>>;

const from = DraftOriginSchema.optional();
/** What a draft is about: a new fact, or a version of one that is there; and what it came from. */
const DraftTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), from }),
  z.object({ kind: z.literal('edit'), factId: z.string(), version: z.int(), from }),
]);
export type DraftTarget = Readonly<z.output<typeof DraftTargetSchema>>;

const written = z.string().optional();
/** Something may be wrong with what was written: that may be why it is not saved. */
export const UnsavedDraftSchema = z.object({
  target: DraftTargetSchema,
  draft: z.object({
    question: z.string(),
    answer: z.string(),
    section: z.string(),
    wordings: z.array(z.string()).optional(),
    contrasts: z.array(z.string()).optional(),
    related: z.array(z.string()).optional(),
    asOf: written,
    validFrom: written,
    validTo: written,
    reviewBy: written,
  }),
});
/** What a moderator wrote in a form and has not saved yet. */
export type UnsavedDraft = Readonly<z.output<typeof UnsavedDraftSchema>>;

/** The part of the store that keeps them. Ids are unique in all guilds. */
export interface UnsavedDraftStore {
  putUnsavedDraft(row: {
    readonly guild: string;
    readonly id: string;
    readonly unsaved: UnsavedDraft;
    /** ISO 8601 in UTC. */
    readonly at: string;
  }): Promise<void>;
  unsavedDraft(guild: string, id: string): Promise<UnsavedDraft | null>;
  deleteUnsavedDraft(guild: string, id: string): Promise<void>;
  /** Deletes those of all guilds that were written before this moment. */
  forgetUnsavedDrafts(before: string): Promise<void>;
}

/** What moderators wrote and have not saved yet, kept so that a restart does not cost them their text. */
export interface UnsavedDrafts {
  keep(guild: string, id: string, unsaved: UnsavedDraft): Promise<void>;
  find(guild: string, id: string): Promise<UnsavedDraft | null>;
  drop(guild: string, id: string): Promise<void>;
  /** Deletes those that are too old. */
  forget(): Promise<void>;
}

export function createUnsavedDrafts(store: UnsavedDraftStore, clock: () => Date): UnsavedDrafts {
  return {
    keep: (guild, id, unsaved) => store.putUnsavedDraft({ guild, id, unsaved, at: clock().toISOString() }),
    find: store.unsavedDraft,
    drop: store.deleteUnsavedDraft,
    forget: () => store.forgetUnsavedDrafts(new Date(clock().getTime() - UNSAVED_HOURS * HOUR).toISOString()),
  };
}
