import { type Clues, isHeld } from '../clues/clues.ts';
import type { Asked, Condition, Question } from '../question.ts';
import { runLength } from '../runs.ts';
import { isSense } from '../terms/terms.ts';

/** Questions of every single step, not of the ends alone: "did it rise every year?", "what fell twice in a row?" */
export function askStepwise(clues: Clues): Question | undefined {
  const { has, told, any, areas, time, direction, condition } = clues;
  if ((!direction && !has('change')) || condition || has('when', 'how', 'how-many', 'most')) return undefined;
  // "Were safe and caring always the same?" holds them against each other.
  if (told.length > 1 && ['stayed', undefined].includes(direction) && !isHeld(clues)) return undefined;
  const running = has('running') ? runLength(clues.terms) : undefined;
  const pair = told.length < 2 ? pairOf(clues) : undefined;
  const often = isEachTime(clues) ? 'always' : pair;
  if (running === undefined && (often === undefined || !(clues.claims || isListing(clues)))) return undefined;
  const every = told.length === 0 && (any || has('area', 'where') || isOfAllAreas(clues) || isListing(clues));
  return {
    ask: 'each-step',
    often: often ?? 'ever',
    quantity: quantityOf(clues),
    areas: every ? { kind: 'every' } : areas,
    time: time.time.kind === 'untold' ? { kind: 'all' } : time.time,
    ...(direction && { claim: direction }),
    ...(running !== undefined && { running }),
  };
}

function quantityOf(clues: Clues): Asked<'each-step'>['quantity'] {
  if (!clues.claims) return 'which';
  if (clues.denies) return 'none';
  return clues.any || (clues.has('area') && !clues.has('every')) ? 'any' : 'all';
}

/** "which areas", "what rose", but not "what became of it" */
function isListing({ has, claims, told }: Clues): boolean {
  return !claims && has('which', 'area') && told.length === 0;
}

/** "Did every area rise each year?"; the "every" of "every single year" is none of areas. */
function isOfAllAreas({ terms }: Clues): boolean {
  return terms.some(({ text }) => text === 'everything' || text === 'everyone');
}

const EACH = /\b(each|every|on year|by year|on visit|by visit|inspection by inspection)\b/;

/** "each time", "every year", "year on year" */
function isEachTime({ terms }: Clues): boolean {
  return terms.some((term, at) => {
    if (term.kind !== 'sense') return false;
    if (term.sense === 'always') return true;
    if (term.sense === 'history') return EACH.test(term.text);
    const next = terms[at + 1];
    return term.sense === 'every' && isSense(next, 'year', 'inspection', 'times');
  });
}

/** "Did it rise in 2018 and 2019?" is of the two inspections, "from 2018 to 2019" of what lies between. */
function pairOf({ has, time, direction, claims }: Clues): 'always' | 'ever' | undefined {
  if (!claims || direction === undefined || direction === 'stayed' || time.time.kind !== 'moments')
    return undefined;
  if (time.moments.length < 2 || has('than', 'versus', 'compare', 'better', 'worse')) return undefined;
  if (time.moments.some(({ bound }) => bound !== undefined)) return undefined;
  return has('or') ? 'ever' : 'always';
}

/** "Was it ever inadequate twice in a row?", "which areas were good three times running?" */
export function askRunning(
  { terms, has, any, told, claims, areas, time }: Clues,
  condition: Condition,
): Question {
  const listed = told.length === 0 && (any || has('area', 'every', 'where'));
  return {
    ask: 'when',
    pick: 'every',
    running: runLength(terms),
    every: has('every'),
    yesNo: claims,
    areas: listed ? { kind: 'every' } : areas,
    condition,
    time: time.time,
  };
}
