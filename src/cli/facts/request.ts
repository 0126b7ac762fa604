import type { Curation, VersionedFact } from '../../curation/curation.ts';
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

/** The fact that the request names, as it stands or, where it was retired, as it last stood. */
export function namedFact(
  curation: Curation,
  { guild, subject }: Request,
): VersionedFact & { readonly isRetired: boolean } {
  if (subject === undefined) throw new UserError(text.factsCommand.missingFact);
  const standing = curation.fact(guild, subject);
  if (standing) return { ...standing, isRetired: false };
  const retired = curation.retired(guild).find(({ fact }) => fact.id === subject);
  if (!retired) throw new UserError(text.factsCommand.noFact(subject));
  return { ...retired, isRetired: true };
}
