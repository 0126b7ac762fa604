import { extname } from 'node:path';
import { text } from '../../text.ts';
import { ImportError } from '../errors.ts';
import { readCsv } from './read-csv.ts';
import { readYaml } from './read-yaml.ts';
import type { ImportFile, ImportRows } from './rows.ts';

/** Largest file, in bytes. */
const IMPORT_LIMIT = 1_000_000;
const READERS: Readonly<Record<string, (file: ImportFile) => ImportRows>> = {
  '.yaml': readYaml,
  '.yml': readYaml,
  '.json': readYaml,
  '.csv': ({ content }) => readCsv(content),
};

/** @throws {ImportError} for a file that is not even looked at: by its name or its size in bytes. */
export function requireImportable(name: string, size: number): void {
  if (!Object.hasOwn(READERS, extname(name).toLowerCase()))
    throw new ImportError(text.import.wrongType(name));
  if (size > IMPORT_LIMIT) throw new ImportError(text.import.tooLarge);
}

/** @throws {ImportError} where the bytes are no UTF-8: read as such, a pound sign of Excel's would be lost. */
export function decodeImport(name: string, bytes: Uint8Array): ImportFile {
  try {
    return { name, content: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    throw new ImportError(text.import.notUtf8(name), { cause: error });
  }
}

/** Every fact and table in the file, and all that is wrong with the others. */
export function readImport(file: ImportFile): ImportRows {
  requireImportable(file.name, Buffer.byteLength(file.content));
  return READERS[extname(file.name).toLowerCase()]?.(file) ?? { rows: [], tables: [], problems: [] };
}
