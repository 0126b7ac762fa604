import type { Clues } from './clues.ts';
import type { Areas, Moment, Question, Time } from './question.ts';

/** Questions that hold areas or inspections against each other. */
export function askComparison(clues: Clues): Question | undefined {
  const { has, told, time, condition } = clues;
  const comparing = has('better', 'worse', 'compare', 'versus');
  if (condition && condition.relation !== 'at') return undefined;
  const ofAreas =
    comparing || has('best', 'worst', 'than') || (has('stayed', 'change') && time.moments.length < 2);
  if (told.length > 1 && ofAreas) return compareAreas(clues);
  return comparing && !condition ? compareInspections(clues) : undefined;
}

/** What the question claims of the first; "better or worse?" claims nothing. */
function claimOf({ has }: Clues): 'better' | 'worse' | undefined {
  if (has('better') && !has('worse', 'fell')) return 'better';
  return has('worse') && !has('better', 'rose') ? 'worse' : undefined;
}

function compareAreas(clues: Clues): Question {
  const { has, areas, time } = clues;
  const claim = claimOf(clues) ?? (has('stayed') ? 'same' : undefined);
  // "Is safe or caring better?" wants one of the two, not a yes or no.
  const yesNo = clues.yesNo && !(has('or') && !has('than'));
  return { ask: 'compare-areas', areas, time: time.time, yesNo, ...(claim && { claim }) };
}

function compareInspections(clues: Clues): Question {
  const { has, told, areas, time, yesNo } = clues;
  const claimed = claimOf(clues);
  const claim = claimed && (claimed === 'better' ? 'rose' : 'fell');
  const change = { ask: 'change', most: false } as const;
  if (claim && told.length === 0 && has('area', 'where')) {
    const every = { areas: { kind: 'every' }, time: momentsOf(beforeAndAfterThan(clues)) } as const;
    return { ...change, form: 'which-areas', yesNo, claim, ...every };
  }
  if (claim) {
    const isClaim = yesNo && !(has('or') && !has('than') && time.moments.length > 1);
    const ends = momentsOf(beforeAndAfterThan(clues));
    return { ...change, form: 'what', yesNo: isClaim, ...(isClaim && { claim }), areas, time: ends };
  }
  const whole = told.length === 0 && !has('better', 'worse');
  return {
    ...change,
    form: 'what',
    yesNo: false,
    areas: whole ? { kind: 'every' } : areas,
    time: time.moments.length === 1 ? momentsOf(beforeAndAfterThan(clues)) : time.time,
  };
}

/** From the moment that it is held against to the one that is judged. */
function momentsOf([subject, reference]: readonly [Moment, Moment]): Time {
  return { kind: 'moments', moments: [reference, subject] };
}

/** "Was 2019 better than 2018?": the moment that is judged and the one that it is held against. */
function beforeAndAfterThan({ terms, time }: Clues): [Moment, Moment] {
  const than = terms.findIndex(
    (term) => term.kind === 'sense' && (term.sense === 'than' || term.sense === 'versus'),
  );
  const before = time.moments.filter(({ at }) => than < 0 || at < than).map(({ moment }) => moment);
  const after = time.moments.filter(({ at }) => than >= 0 && at > than).map(({ moment }) => moment);
  const latest: Moment = { kind: 'place', place: -1 };
  if (than < 0 && before[1]) return [before[0] ?? latest, before[1]];
  if (after[0]) return [before[0] ?? after[1] ?? latest, after[0]];
  const subject = before[0] ?? latest;
  return [subject, { kind: 'neighbour', of: subject, step: -1 }];
}

/** Questions of what rose, fell, stayed or changed. */
export function askChange(clues: Clues): Question | undefined {
  const { has, any, told, time, direction } = clues;
  if ((!direction && !has('change')) || time.moments.length > 2) return undefined;
  const listed = any || has('area', 'where', 'every') || (!clues.yesNo && has('which') && !has('how'));
  const everyArea = told.length === 0 && (listed || has('how-many'));
  // "Did it go up or down?" wants neither a yes nor a no.
  const yesNo = clues.yesNo && !(has('rose') && has('fell'));
  const areas: Areas = everyArea ? { kind: 'every' } : clues.areas;
  const change = {
    ask: 'change',
    yesNo,
    most: false,
    areas,
    ...(direction && { claim: direction }),
  } as const;
  const form = has('how-many')
    ? 'count'
    : everyArea && (direction || yesNo || has('area'))
      ? 'which-areas'
      : 'what';
  if (direction === 'stayed' && has('always', 'ever', 'history')) {
    return { ...change, form, time: { kind: 'all' } };
  }
  if (has('when', 'times', 'ever', 'never') || clues.pick !== 'every') {
    if (has('never') && everyArea) return undefined;
    return { ...change, yesNo: yesNo && !has('never'), form: 'when', time: { kind: 'all' } };
  }
  const over = has('always', 'history');
  // "How has it changed?" asks for its whole story.
  if (form === 'what' && (over || (time.time.kind === 'untold' && has('how') && !direction)) && !yesNo)
    return undefined;
  return {
    ...change,
    form,
    most: has('most') && form === 'which-areas',
    time: over ? { kind: 'all' } : time.time,
  };
}
