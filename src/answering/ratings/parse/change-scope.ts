import type { Amount } from '../amount.ts';
import type { Clues } from '../clues/clues.ts';
import type { Areas, Asked } from '../question.ts';
import { isSense } from '../terms/terms.ts';

/** Of which areas a question of change asks, and in what form. */
export interface ChangeScope {
  readonly areas: Areas;
  readonly form: Asked<'change'>['form'];
  /** All areas are held to have stayed alike, though none is named. */
  readonly ofAll: boolean;
  /** How far they moved is asked for. */
  readonly measured: boolean;
  /** How many of them are claimed to have moved: "did two areas improve?" */
  readonly claimed: Amount | undefined;
}

export function changeScopeOf(clues: Clues): ChangeScope {
  const { has, told, amount } = clues;
  const ofAll = isOfAll(clues);
  const measured = isMeasured(clues);
  const counted = has('how-many') && !measured;
  const isOfEvery = told.length === 0 && (ofAll || listsAreas(clues) || counted);
  const claimed = isOfEvery && clues.claims && amount?.of === 'areas' ? amount : undefined;
  const isMajority = isOfEvery && clues.yesNo && has('most') && has('area');
  const isOfWhich = isOfEvery && !ofAll && (clues.direction || claimsMove(clues) || has('area'));
  return {
    areas: isOfEvery ? { kind: 'every' } : clues.areas,
    form: counted || isMajority || claimed ? 'count' : isOfWhich ? 'which-areas' : 'what',
    ofAll,
    measured,
    claimed,
  };
}

/** Is a yes or no wanted? "Did it go up or down?" wants neither. */
export function claimsMove({ claims, has }: Clues): boolean {
  return claims && !(has('rose') && has('fell'));
}

/** "Were the ratings in 2018 and 2022 identical?" is of every rating, not of the one that sums up. */
function isOfAll(clues: Clues): boolean {
  const { has, any, told, time, direction } = clues;
  const isDated = told.length === 0 && time.time.kind !== 'untold';
  if (!isDated || direction !== 'stayed' || any || has('area', 'which', 'where', 'how-many')) return false;
  return clues.plural || (isAlike(clues) && isOfTwoDates(clues));
}

function isOfTwoDates({ time, has }: Clues): boolean {
  return time.moments.length === 2 && !has('rating', 'grade');
}

/** "How many grades did caring fall?" and "by how much did it fall?" count no areas. */
function isMeasured({ terms, has, told }: Clues): boolean {
  const asksHowMuch = terms.some(({ text }) => text === 'by how much' || /^how .* a$/.test(text));
  return has('how-many') && (asksHowMuch || (told.length > 0 && has('grade')));
}

/** Is it of the areas one by one: "what fell?", "did anything fall?", "what is different between 2018 and 2019?" */
function listsAreas(clues: Clues): boolean {
  const { has, any, direction, time } = clues;
  if (any || has('area', 'where', 'every')) return true;
  if (!clues.yesNo && has('which') && !has('how') && !asksWhereTo(clues)) return true;
  return !direction && (isOfTwoDates(clues) || (clues.plural && time.time.kind !== 'untold'));
}

/** "What did it drop to?" asks of one grade, "what dropped?" of areas. */
function asksWhereTo({ terms, direction }: Clues): boolean {
  return (
    direction !== undefined &&
    terms.some((term, at) => isSense(term, direction) && isSense(terms[at + 1], 'to'))
  );
}

const ALIKE: ReadonlySet<string> = new Set('same,the same,alike,equal,identical'.split(','));

/** Is it of what is alike, rather than of what stayed as it was? */
export function isAlike({ terms, direction }: Clues): boolean {
  const words = terms.filter((term) => isSense(term, 'stayed'));
  return direction === 'stayed' && words.every(({ text }) => ALIKE.has(text));
}
