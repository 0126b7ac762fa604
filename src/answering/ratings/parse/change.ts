import type { Clues } from '../clues/clues.ts';
import type { Areas, Asked, Question } from '../question.ts';
import { isSense, type Term } from '../terms/terms.ts';
import { type ChangeScope, changeScopeOf, claimsMove, isAlike } from './change-scope.ts';
import { chronological, endsOf, spanOf } from './change-time.ts';

/** Questions of what rose, fell, stayed or changed; each step asks what the steps before it have left. */
export function askChange(clues: Clues): Question | undefined {
  const { has, told, time, direction } = clues;
  if ((!direction && !has('change')) || time.moments.length > 2) return undefined;
  // "Were all areas rated alike?" holds them against each other.
  if (told.length === 0 && has('every') && isAlike(clues))
    return { ask: 'rating', areas: { kind: 'every' }, time: time.time };
  if (asksOfOthers(clues)) return changeOfEvery(clues);
  const scope = changeScopeOf(clues);
  const change = changeOf(clues, scope);
  if (direction === 'stayed' && has('always', 'ever', 'history')) return { ...change, time: spanOf(clues) };
  if (isDeniedOfAreas(clues, scope)) return askDenied(clues, change);
  if (countsOfEach(clues, scope)) return undefined;
  if (asksForMoves(clues, scope)) return askMoves(clues, change);
  if (asksForFurthest(clues, scope)) return askFurthest(clues, change);
  if (asksForStory(clues, scope)) return undefined;
  return askFarMove(clues, change) ?? askBetween(clues, scope, change);
}

type Change = Asked<'change'>;

/** What a question of change asks, whenever it was. */
function changeOf(clues: Clues, { areas, form }: ChangeScope): Omit<Change, 'time'> {
  const { direction } = clues;
  const claim = direction && { claim: direction };
  return { ask: 'change', yesNo: claimsMove(clues), most: false, areas, form, ...claim };
}

/** "What got worse, and which did not?" asks of all. */
function changeOfEvery({ time }: Clues): Change {
  return {
    ask: 'change',
    form: 'what',
    yesNo: false,
    most: false,
    areas: { kind: 'every' },
    time: time.time,
  };
}

/** "Which areas did not improve?" */
function isDeniedOfAreas(clues: Clues, { form }: ChangeScope): boolean {
  return form === 'which-areas' && clues.direction !== undefined && isDenied(clues) && !clues.denies;
}

function askDenied({ has, time }: Clues, change: Omit<Change, 'time'>): Question | undefined {
  // "Did all areas not fall?" may mean that some did not, or that none did.
  if (change.yesNo && has('every')) return undefined;
  const whole = has('never') && time.time.kind === 'untold';
  return { ...change, denied: true, time: whole ? { kind: 'all' } : chronological(time.time) };
}

/** Is a number of times told or asked for? */
function isOfTimes({ has, amount }: Clues): boolean {
  return has('times') || amount?.of === 'times';
}

/** "Which area fell twice?" would have to be counted for each. */
function countsOfEach(clues: Clues, { form }: ChangeScope): boolean {
  return isOfTimes(clues) && form === 'which-areas' && clues.told.length === 0;
}

/** "How many falls has caring had?" */
function countsMoves(clues: Clues, form: Change['form']): boolean {
  return isOfTimes(clues) || (form === 'count' && clues.told.length > 0);
}

/** Is it of single moves: when they were, how many, the first, the last, or any at all? */
function asksForMoves(clues: Clues, { form }: ChangeScope): boolean {
  const { has, time, pick } = clues;
  const anyTime = has('ever', 'never') && time.time.kind !== 'moments';
  return has('when') || countsMoves(clues, form) || anyTime || pick !== 'every';
}

function askMoves(clues: Clues, change: Omit<Change, 'time'>): Question {
  const { has, pick, amount } = clues;
  return {
    ...change,
    ...(clues.denies !== has('never') && { negated: true }),
    ...(change.yesNo && has('every') && { every: true }),
    form: 'when',
    most: has('most'),
    time: spanOf(clues),
    counted: countsMoves(clues, change.form),
    ...(amount?.of === 'times' && { amount }),
    ...farOf(clues),
    ...(pick !== 'every' && { pick }),
  };
}

/** "What was the biggest drop?" and "which area fell the most?" ask of any time. */
function asksForFurthest(clues: Clues, { form }: ChangeScope): boolean {
  const { has, direction, time } = clues;
  const ofMost = form === 'what' || (form === 'which-areas' && !claimsMove(clues));
  return has('most') && direction !== undefined && time.time.kind === 'untold' && ofMost;
}

function askFurthest({ plural }: Clues, change: Omit<Change, 'time'>): Question {
  const areas: Areas = plural ? { kind: 'every' } : change.areas;
  return { ...change, form: 'when', most: true, areas, time: { kind: 'all' } };
}

/** "How has it changed?" asks for its whole story, which its ratings tell. */
function asksForStory(clues: Clues, { form }: ChangeScope): boolean {
  const { has, time, direction } = clues;
  const isOpen = time.time.kind === 'untold' && has('how') && !direction;
  return form === 'what' && !claimsMove(clues) && (has('always', 'history') || isOpen);
}

/** "Which area jumped two grades?" asks of any time. */
function askFarMove(clues: Clues, change: Omit<Change, 'time'>): Question | undefined {
  const far = farOf(clues);
  if (!far || clues.time.time.kind !== 'untold') return undefined;
  const areas: Areas = clues.told.length > 0 ? change.areas : { kind: 'every' };
  return { ...change, form: 'when', ...far, areas, time: { kind: 'all' } };
}

/** What became of the grades from one inspection to a later one. */
function askBetween(clues: Clues, scope: ChangeScope, change: Omit<Change, 'time'>): Question {
  const { has, told, condition, direction } = clues;
  const { form, ofAll, measured, claimed } = scope;
  const { yesNo } = change;
  // "What remained good in 2018?"
  const kept = direction === 'stayed' && form === 'which-areas' ? condition : undefined;
  // "Did safe not fall?" may mean that it fell as well as that it did not: the sentence alone answers both.
  const openly = !has('never') && isDenied(clues);
  return {
    ...change,
    ...farOf(clues),
    ...(measured && { measured }),
    ...(kept && { transition: { from: kept, to: kept } }),
    ...(openly && { yesNo: false }),
    ...(yesNo && clues.denies && { negated: true }),
    ...(claimed && { amount: claimed }),
    ...(told.length > 1 && has('or') && { either: true }),
    every: yesNo && (has('every') || ofAll),
    most: has('most') && form === 'which-areas',
    time: has('always', 'history') ? { kind: 'all' } : endsOf(clues),
  };
}

/** "Which areas did not improve?", "which never fell?" */
function isDenied({ terms, has, direction, yesNo }: Clues): boolean {
  return (
    has('never') ||
    terms.some((term, at) => {
      // "Didn't it fall?" asks the same as "did it fall?".
      if (yesNo && isContraction(terms, at)) return false;
      const next = terms.slice(at + 1).find(({ kind }) => kind !== 'filler');
      return isSense(term, 'not') && direction !== undefined && isSense(next, direction);
    })
  );
}

/** "… and which did not?" */
function asksOfOthers({ terms, has, told }: Clues): boolean {
  const content = terms.filter(({ kind }) => kind !== 'filler' && kind !== 'name');
  const [link, asking, not] = content.slice(-3);
  const senses = [link, asking, not].map((term) => (term?.kind === 'sense' ? term.sense : undefined));
  const ends = senses.join(' ') === 'and which not' || senses.slice(1).join(' ') === 'or not';
  return told.length === 0 && has('which') && ends;
}

function isContraction(terms: readonly Term[], at: number): boolean {
  return at <= 1 && terms.slice(0, at).every(({ kind }) => kind === 'filler');
}

/** "It fell two grades." */
function farOf({ terms }: Clues): { distance: number } | undefined {
  const told = terms.find((term, at) => {
    const next = terms[at + 1];
    return isSense(next, 'grade') && ((term.kind === 'number' && term.value < 10) || term.text === 'one');
  });
  return told && { distance: told.kind === 'number' ? told.value : 1 };
}
