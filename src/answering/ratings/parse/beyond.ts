import type { Clues } from '../clues/clues.ts';
import { isKindOfSubject, isOfSubject } from '../clues/subject.ts';
import { datesIn, datesOf } from '../grid.ts';
import { GENERAL_HELPERS, OPENINGS } from '../terms/question-words.ts';
import { isInspector, isSense, type Term } from '../terms/terms.ts';
import { isOfMeans } from './beyond-means.ts';
import { isOfScale } from './beyond-scale.ts';
import { isOfOtherJudge, isOfOthers } from './beyond-subject.ts';
import { asksOfGivenInspection } from './inspections.ts';
import { isOfRest } from './list-to-complete.ts';
import { isOfOtherTimes } from './not-beyond.ts';

/** Does the question ask for what no table of ratings tells, though it may name areas and grades? */
export function isBeyondTable(clues: Clues): boolean {
  if (clues.terms.some(({ kind }) => kind === 'beyond')) return true;
  if (clues.has('year-ago') && clues.pick === 'every') return true;
  if (clues.has('fewest') && !isOfFewestAreas(clues)) return true;
  return [
    isOfScale,
    isOfOthers,
    isOfFuture,
    isOfOtherJudge,
    isOfRest,
    isOfLength,
    isOfDoing,
    isOfPart,
    isOfDeed,
    isOfMeans,
    isOfWish,
    isOfAbsence,
    isOfConsequence,
    isOfPublication,
    asksOfGivenInspection,
    isOfOpinion,
    isOfTurn,
    isOfWhereabouts,
    isOfGradedTime,
    isOfFirstSince,
    isOfOtherTimes,
  ].some((isOf) => isOf(clues));
}

/** "How long was it good?" is told by the table, "how long did the inspection take?" and "how long until it is good?" are not. */
function isOfLength({ terms, has, condition, time }: Clues): boolean {
  const told =
    condition && datesOf(time.time).length === 0 && !has('until', 'before', 'after', 'to', 'between');
  // "How long does a good rating last?" is of any time and of anyone.
  const general =
    terms.some(({ text }) => GENERAL_HELPERS.has(text)) && !terms.some(({ text }) => PAST.has(text));
  return has('how-long') && (!told || has('reach') || general);
}

const PAST: ReadonlySet<string> = new Set('was were been had did'.split(' '));

/** "Will it be good?", "is it going to be good?", "next time" ask of what no table knows yet. */
function isOfFuture({ terms, has, time, transition }: Clues): boolean {
  if (has('next') && time.time.kind === 'untold' && !transition) return true;
  if (terms.some((term, at) => isOfChance(term, terms.slice(at + 1)))) return true;
  return terms.some((term, at) => {
    const next = terms[at + 1];
    if (SPEAKERS.has(terms[at - 1]?.text ?? '')) return false;
    if (term.text === 'likely') return true;
    return term.text === 'will' ? next?.text !== 'you' : term.text === 'going to' && next?.kind !== 'grade';
  });
}

/** "How could it be good again?", "by when must they improve?", but not "how could it have been good?" */
function isOfChance(asking: Term, [chance, subject, ...after]: readonly Term[]): boolean {
  if (asking.kind !== 'sense' || (asking.sense !== 'how' && asking.sense !== 'when')) return false;
  const isSaid = after.some((term) => PAST.has(term.text) || term.text === 'have' || term.text === 'said');
  return CHANCES.has(chance?.text ?? '') && subject !== undefined && isOfSubject([subject]) && !isSaid;
}

const CHANCES: ReadonlySet<string> = new Set('can could may might must should'.split(' '));

const SPEAKERS: ReadonlySet<string> = new Set(['i', 'we', 'you', 'this', 'that']);

/** "Is it safe to eat?" */
function isOfDoing({ terms }: Clues): boolean {
  return terms.some((term, at) => {
    const next = terms[at + 2]?.kind;
    return term.kind === 'area' && terms[at + 1]?.text === 'to' && (next === 'filler' || next === 'unknown');
  });
}

/** "The rating for call handling", "in Surrey" and "the neonatal service" are of parts of the subject that the table does not tell of. */
function isOfPart({ terms, told }: Clues): boolean {
  const rated = terms.findIndex((term) => term.kind === 'grade' || isSense(term, 'rating', 'grade'));
  return terms.some(({ text }, at) => {
    const after = terms.slice(at + 1);
    const isBehind = rated >= 0 && at > rated && told.length === 0 && PART_OF.has(text);
    if (isBehind && after.find(({ kind }) => kind !== 'filler')?.kind === 'unknown') return true;
    const [part, kind] = after;
    return text === 'the' && part?.kind === 'unknown' && kind !== undefined && isKindOfSubject(kind);
  });
}

const PART_OF: ReadonlySet<string> = new Set('for in of at'.split(' '));

/** "What did the trust change?", but not "what did it change to?" */
function isOfDeed({ terms }: Clues): boolean {
  const did = terms.findIndex(({ text }, at) => text === 'did' && terms[at - 1]?.text === 'what');
  const [who, deed, next] = did < 0 ? [] : terms.slice(did + 1);
  return (
    isOfSubject(who ? [who] : []) && isSense(deed, 'change') && !isSense(next, 'to') && next?.text !== 'from'
  );
}

/** "What did the union say about the rating?", but not "what did the inspector say about safety?" */
function isOfOpinion({ terms }: Clues): boolean {
  const did = terms.findIndex(({ text }, at) => text === 'did' && terms[at - 1]?.text === 'what');
  const said = terms.findIndex((term, at) => at > did && (isSense(term, 'said') || term.text === 'find'));
  const who = did < 0 || said < 0 ? [] : terms.slice(did + 1, said).filter(({ text }) => text !== 'the');
  return who.length > 0 && who.every(({ kind }) => kind === 'background' || kind === 'unknown');
}

/** "Should it have been good?" */
function isOfWish({ terms }: Clues): boolean {
  return terms.find(({ text }) => !OPENINGS.has(text))?.text === 'should';
}

/** "Why was there no inspection?" and "what was there instead of one?" know that there was none. */
function isOfAbsence({ terms, reason, has, condition, told }: Clues): boolean {
  const instead = terms.findIndex(({ text }) => text === 'instead');
  const next = instead < 0 ? undefined : terms.slice(instead + 1).find(({ kind }) => kind !== 'filler');
  if (isSense(next, 'inspection')) return true;
  return reason && has('not', 'never') && has('inspection') && !condition && told.length === 0;
}

/** "What happens after two bad ones?", "what happens in an inspection?", but not "what happens in 2018?" */
function isOfConsequence({ terms }: Clues): boolean {
  return terms.some(({ text }, at) => {
    const [first, second] = terms.slice(at + 1);
    return text === 'happens' && (EVENTUALITIES.has(first?.text ?? '') || /^an?$/.test(second?.text ?? ''));
  });
}

const EVENTUALITIES: ReadonlySet<string> = new Set('after if when once to now'.split(' '));

/** "Did the report come out in August?", but neither "how did it come out?" nor "what came out for safe?" */
function isOfPublication({ terms, has }: Clues): boolean {
  return (
    !has('how') &&
    terms.some(({ text }, at) => {
      const next = terms[at + 1];
      return (text === 'come out' || text === 'came out') && next?.kind !== 'grade' && next?.text !== 'for';
    })
  );
}

/** "Which areas rose and then fell?", "which recovered?" ask for two moves, a date for one that the table tells. */
function isOfTurn({ terms, has, time }: Clues): boolean {
  const isBoth = has('rose') && has('fell') && terms.some(({ text }) => TURNS.has(text));
  return isBoth || (time.time.kind === 'untold' && terms.some(({ text }) => RECOVERING.test(text)));
}

const TURNS: ReadonlySet<string> = new Set('then before after later again'.split(' '));
const RECOVERING = /^(recover|rebound|bounced? back|comeback)/;

/** "Where did the inspectors stay?", but not "where did they see a fall?" */
function isOfWhereabouts({ terms, has, condition, told, direction }: Clues): boolean {
  const where = terms.findIndex(({ text }) => text === 'where');
  const who = terms.slice(where + 1).find(({ kind }) => kind !== 'filler');
  if (where < 0 || !isInspector(who) || condition || told.length > 0) return false;
  return !has('best', 'worst', 'change') && (direction === undefined || direction === 'stayed');
}

/** "How was safe in the year of the first good?" tells a year by its grade. */
function isOfGradedTime({ terms, told, time, condition }: Clues): boolean {
  if (!condition || time.time.kind !== 'untold' || told.every(({ overall }) => overall)) return false;
  return terms.some((term, at) => {
    const isTime = isSense(term, 'year', 'inspection');
    if (!isTime || terms[at - 1]?.text !== 'the' || !IN.has(terms[at - 2]?.text ?? '')) return false;
    const isTold = terms.slice(0, at).some(({ kind }) => kind === 'area');
    return isTold && terms.slice(at + 1).some(({ kind }) => kind === 'grade');
  });
}

const IN: ReadonlySet<string> = new Set('in during at for'.split(' '));

/** "Was 2022 the first year since 2017 with an inadequate?" picks among the years after another. */
function isOfFirstSince({ yesNo, has, time, condition }: Clues): boolean {
  const dates = time.moments.filter(({ moment }) => datesIn(moment).length > 0);
  const isBound = dates.some(
    ({ moment, bound }) => moment.kind === 'neighbour' || ['since', 'after', 'before'].includes(bound ?? ''),
  );
  return yesNo && condition !== undefined && has('first', 'latest') && dates.length > 1 && isBound;
}

/** "Which year had the fewest inadequates?"; the fewest of anything else would have to be counted otherwise. */
function isOfFewestAreas({ has, condition, told, claims }: Clues): boolean {
  return condition !== undefined && has('when') && told.length === 0 && !claims;
}
