import { type Clues, isHeld } from '../clues/clues.ts';
import type { Areas, Asked, Moment, Question, Time } from '../question.ts';
import { isSense } from '../terms/terms.ts';

/** Questions that hold areas or inspections against each other. */
export function askComparison(clues: Clues): Question | undefined {
  const { has, told, time, condition } = clues;
  const comparing = has('better', 'worse', 'compare', 'versus');
  if (condition && condition.relation !== 'at') return undefined;
  const ofAreas =
    comparing ||
    has('best', 'worst', 'than') ||
    (has('stayed', 'change') && time.moments.length < 2 && !isHeld(clues));
  const against = askAgainst(clues);
  if (against) return against;
  if (told.length > 1 && ofAreas) return compareAreas(clues);
  // "When was caring better than the others?" is not told by two inspections.
  const ofYears = has('when') || (has('year') && time.time.kind === 'untold' && told.length > 0);
  return comparing && !condition && !ofYears ? compareInspections(clues) : undefined;
}

/** "Which areas did better than safe?" */
function askAgainst({ terms, told, has, any, time, yesNo }: Clues): Question | undefined {
  const [than] = told;
  if (!than || told.length > 1 || !(any || has('area', 'which'))) return undefined;
  const comparing = terms.findIndex((term) => isSense(term, 'better', 'worse', 'above', 'below', 'stayed'));
  const area = terms.findIndex(({ kind }) => kind === 'area');
  const linked = terms
    .slice(comparing, area)
    .some((term) => term.text === 'as' || term.text === 'match' || isSense(term, 'than'));
  const adjacent = terms.slice(comparing + 1, area).every(({ kind }) => kind === 'filler');
  if (comparing < 0 || area < comparing || !(linked || adjacent)) return undefined;
  const relation = has('stayed') ? 'at' : has('better') ? 'above' : 'below';
  return { ask: 'areas-against', relation, than, yesNo, areas: { kind: 'every' }, time: time.time };
}

/** What the question claims of the first; "better or worse?" claims nothing. */
function claimOf({ has }: Clues): 'better' | 'worse' | undefined {
  if (has('better') && !has('worse', 'fell')) return 'better';
  return has('worse') && !has('better', 'rose') ? 'worse' : undefined;
}

function compareAreas(clues: Clues): Question | undefined {
  const { has, areas, time } = clues;
  const claim = areasClaimOf(clues);
  const judging = ['always', 'ever', 'never'] as const;
  // "Which years were safe and effective the same?" is told by all of them.
  const whole = time.time.kind === 'untold' && has(...judging, 'history', 'when', 'year');
  // "Always the same as effective?" claims it, too; "is safe or caring better?" wants one of the two.
  const claims = clues.claims || (has(...judging) && !has('which', 'when', 'how', 'how-many'));
  const either = time.time.kind === 'moments' && time.moments.length > 1;
  return {
    ask: 'compare-areas',
    areas,
    time: whole ? { kind: 'all' } : time.time,
    yesNo: claims && !(has('or') && !has('than') && !either),
    often: has('never') ? 'never' : has('ever') || (either && has('or')) ? 'ever' : 'each',
    ...(claim && { claim }),
  };
}

/** What the question says of the first area and the second. */
function areasClaimOf(clues: Clues): Asked<'compare-areas'>['claim'] {
  const { has, terms } = clues;
  const denied = terms.some((term, at) => {
    const next = terms.slice(at + 1).find(({ kind }) => kind !== 'filler');
    const judged = isSense(next, 'better', 'worse', 'above', 'below', 'stayed');
    return at > 1 && isSense(term, 'not') && judged;
  });
  // "Is safe no better than caring?", "at least as good as caring?"
  const asBad = terms.some(({ text }) => text === 'as bad as');
  if (has('or-worse') && !has('or-better')) return asBad ? 'no-worse' : 'no-better';
  if (has('or-better') && !has('or-worse')) return asBad ? 'no-better' : 'no-worse';
  const claim = claimOf(clues);
  if (claim === 'better') return denied ? 'no-better' : 'better';
  if (claim === 'worse') return denied ? 'no-worse' : 'worse';
  if (terms.some(({ text }) => NOT_ALIKE.has(text))) return 'different';
  return has('stayed') ? (denied ? 'different' : 'same') : undefined;
}

const NOT_ALIKE: ReadonlySet<string> = new Set('differ,different,differently,difference'.split(','));

function compareInspections(clues: Clues): Question {
  const { has, any, told, areas, time, yesNo } = clues;
  const claimed = claimOf(clues);
  const claim = claimed && (claimed === 'better' ? 'rose' : 'fell');
  const whole = told.length === 0 && !has('better', 'worse');
  const scope: Areas = whole ? { kind: 'every' } : areas;
  // A change is between two inspections; of more the ratings are told as they are.
  if (!claim && time.moments.length > 2) return { ask: 'rating', areas: scope, time: time.time };
  const change = { ask: 'change', most: false } as const;
  const ofEvery = yesNo && !any && has('every') && !has('year', 'inspection');
  if (claim && told.length === 0 && (any || ofEvery || has('area', 'where'))) {
    const every = { areas: { kind: 'every' }, time: momentsOf(beforeAndAfterThan(clues)) } as const;
    return { ...change, form: 'which-areas', yesNo, claim, ...every, ...(ofEvery && { every: true }) };
  }
  if (claim) {
    const isClaim = yesNo && !(has('or') && !has('than') && time.moments.length > 1);
    const ends = momentsOf(beforeAndAfterThan(clues));
    return { ...change, form: 'what', yesNo: isClaim, ...(isClaim && { claim }), areas, time: ends };
  }
  return {
    ...change,
    form: 'what',
    yesNo: false,
    areas: scope,
    time: time.moments.length === 1 ? momentsOf(beforeAndAfterThan(clues)) : time.time,
  };
}

/** From the moment that it is held against to the one that is judged. */
function momentsOf([subject, reference]: readonly [Moment, Moment]): Time {
  return { kind: 'moments', moments: [reference, subject] };
}

/** "Was 2019 better than 2018?": the moment that is judged and the one that it is held against. */
function beforeAndAfterThan({ terms, time }: Clues): [Moment, Moment] {
  const than = terms.findIndex((term) => isSense(term, 'than', 'versus'));
  const before = time.moments.filter(({ at }) => than < 0 || at < than).map(({ moment }) => moment);
  const after = time.moments.filter(({ at }) => than >= 0 && at > than).map(({ moment }) => moment);
  const latest: Moment = { kind: 'place', place: -1 };
  if (than < 0 && before[1]) return [before[0] ?? latest, before[1]];
  if (after[0]) return [before[0] ?? after[1] ?? latest, after[0]];
  const subject = before[0] ?? latest;
  return [subject, { kind: 'neighbour', of: subject, step: -1 }];
}
