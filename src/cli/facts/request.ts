import type { Curation } from '../../curation/curation.ts';
import type { Entry } from '../../knowledge/entry.ts';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';

/** What was asked for, beside the name of the command. */
export interface Request {
  readonly guild: string;
  /** The word after the command: a fact's id, a file, an import. */
  readonly subject: string | undefined;
  /** Number of the version to restore. */
  readonly to?: string | undefined;
  /** Export only what is changed. */
  readonly changes: boolean;
  /** Folder to export to. */
  readonly dir?: string | undefined;
  /** Import in earnest. */
  readonly apply: boolean;
}

/** What a command has to say: for people, and for programs. */
export interface Output {
  readonly plain: string;
  readonly json: unknown;
  /** It could not be done; the process then ends with exit code 1. */
  readonly failed?: boolean;
}

/** One command of `npm run facts`. Throws UserErrors for what a person can put right. */
export type FactsCommand = (curation: Curation, request: Request) => Output | Promise<Output>;

/** A fact or a rating table as it stands in the guild or, where it was retired, as it last stood. */
export interface NamedEntry {
  readonly entry: Entry;
  readonly version: number;
  readonly isRetired: boolean;
}

/** The fact or table that the request names. */
export function namedEntry(curation: Curation, { guild, subject }: Request): NamedEntry {
  if (subject === undefined) throw new UserError(text.factsCommand.missingFact);
  const named = knownEntries(curation, guild).find(({ entry }) => entry.id === subject);
  if (!named) throw new UserError(text.factsCommand.noFact(subject));
  return named;
}

/** All that stands in the guild, then what it has retired. */
export function knownEntries(curation: Curation, guild: string): NamedEntry[] {
  const catalogue = curation.catalogue(guild);
  const standing = [...catalogue.facts(), ...catalogue.tables()].map((entry) => ({
    entry,
    version: curation.version(guild, entry.id),
    isRetired: false,
  }));
  const retired = curation
    .retired(guild)
    .map(({ fact, version }) => ({ entry: fact, version, isRetired: true }));
  return [...standing, ...retired];
}
