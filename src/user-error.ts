/**
 * A failure that a person caused and can put right. The message says what is wrong, where, and what to do; it is
 * shown to that person as it stands (ephemerally in Discord, on stderr at the command line), without a stack trace.
 */
export class UserError extends Error {
  override name = 'UserError';
}
