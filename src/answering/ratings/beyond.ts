import type { Clues } from './clues.ts';
import { datesOf } from './grid.ts';
import type { Sense } from './question-words.ts';
import { isOfSubject } from './subject.ts';

/** Does the question ask for what no table of ratings tells, though it may name areas and grades? */
export function isBeyondTable(clues: Clues): boolean {
  if (clues.terms.some(({ kind }) => kind === 'beyond')) return true;
  if (clues.has('year-ago') && clues.pick === 'every') return true;
  return [
    isOfScale,
    isOfOthers,
    isOfFuture,
    isOfOtherJudge,
    isOfLength,
    isOfDoing,
    isOfMeaning,
    isOfPublication,
  ].some((isOf) => isOf(clues));
}

/** "Is there anything between good and inadequate?", "is there anything below it?" */
function isOfScale({ terms, has, time, told, condition }: Clues): boolean {
  if (terms.some((term, at) => term.text === 'between' && terms[at + 1]?.kind === 'grade')) return true;
  const compared = condition?.relation === 'above' || condition?.relation === 'below';
  const free = told.length === 0 && time.time.kind === 'untold' && !has('area', 'rating');
  return compared && free && terms.some(({ text }) => text === 'there');
}

/** "Which trusts are good?", "are other trusts good?" and "is it the worst service of all?" hold the subject against others. */
function isOfOthers({ terms }: Clues): boolean {
  return terms.some((term, at) => {
    const next = terms[at + 1];
    if (term.text === 'other' && next && isOfSubject([next])) return true;
    if (next?.kind !== 'name') return false;
    if (term.text === 'which') return true;
    if (term.kind !== 'sense' || (term.sense !== 'best' && term.sense !== 'worst')) return false;
    const held = terms.slice(at + 1).find(({ kind }) => kind !== 'name' && kind !== 'filler');
    return held?.kind !== 'area' && !(held?.kind === 'sense' && OF_TABLE.includes(held.sense));
  });
}

const OF_TABLE: readonly Sense[] = ['rating', 'grade', 'area', 'inspection', 'year', 'ever'];

/** "How long was it good?" is told by the table, "how long did the inspection take?" and "how long until it is good?" are not. */
function isOfLength({ has, condition, time }: Clues): boolean {
  const told =
    condition && datesOf(time.time).length === 0 && !has('until', 'before', 'after', 'to', 'between');
  return has('how-long') && !told;
}

/** "Will it be good?", "is it going to be good?", "next time" ask of what no table knows yet. */
function isOfFuture({ terms, has, time, transition }: Clues): boolean {
  if (has('next') && time.time.kind === 'untold' && !transition) return true;
  return terms.some((term, at) => {
    const next = terms[at + 1];
    if (SPEAKERS.has(terms[at - 1]?.text ?? '')) return false;
    return term.text === 'will' ? next?.text !== 'you' : term.text === 'going to' && next?.kind !== 'grade';
  });
}

const SPEAKERS: ReadonlySet<string> = new Set(['i', 'we', 'you', 'this', 'that']);

/** "Is it safe to eat?" */
function isOfDoing({ terms }: Clues): boolean {
  return terms.some((term, at) => {
    const next = terms[at + 2]?.kind;
    return term.kind === 'area' && terms[at + 1]?.text === 'to' && (next === 'filler' || next === 'unknown');
  });
}

/** "How did the union rate it?" asks for somebody else's rating. */
function isOfOtherJudge({ terms }: Clues): boolean {
  return terms.some(
    (term, at) =>
      term.kind === 'background' &&
      JUDGING.has(terms[at + 1]?.text ?? '') &&
      terms.slice(0, at).findLast(({ text }) => text !== 'the')?.text === 'did',
  );
}

const JUDGING: ReadonlySet<string> = new Set('rate give grade score mark judge'.split(' '));

/** "What is a good rating?" */
function isOfMeaning({ terms }: Clues): boolean {
  return terms.some((term, at) => {
    const [verb, article, named] = terms.slice(at + 1);
    if (term.text !== 'what' || verb?.text !== 'is' || !/^an?$/.test(article?.text ?? '')) return false;
    return named?.kind === 'area' || named?.kind === 'grade';
  });
}

/** "Did the report come out in August?", but not "how did it come out?" */
function isOfPublication({ terms, has }: Clues): boolean {
  return !has('how') && terms.some(({ text }) => text === 'come out' || text === 'came out');
}
