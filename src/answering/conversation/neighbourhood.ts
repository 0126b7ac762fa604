import { type Entry, isTable } from '../../knowledge/entry.ts';
import type { Fact } from '../../knowledge/fact.ts';
import type { RatingTable } from '../../knowledge/rating-table.ts';

type FactOf = (id: string) => Fact | undefined;

/** Is the fact one of these, or related to one? Where there are none, nothing speaks against it. */
export function isNear(fact: Fact, spokenOf: readonly Entry[], factOf: FactOf): boolean {
  return (
    spokenOf.length === 0 ||
    spokenOf.some((other) =>
      isTable(other)
        ? isNearTable(fact, other, factOf)
        : other.id === fact.id || isRelated(other, fact) || isRelatedAtSecondHand(other, fact, factOf),
    )
  );
}

/** Of the table's section, or related to it, be it by a third fact. */
function isNearTable({ section, related }: Fact, table: RatingTable, factOf: FactOf): boolean {
  return (
    section === table.section ||
    related.includes(table.id) ||
    related.some((id) => factOf(id)?.related.includes(table.id))
  );
}

/** As curators have told; where they have not, those of a section are. */
function isRelated(one: Fact, other: Fact): boolean {
  if (one.related.length === 0 || other.related.length === 0) return one.section === other.section;
  return one.related.includes(other.id) || other.related.includes(one.id);
}

/** By a third fact, in one section. */
function isRelatedAtSecondHand(one: Fact, other: Fact, factOf: FactOf): boolean {
  if (one.section !== other.section) return false;
  return one.related.some((id) => {
    const third = factOf(id);
    return third !== undefined && isRelated(third, other);
  });
}
