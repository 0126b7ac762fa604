import type { Selectable } from 'kysely';
import { z } from 'zod';
import { type Outcome, OutcomeSchema } from '../curation/proposals/store.ts';
import { GuildSettingsSchema, type Head, type Revision, type SavedSettings } from '../curation/store.ts';
import { type UnsavedDraft, UnsavedDraftSchema } from '../curation/unsaved-drafts.ts';
import { type Entry, EntrySchema } from '../knowledge/entry.ts';
import type { Tables } from './tables.ts';

type RevisionRow = Omit<Selectable<Tables['revision']>, 'sequence'>;
type SettingsRow = Omit<Selectable<Tables['settings_revision']>, 'sequence'>;

/** The columns that make a revision. */
export const REVISION = [
  'guild',
  'entry_id',
  'version',
  'before',
  'after',
  'actor',
  'at',
  'reason',
  'batch',
] as const;
const JsonSchema = z.string().transform((text): unknown => JSON.parse(text));
const StoredEntrySchema = JsonSchema.pipe(EntrySchema).nullable();
const StoredUnsavedDraftSchema = JsonSchema.pipe(UnsavedDraftSchema);
const StoredOutcomeSchema = JsonSchema.pipe(OutcomeSchema);
const StoredSettingsSchema = JsonSchema.pipe(GuildSettingsSchema);

function readEntry(json: string | null): Entry | null {
  return StoredEntrySchema.parse(json);
}

export function readHead(row: Omit<RevisionRow, 'actor' | 'reason' | 'batch'>): Head {
  const { guild, entry_id, version, before, after, at } = row;
  return { guild, entryId: entry_id, version, before: readEntry(before), after: readEntry(after), at };
}

export function readRevision(row: RevisionRow): Revision {
  const { actor, reason, batch } = row;
  return { ...readHead(row), actor, reason, ...(batch !== null && { batch }) };
}

export function writeRevision({
  guild,
  entryId,
  version,
  before,
  after,
  actor,
  at,
  reason,
  batch,
}: Revision) {
  return {
    guild,
    entry_id: entryId,
    version,
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
    actor,
    at,
    reason,
    batch: batch ?? null,
  };
}

export function readSettings({ guild, version, settings }: SettingsRow): SavedSettings {
  return { guild, version, settings: StoredSettingsSchema.parse(settings) };
}

export function writeSettings({ guild, version, settings }: SavedSettings) {
  return { guild, version, settings: JSON.stringify(settings) };
}

export function readUnsavedDraft(json: string): UnsavedDraft {
  return StoredUnsavedDraftSchema.parse(json);
}

export function readOutcome(json: string): Outcome {
  return StoredOutcomeSchema.parse(json);
}
