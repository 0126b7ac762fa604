import { describe, expect, it } from 'vitest';
import type { Area, Grade, Inspection, RatingTable } from '../../../src/knowledge/rating-table.ts';
import { type Ask, cqc, cqcTable, library, SURE } from './asking.ts';
import { libraryTable } from './library-table.ts';

/** A claim in words, and whether it is so: `undefined` where the words may be taken either way. */
type Claim = readonly [question: string, truth: boolean | undefined];

const AMOUNTS = [
  ['at least two', (count: number) => count >= 2],
  ['more than one', (count: number) => count > 1],
  ['exactly one', (count: number) => count === 1],
  ['fewer than three', (count: number) => count < 3],
] as const;
const TIMES = [
  ['at least twice', (count: number) => count >= 2],
  ['more than once', (count: number) => count > 1],
  ['only once', (count: number) => count === 1],
] as const;
const MOVES = [
  ['improve', 'improved', (gain: number) => gain > 0],
  ['fall', 'fallen', (gain: number) => gain < 0],
  ['change', 'changed', (gain: number) => gain !== 0],
] as const;

describe.each<[string, Ask, RatingTable]>([
  ['of a service with an overall area', cqc, cqcTable],
  ['of a library without one', library, libraryTable],
])('a yes or no about the ratings %s', (_, ask, table) => {
  const plain = table.areas.filter(({ overall }) => !overall);
  const dates = table.inspections.map((inspection) => [inspection, spoken(inspection.date)] as const);
  const rankAt = (area: Area, inspection: Inspection | undefined) =>
    table.scale.findIndex(({ id }) => id === inspection?.ratings[area.id]);
  const isAt = (area: Area, grade: Grade, inspection: Inspection) => inspection.ratings[area.id] === grade.id;
  const countAt = (area: Area, grade: Grade) =>
    table.inspections.filter((one) => isAt(area, grade, one)).length;
  const gains = (area: Area) =>
    table.inspections.slice(1).map((one, at) => rankAt(area, table.inspections[at]) - rankAt(area, one));
  const inARow = (truths: readonly boolean[]) => truths.some((truth, at) => truth && truths[at + 1] === true);

  const ofGrades = function* (area: Area, grade: Grade): Generator<Claim> {
    const [name, word] = [area.title, grade.word];
    const count = countAt(area, grade);
    const row = table.inspections.map((one) => isAt(area, grade, one));
    yield [`has ${name} ever been ${word}`, count > 0];
    yield [`has ${name} never been ${word}`, count === 0];
    yield [`has ${name} always been ${word}`, count === table.inspections.length];
    yield [`was ${name} ever rated ${word} twice in a row`, inARow(row)];
    for (const [amount, holds] of TIMES) yield [`was ${name} rated ${word} ${amount}`, holds(count)];
    for (const [inspection, date] of dates) {
      const is = isAt(area, grade, inspection);
      yield [`was ${name} ${word} in ${date}`, is];
      yield [`was ${name} ${word} only in ${date}`, is && count === 1];
      yield [`only in ${date} was ${name} ${word}, right`, is && count === 1];
      const met = table.inspections.filter((one) => isAt(area, grade, one));
      yield [`was ${date} the first time ${name} was ${word}`, met[0] === inspection];
      yield [`was ${date} the last time ${name} was ${word}`, met.at(-1) === inspection];
      yield [
        `was ${name} ${word} in ${date} but not after`,
        is && !met.some((one) => one.date > inspection.date),
      ];
      yield [
        `was ${name} ${word} in ${date} but not before`,
        is && !met.some((one) => one.date < inspection.date),
      ];
      for (const [later, then] of dates) {
        if (later.date <= inspection.date) continue;
        yield [`was ${name} ${word} in ${date} but not in ${then}`, is && !isAt(area, grade, later)];
      }
      if (area.overall) continue;
      const others = plain.filter((one) => one !== area);
      const other = others.some((one) => isAt(one, grade, inspection));
      yield [`was ${name} the only area rated ${word} in ${date}`, is && !other];
      yield [`only ${name} was ${word} in ${date}, true`, is && !other];
      yield [`was any area other than ${name} ${word} in ${date}`, other];
      yield [`did anything besides ${name} get ${word} in ${date}`, other];
    }
  };

  const ofInspections = function* (grade: Grade): Generator<Claim> {
    for (const [inspection, date] of dates) {
      const count = plain.filter((area) => isAt(area, grade, inspection)).length;
      yield [`was any area ${grade.word} in ${date}`, count > 0];
      yield [`was every area ${grade.word} in ${date}`, count === plain.length];
      yield [`was nothing ${grade.word} in ${date}`, count === 0];
      for (const [amount, holds] of AMOUNTS) {
        yield [`were ${amount} areas ${grade.word} in ${date}`, holds(count)];
      }
    }
  };

  const ofWays = function* (area: Area, from: Grade, to: Grade): Generator<Claim> {
    const straight = table.inspections.some((one, at) => {
      const before = table.inspections[at - 1];
      return before !== undefined && isAt(area, from, before) && isAt(area, to, one);
    });
    yield [`did ${area.title} go from ${from.word} straight to ${to.word}`, straight];
    yield [`did ${area.title} go directly from ${from.word} to ${to.word}`, straight];
  };

  const ofDates = function* (): Generator<Claim> {
    for (const [at, [one, date]] of dates.entries()) {
      for (const [steps, [other, then]] of dates.slice(at + 1).entries()) {
        const alike = plain.every((area) => one.ratings[area.id] === other.ratings[area.id]);
        yield [`were the ratings in ${date} and ${then} identical`, alike];
        yield [`were the ratings of ${date} the same as those of ${then}`, alike];
        yield [`was there an inspection between ${date} and ${then}`, steps > 0];
        yield [`were there any inspections after ${date} and before ${then}`, steps > 0];
      }
    }
  };

  const ofMoves = function* (area: Area): Generator<Claim> {
    const steps = gains(area);
    const name = area.title;
    for (const [verb, participle, moved] of MOVES) {
      yield [`has ${name} ever ${participle}`, steps.some(moved)];
      yield [`has ${name} never ${participle}`, !steps.some(moved)];
      yield [`did ${name} ${verb} every time`, steps.every(moved)];
      yield [`did ${name} ${verb} at each inspection`, steps.every(moved)];
      yield [`has ${name} always ${participle}`, steps.every(moved)];
      yield [`did ${name} ${verb} twice in a row`, inARow(steps.map(moved))];
      for (const [amount, holds] of TIMES)
        yield [`did ${name} ${verb} ${amount}`, holds(steps.filter(moved).length)];
      for (const [at, gain] of steps.entries()) {
        const date = dates[at + 1]?.[1];
        yield [`did ${name} ${verb} in ${date}`, moved(gain)];
        const next = steps[at + 1];
        const later = dates[at + 2]?.[1];
        if (next === undefined) continue;
        yield [
          `did ${name} ${verb} in ${date} and ${later}`,
          verb === 'change' ? undefined : moved(gain) && moved(next),
        ];
        const still = gain === 0 && next === 0;
        yield [`did ${name} stay the same from ${dates[at]?.[1]} to ${later}`, still];
      }
    }
  };

  const ofMovesOfAll = function* (): Generator<Claim> {
    for (const [verb, participle, moved] of MOVES) {
      yield [`has every area ${participle} at some point`, plain.every((area) => gains(area).some(moved))];
      yield [`has any area never ${participle}`, plain.some((area) => !gains(area).some(moved))];
      yield [`did any area ${verb} every time`, plain.some((area) => gains(area).every(moved))];
      for (const [at, [, date]] of dates.slice(1).entries()) {
        const went = (area: Area) => moved(gains(area)[at] ?? 0);
        yield [`did any area ${verb} in ${date}`, plain.some(went)];
        yield [`did every area ${verb} in ${date}`, plain.every(went)];
        yield [`did nothing ${verb} in ${date}`, !plain.some(went)];
        for (const [amount, holds] of AMOUNTS)
          yield [`did ${amount} areas ${verb} in ${date}`, holds(plain.filter(went).length)];
        yield [`was there any area that didn't ${verb} in ${date}`, !plain.every(went)];
        for (const area of plain) {
          const others = plain.filter((one) => one !== area);
          yield [`did any area apart from ${area.title} ${verb} in ${date}`, others.some(went)];
        }
      }
    }
  };

  const ofPairs = function* (one: Area, other: Area): Generator<Claim> {
    const gaps = table.inspections.map((inspection) => rankAt(other, inspection) - rankAt(one, inspection));
    const claims = [
      ['better than', (gap: number) => gap > 0],
      ['worse than', (gap: number) => gap < 0],
      ['the same as', (gap: number) => gap === 0],
      ['no better than', (gap: number) => gap <= 0],
    ] as const;
    for (const [relation, holds] of claims) {
      yield [`was ${one.title} always rated ${relation} ${other.title}`, gaps.every(holds)];
      yield [`was ${one.title} ever rated ${relation} ${other.title}`, gaps.some(holds)];
      if (relation !== 'no better than')
        yield [`was ${one.title} never rated ${relation} ${other.title}`, !gaps.some(holds)];
      for (const [at, gap] of gaps.entries())
        yield [`was ${one.title} ${relation} ${other.title} in ${dates[at]?.[1]}`, holds(gap)];
    }
  };

  const ofEither = function* (one: Area, other: Area): Generator<Claim> {
    for (const grade of table.scale) {
      for (const [inspection, date] of dates) {
        const is = isAt(one, grade, inspection) || isAt(other, grade, inspection);
        yield [`was either ${one.title} or ${other.title} ${grade.word} in ${date}`, is];
      }
    }
  };

  const all = function* (): Generator<Claim> {
    for (const area of table.areas) for (const grade of table.scale) yield* ofGrades(area, grade);
    for (const grade of table.scale) yield* ofInspections(grade);
    for (const area of table.areas)
      for (const from of table.scale)
        for (const to of table.scale) if (from !== to) yield* ofWays(area, from, to);
    yield* ofDates();
    for (const area of table.areas) yield* ofMoves(area);
    yield* ofMovesOfAll();
    for (const one of plain) for (const other of plain) if (one !== other) yield* ofPairs(one, other);
    for (const one of plain) for (const other of plain) if (one !== other) yield* ofEither(one, other);
  };

  const verdicts = [...all()].map(([question, truth]) => {
    const reading = ask(question);
    const said = reading && reading.certainty >= SURE ? /^(Yes|No)\b/.exec(reading.text)?.[1] : undefined;
    return { question, truth, said, text: reading?.text ?? '' };
  });

  it('is never false', () => {
    const wrong = verdicts.filter(
      ({ truth, said, text }) =>
        said !== undefined &&
        truth !== undefined &&
        truth !== (said === 'Yes') &&
        !isPlainDenial(text, truth),
    );
    expect(wrong.map(({ question, text }) => `${question}: ${text}`)).toEqual([]);
  });

  it('is given to nearly every claim', () => {
    const decided = verdicts.filter(({ said }) => said !== undefined).length;
    expect(decided / verdicts.length).toBeGreaterThan(0.9);
  });
});

/** "Did nothing fall?" – "No area fell": so it is. */
function isPlainDenial(text: string, truth: boolean): boolean {
  return truth && /^No area /.test(text);
}

/** `2021-05-14` → "14 May 2021". */
function spoken(date: string): string {
  const [year, month, day] = date.split('-');
  const names = 'January February March April May June July August September October November December'.split(
    ' ',
  );
  return [day && String(Number(day)), month && names[Number(month) - 1], year].filter(Boolean).join(' ');
}
