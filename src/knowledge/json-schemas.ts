import { z } from 'zod';
import { ContrastsFileSchema } from './contrasts-file.ts';
import { FactsFileSchema } from './facts-file.ts';
import { RatingTableSchema } from './rating-table.ts';
import { SourceSchema } from './source.ts';
import { VocabularySchema } from './vocabulary.ts';

/** The JSON schemas by which an editor checks and completes the knowledge files, by file name in `knowledge/schema/`. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const schemas = {
    'contrasts.schema.json': ContrastsFileSchema,
    'facts.schema.json': FactsFileSchema,
    'rating-table.schema.json': RatingTableSchema,
    'source.schema.json': SourceSchema,
    'vocabulary.schema.json': VocabularySchema,
  };
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}
