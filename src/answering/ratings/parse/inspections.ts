import { claimedNumber } from '../clues/claimed-number.ts';
import { asksYears, type Clues } from '../clues/clues.ts';
import { hasManner } from '../clues/subject.ts';
import { asksWhetherInspected, COMING, isOfComing } from '../clues/whether-inspected.ts';
import { datesOf } from '../grid.ts';
import type { Asked, Question, Time } from '../question.ts';
import { isSense } from '../terms/terms.ts';

/** Questions of the inspections themselves: when, how many, whether, and when not. */
export function askInspections(clues: Clues): Question | undefined {
  const { has, told, condition, direction, time, terms } = clues;
  if (condition || direction || told.length > 0) return undefined;
  const about =
    isOfAny(clues) ||
    has('inspection', 'rating', 'grade', 'inspector') ||
    terms.some(({ kind }) => kind === 'inspector');
  if (!about) return undefined;
  if (has('change', 'best', 'worst', 'better', 'worse', 'compare')) return undefined;
  if (confirmsDate(clues))
    return { ask: 'inspections', form: 'when', areas: { kind: 'untold' }, time: time.time };
  const claim = claimedNumber(clues);
  if (claim) return { ask: 'inspections', form: 'count', areas: { kind: 'untold' }, time: time.time, claim };
  const form = inspectionsForm(clues);
  const asked = form === 'yes-no' ? betweenOnly(clues) : time.time;
  return form && { ask: 'inspections', form, areas: { kind: 'untold' }, time: asked };
}

/** "Was July 2022 the latest inspection?", "when did the inspector last come, in 2019?" */
export function confirmsDate({ terms, has, time, told, condition, yesNo }: Clues): boolean {
  if (
    condition ||
    told.length > 0 ||
    has('rating', 'grade', 'area', 'every', 'which', 'how', 'said', 'history')
  )
    return false;
  const ofDate = time.moments.filter(({ moment }) => moment.kind === 'date');
  const ofPlace = time.moments.filter(({ moment }) => moment.kind !== 'date');
  const isComing =
    terms.some(({ kind }) => kind === 'inspector') && terms.some(({ text }) => COMING.has(text));
  const isAsked = isComing || (has('inspection') && (yesNo || has('when')));
  return isAsked && ofDate.length === 1 && ofPlace.length === 1 && time.moments.length === 2;
}

/** "Was there an inspection between 2019 and 2022?" does not ask after those of 2019 and 2022. */
function betweenOnly({ time }: Clues): Time {
  const isBetween = time.time.kind === 'range' && time.moments[0]?.bound === 'between';
  return isBetween ? { ...time.time, open: true } : time.time;
}

function inspectionsForm(clues: Clues): Asked<'inspections'>['form'] | undefined {
  const { has, yesNo, time, terms } = clues;
  const rated = has('rating', 'grade');
  if (has('how-many') && countsOthers(clues)) return undefined;
  if (has('how-many', 'times')) return rated || has('inspection') ? 'count' : undefined;
  if (has('not', 'never', 'except') && has('when', 'year') && time.time.kind !== 'moments') return 'gaps';
  // "Was there one every year from 2016 to 2019?" is not answered by the years that had one.
  if (yesNo && time.time.kind === 'range' && has('history', 'always', 'every')) return 'gaps';
  if (has('inspection') && terms.some(({ text }) => /^gaps?$/.test(text))) return 'gaps';
  if (has('when') || (rated && asksYears(clues))) return 'when';
  if (isOfDates(clues)) return asksWhetherInspected(clues) ? 'yes-no' : undefined;
  // "The last inspection", "was it inspected every year?"; "the inspection before last" asks what came of it.
  const timed = time.time.kind === 'untold' || isOutermost(time.time);
  return has('inspection') && timed && !rated && !has('said', 'how', 'area') ? 'when' : undefined;
}

/** Is it of inspections or ratings at dates, to be answered by yes or no? */
function isOfDates(clues: Clues): boolean {
  const { has, yesNo, time } = clues;
  const dated = time.moments.length > 0 && datesOf(time.time).length === time.moments.length;
  return yesNo && dated && (has('rating', 'grade', 'inspection') || isOfAny(clues) || isOfComing(clues));
}

/** Does it take an inspection or a rating as given and ask what is no grade? "Was the 2022 rating fair?" */
export function asksOfGivenInspection(clues: Clues): boolean {
  const { has, told, condition, direction, terms } = clues;
  if (condition || direction || told.length > 0 || hasManner(terms)) return false;
  if (confirmsDate(clues) || claimedNumber(clues)) return false;
  if (
    has(
      'change',
      'best',
      'worst',
      'better',
      'worse',
      'compare',
      'history',
      'always',
      'every',
      'how-many',
      'times',
    )
  )
    return false;
  if (has('when', 'not', 'never', 'except', 'which', 'how', 'area', 'any')) return false;
  return isOfDates(clues) && !asksWhetherInspected(clues);
}

/** "Were there any inspections in 2017?" */
function isOfAny({ terms, yesNo }: Clues): boolean {
  return yesNo && terms.some(({ text }) => /^any inspections?$/.test(text));
}

/** "How many pages has the report?" */
function countsOthers({ terms }: Clues): boolean {
  const at = terms.findIndex((term) => isSense(term, 'how-many'));
  const kind = terms[at + 1]?.kind;
  return kind === 'unknown' || kind === 'background';
}

/** The first or the latest inspection. */
function isOutermost(time: Time): boolean {
  if (time.kind !== 'moments') return false;
  return time.moments.every((moment) => moment.kind === 'place' && [0, -1].includes(moment.place));
}
