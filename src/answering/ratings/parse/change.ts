import type { Clues } from '../clues/clues.ts';
import type { Areas, Question, Time } from '../question.ts';
import { isSense, type Term } from '../terms/terms.ts';

/** Questions of what rose, fell, stayed or changed. */
export function askChange(clues: Clues): Question | undefined {
  const { has, any, told, time, direction } = clues;
  if ((!direction && !has('change')) || time.moments.length > 2) return undefined;
  // "Were all areas rated alike?" holds them against each other.
  if (told.length === 0 && has('every') && isAlike(clues))
    return { ask: 'rating', areas: { kind: 'every' }, time: time.time };
  const several = clues.plural && !direction && time.time.kind !== 'untold';
  const two = !direction && time.moments.length === 2 && !has('rating', 'grade');
  // "What got worse, and which did not?" asks of all.
  if (asksOfOthers(clues))
    return {
      ask: 'change',
      form: 'what',
      yesNo: false,
      most: false,
      areas: { kind: 'every' },
      time: time.time,
    };
  const named = !clues.yesNo && has('which') && !has('how') && !asksWhereTo(clues);
  // "Were the ratings in 2018 and 2022 identical?" is of every rating, not of the one that sums up.
  const isOfDates = isAlike(clues) && time.moments.length === 2 && !has('rating', 'grade');
  const isDated =
    told.length === 0 && time.time.kind !== 'untold' && !any && !has('area', 'which', 'where', 'how-many');
  const ofAll = isDated && direction === 'stayed' && (clues.plural || isOfDates);
  const listed = ofAll || any || has('area', 'where', 'every') || named || two || several;
  // "How many grades did caring fall?" and "by how much did it fall?" count no areas.
  const measured = has('how-many') && (asksHowMuch(clues) || (told.length > 0 && has('grade')));
  const everyArea = told.length === 0 && (listed || (has('how-many') && !measured));
  // "Did it go up or down?" wants neither a yes nor a no.
  const yesNo = clues.claims && !(has('rose') && has('fell'));
  const areas: Areas = everyArea ? { kind: 'every' } : clues.areas;
  const change = {
    ask: 'change',
    yesNo,
    most: false,
    areas,
    ...(direction && { claim: direction }),
  } as const;
  const isMajority = clues.yesNo && has('most') && has('area');
  // "Did two areas improve?"
  const claimed = everyArea && clues.claims && clues.amount?.of === 'areas' ? clues.amount : undefined;
  const form =
    (has('how-many') && !measured) || (everyArea && isMajority) || claimed
      ? 'count'
      : everyArea && !ofAll && (direction || yesNo || has('area'))
        ? 'which-areas'
        : 'what';
  if (direction === 'stayed' && has('always', 'ever', 'history')) {
    return { ...change, form, time: time.time.kind === 'range' ? time.time : { kind: 'all' } };
  }
  const { pick, condition } = clues;
  // "What remained good in 2018?"
  const kept = direction === 'stayed' && form === 'which-areas' ? condition : undefined;
  const distance = distanceOf(clues);
  const far = distance !== undefined && { distance };
  const denied = form === 'which-areas' && direction !== undefined && isDenied(clues) && !clues.denies;
  // "Did safe not fall?" may mean that it fell as well as that it did not: the sentence alone answers both.
  const openly = !denied && !has('never') && isDenied(clues);
  if (denied) {
    const whole = has('never') && time.time.kind === 'untold';
    // "Did all areas not fall?" may mean that some did not, or that none did.
    if (yesNo && has('every')) return undefined;
    return { ...change, form, denied, time: whole ? { kind: 'all' } : chronological(time.time) };
  }
  const anyTime = has('ever', 'never') && time.time.kind !== 'moments';
  // "How many falls has caring had?"
  const counted = has('times') || clues.amount?.of === 'times' || (form === 'count' && told.length > 0);
  // "Which area fell twice?" would have to be counted for each.
  if ((has('times') || clues.amount?.of === 'times') && form === 'which-areas' && told.length === 0)
    return undefined;
  if (has('when') || counted || anyTime || pick !== 'every') {
    const whole: Time = time.time.kind === 'range' ? time.time : { kind: 'all' };
    const picked = pick !== 'every' && { pick };
    return {
      ...change,
      yesNo,
      ...(clues.denies !== has('never') && { negated: true }),
      ...(yesNo && has('every') && { every: true }),
      form: 'when',
      most: has('most'),
      time: whole,
      counted,
      ...(clues.amount?.of === 'times' && { amount: clues.amount }),
      ...far,
      ...picked,
    };
  }
  // "What was the biggest drop?" and "which area fell the most?" ask of any time.
  const ofMost = form === 'what' || (form === 'which-areas' && !yesNo);
  if (has('most') && direction && time.time.kind === 'untold' && ofMost) {
    const scope: Areas = clues.plural ? { kind: 'every' } : areas;
    return { ...change, form: 'when', most: true, areas: scope, time: { kind: 'all' } };
  }
  const over = has('always', 'history');
  // "How has it changed?" asks for its whole story.
  if (form === 'what' && (over || (time.time.kind === 'untold' && has('how') && !direction)) && !yesNo)
    return undefined;
  // "Which area jumped two grades?" asks of any time.
  if (distance !== undefined && time.time.kind === 'untold') {
    const scope: Areas = told.length > 0 ? areas : { kind: 'every' };
    return { ...change, form: 'when', ...far, areas: scope, time: { kind: 'all' } };
  }
  return {
    ...change,
    form,
    ...far,
    ...(measured && { measured }),
    ...(kept && { transition: { from: kept, to: kept } }),
    ...(openly && { yesNo: false }),
    ...(yesNo && clues.denies && { negated: true }),
    ...(claimed && { amount: claimed }),
    ...(told.length > 1 && has('or') && { either: true }),
    every: yesNo && (has('every') || ofAll),
    most: has('most') && form === 'which-areas',
    time: over ? { kind: 'all' } : (sameAs(clues) ?? fromThen(clues) ?? chronological(time.time)),
  };
}

/** "What is the change from 2019?": from then to the latest. */
function fromThen({ time }: Clues): Time | undefined {
  const [only, ...others] = time.moments;
  if (!only || others.length > 0 || only.bound !== 'from') return undefined;
  return { kind: 'range', from: only.moment, open: false };
}

/** "Which areas are the same as in 2016?": from then to the latest. */
function sameAs({ terms, time, direction }: Clues): Time | undefined {
  const [only, ...others] = time.moments;
  const isHeld = direction === 'stayed' && terms.some(({ text }) => text === 'as');
  if (!only || others.length > 0 || !isHeld) return undefined;
  return { kind: 'moments', moments: [only.moment, { kind: 'place', place: -1 }] };
}

function asksHowMuch({ terms }: Clues): boolean {
  return terms.some(({ text }) => text === 'by how much' || /^how .* a$/.test(text));
}

const ALIKE: ReadonlySet<string> = new Set('same,the same,alike,equal,identical'.split(','));

function isAlike({ terms, direction }: Clues): boolean {
  const words = terms.filter((term) => isSense(term, 'stayed'));
  return direction === 'stayed' && words.every(({ text }) => ALIKE.has(text));
}

/** "What did it drop to?" asks of one grade, "what dropped?" of areas. */
function asksWhereTo({ terms, direction }: Clues): boolean {
  return (
    direction !== undefined &&
    terms.some((term, at) => isSense(term, direction) && isSense(terms[at + 1], 'to'))
  );
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
function distanceOf({ terms }: Clues): number | undefined {
  const told = terms.find((term, at) => {
    const next = terms[at + 1];
    return isSense(next, 'grade') && ((term.kind === 'number' && term.value < 10) || term.text === 'one');
  });
  return told?.kind === 'number' ? told.value : told && 1;
}

/** Grades move forward in time, in whatever order the dates are told: "was 2018 up on 2017?" */
function chronological(time: Time): Time {
  if (time.kind !== 'moments') return time;
  const [first, second, ...others] = time.moments;
  const turned = first.kind === 'date' && second?.kind === 'date' && first.year > second.year;
  return turned && others.length === 0 ? { kind: 'moments', moments: [second, first] } : time;
}
