import { z } from 'zod';
import { type Fact, FactSchema } from './fact.ts';
import { type RatingTable, RatingTableSchema } from './rating-table.ts';

/** What a question can be answered from, and what moderators change: a fact or a rating table, each with its own id. */
export type Entry = Fact | RatingTable;
export const EntrySchema = z.union([FactSchema, RatingTableSchema]);

export function isTable<Other extends object>(entry: RatingTable | Other): entry is RatingTable {
  return 'inspections' in entry;
}

export function isFact(entry: Entry): entry is Fact {
  return !isTable(entry);
}
