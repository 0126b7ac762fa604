import type { Clues } from '../clues/clues.ts';
import { isOfSubject } from '../clues/subject.ts';
import { datesOf } from '../grid.ts';
import { isInspector, isSense, type Term } from '../terms/terms.ts';

/** Does it ask for the scale itself: which grades and areas there are, how they are ordered, what they stand for? */
export function isOfScale(clues: Clues): boolean {
  return [
    isOfOrder,
    isOfDistance,
    isOfEnds,
    isOfKinds,
    isOfExistence,
    isOneOfMany,
    isOfMeaning,
    isOfMessage,
    isOfDemand,
  ].some((isOf) => isOf(clues));
}

/** "Is there anything between good and inadequate?", "how do they differ?", "is there anything below it?", "what comes after good?" */
function isOfOrder({ terms, has, time, told, condition }: Clues): boolean {
  if (
    terms.some(
      ({ text }, at) =>
        text === 'comes after' || (text === 'comes' && ORDERING.has(terms[at + 1]?.text ?? '')),
    )
  )
    return true;
  if (terms.some((term, at) => term.text === 'between' && terms[at + 1]?.kind === 'grade')) return true;
  const isOfDifference = terms.some(({ text }) => /^differ/.test(text)) && time.time.kind === 'untold';
  if (isOfDifference && terms.filter(({ kind }) => kind === 'grade').length > 1) return true;
  const compared = condition?.relation === 'above' || condition?.relation === 'below';
  const free = told.length === 0 && time.time.kind === 'untold' && !has('area', 'rating');
  return compared && free && terms.some(({ text }) => text === 'there');
}

/** "How many grades below outstanding is it?", "how many grades is it off good?", but not "how many grades were below good?" */
function isOfDistance({ terms, condition }: Clues): boolean {
  const many = terms.findIndex((term) => isSense(term, 'how-many'));
  const [unit, next, subject] = terms.slice(many + 1);
  if (many < 0 || !condition || !isSense(unit, 'grade')) return false;
  const isOfOne = subject !== undefined && (subject.kind === 'area' || isOfSubject([subject]));
  return isSense(next, 'above', 'below') || (BEING.has(next?.text ?? '') && isOfOne);
}

const BEING: ReadonlySet<string> = new Set('is are was were'.split(' '));
const ORDERING: ReadonlySet<string> = new Set('after before above below next'.split(' '));

/** "Is inadequate the worst?", "was good its best rating?", "was the best rating good?" hold a grade against the ends of a scale. */
function isOfEnds({ terms }: Clues): boolean {
  return terms.some((term, at) => {
    const after = terms.slice(at + 1).filter(({ kind }) => kind !== 'filler');
    if (isPossible(term)) return term.kind === 'sense';
    if (term.kind === 'grade') return isSense(after[0], 'best', 'worst') || isPossible(after[0]);
    const isEnd = isSense(term, 'best', 'worst') && isSense(after[0], 'rating', 'grade');
    return isEnd && after[1]?.kind === 'grade';
  });
}

/** "the lowest grade possible" */
function isPossible(term: Term | undefined): boolean {
  return term?.text.split(' ').includes('possible') ?? false;
}

/** "Which ratings do they give?", "the lowest rating that the CQC can give", but not "what did they give?" or "… give it?" */
function isOfKinds({ terms, has, plural, told, time }: Clues): boolean {
  const giving = terms.findIndex(({ text }) => GIVING.has(text));
  const isOfMany = has('best', 'worst') || (plural && has('which'));
  if (giving < 0 || !isOfMany || told.length > 0 || time.time.kind !== 'untold') return false;
  const giver = terms[giving - 1];
  const isGeneral = isInspector(giver) || GIVERS.has(giver?.text ?? '');
  return isGeneral && !terms.some(({ text }) => text === 'did') && !isOfSubject(terms.slice(giving + 1));
}

const GIVING: ReadonlySet<string> = new Set('give gives given award awards awarded made use used'.split(' '));
const GIVERS: ReadonlySet<string> = new Set('they can could are get'.split(' '));

/** "What ratings are there?", but not "what ratings are there for 2018?" */
function isOfExistence({ terms, told, time }: Clues): boolean {
  if (told.length > 0 || datesOf(time.time).length > 0) return false;
  return terms.some(
    (term, at) =>
      isSense(term, 'rating', 'grade', 'area') &&
      terms[at + 1]?.text === 'are' &&
      terms[at + 2]?.text === 'there',
  );
}

/** "Is satisfactory one of the grades?", "is safe one of the areas?"; "one of the areas" alone is any. */
function isOneOfMany({ terms }: Clues): boolean {
  return terms.some((term, at) => {
    if (!/^one of/.test(term.text)) return false;
    const before = terms.slice(0, at).findLast(({ kind }) => kind !== 'filler');
    const next = terms.slice(at + 1).find(({ kind }) => kind !== 'number');
    const isOfAreas =
      term.text === 'one of them' ? next?.kind === 'grade' || isMoved(next) : isSense(next, 'area');
    return isNamed(before) || !isOfAreas;
  });
}

function isMoved(term: Term | undefined): boolean {
  return isSense(term, 'rose', 'fell', 'change', 'stayed');
}

/** "If it is good, what does that say?", "what does the highest rating tell us?" */
function isOfMessage({ terms }: Clues): boolean {
  return terms.some((term, at) => {
    const before = terms[at - 1];
    const isSaid = SAYING.has(term.text) || (TELLING.has(term.text) && WHOM.has(terms[at + 1]?.text ?? ''));
    return isSaid && (isNamed(before) || before?.text === 'that' || isSense(before, 'rating'));
  });
}

const SAYING: ReadonlySet<string> = new Set('say saying'.split(' '));
const TELLING: ReadonlySet<string> = new Set('tell telling'.split(' '));
const WHOM: ReadonlySet<string> = new Set('us me you'.split(' '));

/** "What is a good rating?", "is safe an area?", "what is safe about?", "the areas, not the grades" */
function isOfMeaning(clues: Clues): boolean {
  const { terms, has, told, condition } = clues;
  const content = terms.filter(({ text }) => !EMPHASIS.has(text));
  const isMeant = content.some((term, at) => {
    const [verb, article, named] = content.slice(at + 1);
    if (isArticle(verb) && isNamed(term) && isSense(article, 'area', 'rating', 'grade'))
      return clues.yesNo && !isSense(named, 'above', 'below', 'better', 'worse', 'rose', 'fell');
    return term.text === 'what' && verb?.text === 'is' && isArticle(article) && isNamed(named);
  });
  const isAbout =
    has('which') && (told.length > 0 || has('rating', 'grade')) && terms.at(-1)?.text === 'about';
  return isMeant || isAbout || (has('area') && !condition && isWithoutGrades(terms));
}

const EMPHASIS: ReadonlySet<string> = new Set('really actually even just'.split(' '));

function isNamed(term: Term | undefined): boolean {
  return term?.kind === 'area' || term?.kind === 'grade';
}

function isArticle(term: Term | undefined): boolean {
  return term?.text === 'a' || term?.text === 'an';
}

/** It ends with "not the grades". */
function isWithoutGrades(terms: readonly Term[]): boolean {
  const [not, grades] = terms.filter(({ kind }) => kind !== 'filler').slice(-2);
  return isSense(not, 'not') && isSense(grades, 'rating', 'grade');
}

/** "How well must it do to be described as good?", "is it bad if it is inadequate?" */
function isOfDemand({ terms }: Clues): boolean {
  return terms.some((term, at) => {
    const before = terms.slice(0, at);
    if (term.text === 'if')
      return JUDGED_BEFORE_IF.has(before.at(-1)?.text ?? '') && hasGrade(terms.slice(at + 1));
    if (term.text !== 'to' || !before.some(({ text }) => DEMANDS.has(text))) return false;
    const verb = terms[at + 1];
    return REACHING.has(verb?.text ?? '') && namesGrade(terms.slice(at + 2));
  });
}

const JUDGED_BEFORE_IF: ReadonlySet<string> = new Set(
  'it that bad good serious matter matters ok okay'.split(' '),
);
const DEMANDS: ReadonlySet<string> = new Set('must should would can could might'.split(' '));
const REACHING: ReadonlySet<string> = new Set('be get become reach earn achieve deserve'.split(' '));

/** Is a grade the first that is named after fillers and words of rating? "(be) described as good", "(get) a rating of good" */
export function namesGrade(after: readonly Term[]): boolean {
  if (after[0]?.text === 'on') return false;
  const named = after.find(
    (term) =>
      !['filler', 'name', 'inspector'].includes(term.kind) && !isSense(term, 'rating', 'grade', 'said'),
  );
  return named?.kind === 'grade';
}

function hasGrade(terms: readonly Term[]): boolean {
  return terms.some(({ kind }) => kind === 'grade');
}
