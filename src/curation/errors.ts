import { type Entry, isTable } from '../knowledge/entry.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { RatingTable } from '../knowledge/rating-table.ts';
import { fieldName, text } from '../text.ts';
import { UserError } from '../user-error.ts';
import type { Draft } from './draft.ts';

/** The actor may not do this. */
export class ForbiddenError extends UserError {
  override name = 'ForbiddenError';
}

/** The edition has no such fact. */
export class UnknownFactError extends UserError {
  override name = 'UnknownFactError';
  readonly entryId: string;

  constructor(entryId: string) {
    super(text.fact.unknown(entryId));
    this.entryId = entryId;
  }
}

/** The guild has retired the fact, and has to put it back before anything else can be done with it. */
export class RetiredFactError extends UserError {
  override name = 'RetiredFactError';

  constructor({ question }: Pick<Fact, 'question'>) {
    super(text.fact.isRetired(question));
  }
}

/** What was named is no fact but a rating table. */
export class RatingTableError extends UserError {
  override name = 'RatingTableError';

  constructor({ question }: Pick<RatingTable, 'question'>) {
    super(text.inspection.notAFact(question));
  }
}

/** The edition has no such rating table. */
export class UnknownTableError extends UserError {
  override name = 'UnknownTableError';

  constructor(name: string) {
    super(text.inspection.noTable(name));
  }
}

/** The fact has no such version, or was retired in it. */
export class UnknownVersionError extends UserError {
  override name = 'UnknownVersionError';

  constructor(version: number) {
    super(text.history.noVersion(version));
  }
}

/** Somebody else has dealt with the gap, or it was too old. */
export class GoneGapError extends UserError {
  override name = 'GoneGapError';

  constructor() {
    super(text.gaps.gone);
  }
}

/** The reply is too old to be voted on. */
export class LateVoteError extends UserError {
  override name = 'LateVoteError';

  constructor() {
    super(text.votes.late);
  }
}

/** What was written reads like an emergency; the message is the fixed reply to it. */
export class EmergencyError extends UserError {
  override name = 'EmergencyError';

  constructor(emergency: 'medical' | 'suicide') {
    super(text.emergency[emergency]);
  }
}

/** The member has made so many proposals that wait to be decided. */
export class ManyProposalsError extends UserError {
  override name = 'ManyProposalsError';

  constructor(waiting: number) {
    super(text.proposals.tooMany(waiting));
  }
}

/** Somebody else has decided the proposal, or it is no longer kept. */
export class GoneProposalError extends UserError {
  override name = 'GoneProposalError';

  constructor() {
    super(text.proposals.gone);
  }
}

/** What was to be saved or put back stands already. */
export class UnchangedError extends UserError {
  override name = 'UnchangedError';

  constructor() {
    super(text.fact.unchanged);
  }
}

/** Something in a draft that has to change before it can be saved. */
export interface DraftProblem {
  /** Name of the field: `question`, `wordings`, `answer`, `section`, `validFrom`… */
  readonly field: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** The draft cannot be saved as it is; all its problems are told at once. */
export class DraftError extends UserError {
  override name = 'DraftError';
  readonly problems: readonly DraftProblem[];

  constructor(problems: readonly DraftProblem[]) {
    const lines = problems.map(({ field, message }) => `- ${fieldName(field)}: ${message}`);
    super([text.draft.refused, ...lines].join('\n'));
    this.problems = problems;
  }
}

/** Somebody else saved a newer version while this one was being written. Nothing was overwritten. */
export class ConflictError extends UserError {
  override name = 'ConflictError';
  readonly entryId: string;
  /** The version that stands now: pass it to save over it on purpose. */
  readonly version: number;
  /** The fact or table as it stands now; null when it was retired. */
  readonly theirs: Entry | null;
  /** What was about to be saved; null for a retirement. */
  readonly mine: Draft | Entry | null;

  constructor(conflict: {
    entryId: string;
    version: number;
    theirs: Entry | null;
    mine: Draft | Entry | null;
  }) {
    super(conflictText(conflict));
    this.entryId = conflict.entryId;
    this.version = conflict.version;
    this.theirs = conflict.theirs;
    this.mine = conflict.mine;
  }
}

function conflictText({ theirs }: { theirs: Entry | null }): string {
  if (!theirs) return text.fact.retiredMeanwhile;
  return isTable(theirs) ? text.inspection.conflict : text.fact.changedMeanwhile;
}

/** Some of the facts that were to be changed as one have changed since they were looked at. Nothing was saved. */
export class OutdatedError extends UserError {
  override name = 'OutdatedError';

  constructor(entryIds: readonly string[]) {
    super(text.import.outdated(entryIds));
  }
}

/** The guild has no such import. */
export class UnknownImportError extends UserError {
  override name = 'UnknownImportError';

  constructor() {
    super(text.import.unknown);
  }
}

/** The file cannot be imported as it is; the message tells every problem with its line. */
export class ImportError extends UserError {
  override name = 'ImportError';
}
