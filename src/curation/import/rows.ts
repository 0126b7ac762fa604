import { z } from 'zod';
import { type Fact, FactDraftSchema, IdSchema, WrittenDateSchema } from '../../knowledge/fact.ts';
import { type RatingTable, RatingTableSchema } from '../../knowledge/rating-table.ts';

/** A file as it came, not yet looked at. */
export interface ImportFile {
  readonly name: string;
  readonly content: string;
}

/** Something wrong in the file. Lines count from 1. */
export interface LineProblem {
  readonly line: number;
  readonly message: string;
}

/** One fact as it stands in the file. */
export interface ImportRow {
  readonly line: number;
  /** Left out where the question tells which fact it is. */
  readonly id: string | undefined;
  /** The version that the file was made from, where it tells. */
  readonly version: number | undefined;
  readonly fields: Omit<z.output<typeof FactDraftSchema>, 'wordings' | 'contrasts' | 'related'> &
    Partial<Pick<Fact, 'section' | 'wordings' | 'contrasts' | 'related'>>;
  /** Does what the file leaves out stay as it is? Else it is to be empty. */
  readonly isPart: boolean;
}

/** A rating table as it stands in the file. */
export interface ImportedTable {
  readonly line: number;
  readonly version: number | undefined;
  readonly table: RatingTable;
}

export interface ImportRows {
  readonly rows: readonly ImportRow[];
  readonly tables: readonly ImportedTable[];
  readonly problems: readonly LineProblem[];
}

/** A fact in a YAML or JSON file, which may tell its section itself. */
export const ImportedFactSchema = FactDraftSchema.extend({
  id: IdSchema.optional(),
  section: IdSchema.optional(),
  version: z.int().nonnegative().optional(),
  asOf: WrittenDateSchema.optional(),
});

export const ImportedTableSchema = RatingTableSchema.extend({ version: z.int().nonnegative().optional() });
