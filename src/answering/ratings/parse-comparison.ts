import type { Clues } from './clues.ts';
import type { Moment, Question, Time } from './question.ts';

/** Questions that hold areas or inspections against each other. */
export function askComparison(clues: Clues): Question | undefined {
  const { has, told, time, condition } = clues;
  const comparing = has('better', 'worse', 'compare', 'versus');
  if (condition && condition.relation !== 'at') return undefined;
  const ofAreas =
    comparing || has('best', 'worst', 'than') || (has('stayed', 'change') && time.moments.length < 2);
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
  const comparing = terms.findIndex(
    (term) => term.kind === 'sense' && ['better', 'worse', 'above', 'below', 'stayed'].includes(term.sense),
  );
  const area = terms.findIndex(({ kind }) => kind === 'area');
  const linked = terms
    .slice(comparing, area)
    .some(
      (term) =>
        term.text === 'as' || term.text === 'match' || (term.kind === 'sense' && term.sense === 'than'),
    );
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

function compareAreas(clues: Clues): Question {
  const { has, areas, time } = clues;
  const claim = claimOf(clues) ?? (has('stayed') ? 'same' : undefined);
  // "Is safe or caring better?" wants one of the two, not a yes or no.
  const yesNo = clues.yesNo && !(has('or') && !has('than'));
  const whole = time.time.kind === 'untold' && has('always', 'ever', 'never', 'history');
  return {
    ask: 'compare-areas',
    areas,
    time: whole ? { kind: 'all' } : time.time,
    yesNo,
    ...(claim && { claim }),
  };
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
