import { UserError } from '../user-error.ts';

/** Something wrong in a knowledge file. Line and column count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong, and what would be right. */
  readonly message: string;
}

/** The knowledge files cannot be used; `problems` holds every reason, in the order of the files. */
export class KnowledgeError extends UserError {
  override name = 'KnowledgeError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.problems = problems;
  }
}

export function describeProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column} ${message}`;
}
