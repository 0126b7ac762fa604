const DAY = 24 * 3_600_000;

/** For how many days what members asked is kept, where nothing else is set. */
export const KEEP_DAYS = 90;

/** The moment before which everything is too old to be kept, in ISO 8601. */
export function keepFrom(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY).toISOString();
}
