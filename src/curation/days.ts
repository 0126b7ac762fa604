import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

export type Days = Partial<Pick<Fact, 'validFrom' | 'validTo'>>;

/** The day in UTC, as facts write it: `2026-03-31`. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 'yyyy-mm-dd'.length);
}

/** Dates of different precision compare by what they have in common: 2025 is not after 2025-03-31. */
export function isAfter(date: string, day: string): boolean {
  return date > day.slice(0, date.length);
}

/** Does it hold on some days only? */
export function isDated({ validFrom, validTo }: Days): boolean {
  return validFrom !== undefined || validTo !== undefined;
}

export function holdsOn({ validFrom, validTo }: Days, day: string): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}

/** Is there a day on which both hold? */
export function overlap(one: Days, other: Days): boolean {
  const begins = [one.validFrom ?? '', other.validFrom ?? ''].sort().at(-1) ?? '';
  const isOpen = ({ validTo }: Days) => validTo === undefined || begins <= validTo;
  return isOpen(one) && isOpen(other);
}

/** Should a curator look at it again? */
export function isDue({ reviewBy }: Pick<Fact, 'reviewBy'>, day: string): boolean {
  return reviewBy !== undefined && reviewBy <= day;
}

/** Those whose day to be looked at again has come, that which waits longest first. */
export function dueFacts(facts: Iterable<Fact>, day: string): Fact[] {
  const waitsSince = ({ reviewBy = '' }: Fact) => reviewBy;
  return Array.from(facts)
    .filter((fact) => isDue(fact, day))
    .sort((one, other) => waitsSince(one).localeCompare(waitsSince(other)));
}

/**
 * When somebody last looked at the fact: a day, a month or a year.
 * @param changedAt of the guild's newest change to it, in ISO 8601
 */
export function lastChecked({ asOf }: Fact, changedAt: string | undefined, { source }: Knowledge): string {
  const changedOn = changedAt === undefined ? undefined : dayOf(new Date(changedAt));
  const known = [asOf, changedOn].filter((date) => date !== undefined);
  return known.sort().at(-1) ?? source.asOf;
}
