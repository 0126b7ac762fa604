import type { Direction, Transition } from '../question.ts';
import type { ResultOf, Step } from '../result.ts';
import { at, conditionText, count, dateText, during, groups, list, sentences, subject } from './parts.ts';

/** "rose" in its forms, for "overall it rose", "has never risen". */
const PARTICIPLES: Readonly<Record<Direction, string>> = {
  rose: 'risen',
  fell: 'fallen',
  stayed: 'stayed the same',
};

/** "Safe rose from Inadequate in 2017 to Good in 2019." */
export function phraseChange(result: ResultOf<'change'>): string {
  const { steps, from, to, claim, of, distance } = result;
  const between = `between ${dateText(from.date)} and ${dateText(to.date)}`;
  const moved = claim === 'stayed' ? PARTICIPLES.stayed : (claim ?? 'changed');
  const [only] = steps;
  if (!only) return `${of === undefined ? 'no area' : `none of the ${count(of)} areas`} ${moved} ${between}.`;
  if (steps.length === 1 && of === undefined) return `${aloneClause(only, distance)}.`;
  const clauses = inOrder(steps).map((alike) => {
    const areas = alike.map(({ area }) => area);
    return subject(areas, move(alike[0]), move(alike[0]));
  });
  if (of === undefined) return `from ${dateText(from.date)} to ${dateText(to.date)}, ${clauses.join('; ')}.`;
  const some = steps.length === of ? `all ${count(of)}` : `${count(steps.length)} of the ${count(of)}`;
  return `${some} areas ${moved} ${between}: ${clauses.join('; ')}.`;
}

/** Those that rose, then those that fell, then the others; alike ones together. */
function inOrder(steps: readonly Step[]): [Step, ...Step[]][] {
  const order: readonly Direction[] = ['rose', 'fell', 'stayed'];
  const found = groups(steps, ({ from, to }) => `${from.grade.id} ${to.grade.id}`);
  return found.sort((a, b) => order.indexOf(a[0].direction) - order.indexOf(b[0].direction));
}

function move({ direction, from, to }: Step): string {
  return direction === 'stayed'
    ? `stayed at ${to.grade.word}`
    : `${direction} from ${from.grade.word} to ${to.grade.word}`;
}

function aloneClause({ area, direction, from, to }: Step, distance?: number): string {
  if (direction === 'stayed')
    return `${subject([area], 'was', 'were')} rated ${to.grade.word} both ${at([from.inspection, to.inspection])}`;
  const start = `${from.grade.word} ${at([from.inspection])}`;
  const far = distance === undefined ? '' : ` ${grades(distance)},`;
  return `${subject([area], direction, direction)}${far} from ${start} to ${to.grade.word} ${at([to.inspection])}`;
}

/** "Overall it rose from Inadequate in 2017 to Good in 2019, and fell from …." */
export function phraseSteps({
  steps,
  areas,
  claim,
  counted,
  transition,
  direct,
  distance,
  inspections,
}: ResultOf<'steps'>): string {
  if (steps.length === 0) {
    const far = distance === undefined ? '' : ` by ${grades(distance)} at once`;
    const verb = transition ? gone(transition, direct) : `${claim ? PARTICIPLES[claim] : 'changed'}${far}`;
    const none =
      areas.length > 2
        ? `no area has ever ${verb}`
        : subject(areas, `has never ${verb}`, `have never ${verb}`);
    return `${none}, ${during(inspections)}.`;
  }
  const histories = groups(steps, ({ area }) => area.id).map((own) => ({
    area: own[0].area,
    text: list(own.map((step, index) => stepText(step, own[index - 1]))),
  }));
  const told = groups(histories, ({ text }) => text).map((alike) => {
    const own = alike.map(({ area }) => area);
    return `${subject(own, alike[0].text, alike[0].text)}.`;
  });
  const times = counted && histories.length === 1 ? steps.length : 0;
  const text = sentences(told);
  return times > 0 ? `${TIMES[times] ?? `${count(times)} times`}: ${text}` : text;
}

const TIMES: readonly (string | undefined)[] = [undefined, 'once', 'twice'];

/** "two grades" */
function grades(distance: number): string {
  return `${count(distance)} ${distance === 1 ? 'grade' : 'grades'}`;
}

/** "gone from Good to Inadequate" */
function gone({ from, to }: Transition, direct = false): string {
  const start = from ? ` from ${conditionText(from)}` : '';
  return `gone${direct ? ' straight' : ''}${start}${to ? ` to ${conditionText(to)}` : ''}`;
}

/** A step that goes on where the one before it ended needs no verb and no start. */
function stepText({ direction, from, to }: Step, before: Step | undefined): string {
  if (direction === 'stayed') return `stayed at ${to.grade.word} ${at([to.inspection])}`;
  const end = `to ${to.grade.word} ${at([to.inspection])}`;
  if (before?.direction === direction && before.to.inspection === from.inspection) return end;
  return `${direction} from ${from.grade.word} ${at([from.inspection])} ${end}`;
}
