import type { Clues } from '../clues/clues.ts';
import { isOfSubject } from '../clues/subject.ts';
import type { Question } from '../question.ts';
import { isSense } from '../terms/terms.ts';

/** "Best and worst areas in 2022": the ratings among which both are. */
function askBothEnds(clues: Clues): Question | undefined {
  const { has, told, areas, time } = clues;
  // "Its strengths and weaknesses", but not "its best and worst ratings"
  const itsAreas =
    isOfSubject(clues.terms) && !has('year', 'inspection', 'rating', 'grade', 'ever', 'history');
  const ofAreas = told.length === 0 && (has('area') || time.time.kind === 'moments' || itsAreas);
  // "From best to worst" alone asks for the scale.
  if (!ofAreas && told.length === 0 && !has('year', 'inspection')) return undefined;
  return {
    ask: 'rating',
    areas: ofAreas ? { kind: 'every' } : areas,
    time: time.time.kind === 'untold' && !ofAreas ? { kind: 'all' } : time.time,
  };
}

export function askExtreme(clues: Clues): Question | undefined {
  const { has, told, time, yesNo } = clues;
  if (has('best') && has('worst') && !yesNo) return askBothEnds(clues);
  if (has('best') === has('worst') || has('how-many')) return undefined;
  const end = has('best') ? 'best' : 'worst';
  const [area, ...others] = told;
  const moment =
    time.time.kind === 'moments' && time.time.moments.length === 1 ? time.time.moments[0] : undefined;
  // "Was safe the weakest (in 2022)?" is of areas, "was 2022 the weakest year for it?" is of years.
  const ofAreas =
    has('area') ||
    ((moment || time.time.kind === 'untold') &&
      !has('year', 'inspection', 'rating', 'grade', 'ever', 'always', 'history'));
  if (yesNo && area && others.length === 0 && ofAreas) {
    const often = (['always', 'never', 'ever'] as const).find((sense) => has(sense));
    return {
      ask: 'extreme',
      end,
      over: 'areas',
      areas: { kind: 'every' },
      time: often && time.time.kind === 'untold' ? { kind: 'all' } : time.time,
      claim: { area },
      ...(often && { often }),
    };
  }
  // "In which years was caring better than the rest?"
  if (
    !yesNo &&
    area &&
    others.length === 0 &&
    has('when', 'year') &&
    clues.terms.some((term) => isSense(term, end) && COMPARING.test(term.text))
  ) {
    const time_ = time.time.kind === 'untold' ? ({ kind: 'all' } as const) : time.time;
    return { ask: 'extreme', end, over: 'inspections', areas: { kind: 'every' }, time: time_, alone: area };
  }
  if (yesNo && moment && !has('area')) {
    return {
      ask: 'extreme',
      end,
      over: 'inspections',
      areas: clues.areas,
      time: { kind: 'all' },
      claim: { moment },
    };
  }
  // "What is the highest it has been?"
  const hasBeen = clues.terms.some(({ text }) => ['been', 'reached', 'had'].includes(text));
  const asksWhen = hasBeen || has('when', 'year', 'ever', 'inspection', 'rating', 'grade', 'history');
  const isOfAreas = has('area') || clues.terms.some(({ text }) => SIDES.test(text));
  const over = !isOfAreas && others.length === 0 && (area || (!moment && asksWhen)) ? 'inspections' : 'areas';
  const whole = has('ever', 'history', 'always') && time.time.kind === 'untold';
  return {
    ask: 'extreme',
    end,
    over,
    areas: over === 'areas' && others.length === 0 ? { kind: 'every' } : clues.areas,
    time: whole ? { kind: 'all' } : time.time,
  };
}

/** "Its strongest suit, going by the grades" is one of its areas; "the strongest grade" is none. */
const SIDES = /^(strengths?|weakness(es)?|(strong|weak)\w* (suit|point|side|spot|link)s?)$/;

/** It is of all others that something is the best or the worst: "better than the rest". */
const COMPARING = /^(better|higher|stronger|worse|lower|weaker|ahead|above|behind|below|beats?) /;
