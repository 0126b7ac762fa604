/** Who asks for a change, and what that person may do in the guild at this moment. */
export interface Actor {
  /** User id. */
  readonly id: string;
  readonly mayCurate: boolean;
  readonly mayConfigure: boolean;
}

/** Whoever runs the bot, at its command line: there is no user id, and nobody to ask for rights. */
export const OPERATOR: Actor = { id: 'operator', mayCurate: true, mayConfigure: true };
