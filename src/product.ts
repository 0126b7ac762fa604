import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const PackageSchema = z.object({ version: z.string(), license: z.string() });

/** The software's version and licence, as its package has them. */
export const product = PackageSchema.transform(({ version, license }) => ({
  version,
  licence: license,
})).parse(JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')));
