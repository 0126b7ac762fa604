import type { Clues } from '../clues/clues.ts';
import { isOfSubject } from '../clues/subject.ts';
import { GENERAL_HELPERS } from '../terms/question-words.ts';
import { isInspector, type Term } from '../terms/terms.ts';
import { namesGrade } from './beyond-scale.ts';

/** Does it ask for a way rather than for a grade: how to do something, how it came to a grade, what must be done? */
export function isOfMeans(clues: Clues): boolean {
  return (
    isOfDecision(clues) || isOfWay(clues) || isOfOwnRating(clues) || isOfBecoming(clues) || isOfDuty(clues)
  );
}

/** "How are ratings decided?" */
function isOfDecision({ terms, has }: Clues): boolean {
  return has('how') && terms.some(({ text }) => /^decid/.test(text));
}

/** "How do I …?", "how can we …?" and "what did it do to become good?" */
function isOfWay({ terms, has }: Clues): boolean {
  return terms.some((term, at) => {
    const [helper, asker, verb] = terms.slice(at + 1);
    if (term.text === 'do' && helper?.text === 'to') return has('which') || has('how');
    if (term.text === 'do' && DOING.has(helper?.text ?? '')) return has('which') && !has('how');
    if (term.text !== 'how' || !GENERAL_HELPERS.has(helper?.text ?? '')) return false;
    return ASKERS.has(asker?.text ?? '') && (!SEEING.has(verb?.text ?? '') || isToldInspector(terms, at + 3));
  });
}

/** "What did they do after the inspection?" */
const DOING: ReadonlySet<string> = new Set('after about following when once'.split(' '));
const ASKERS: ReadonlySet<string> = new Set('i we people anyone someone one'.split(' '));
const SEEING: ReadonlySet<string> = new Set('find see know read tell check look describe think'.split(' '));

/** "How can I tell the CQC …?" */
function isToldInspector(terms: readonly Term[], verb: number): boolean {
  const whom = terms.slice(verb + 1).find(({ text }) => text !== 'the');
  return terms[verb]?.text === 'tell' && isInspector(whom);
}

/** "Can I give them a rating?", but not "can someone give me the rating?" */
function isOfOwnRating({ terms }: Clues): boolean {
  return terms.some(({ text }, at) => {
    const [asker, verb, whom] = terms.slice(at + 1);
    const isAsker = ALLOWING.has(text) && ASKERS.has(asker?.text ?? '');
    return isAsker && RATING.has(verb?.text ?? '') && !['me', 'us'].includes(whom?.text ?? '');
  });
}

const ALLOWING: ReadonlySet<string> = new Set('can could may might shall should'.split(' '));
const RATING: ReadonlySet<string> = new Set('rate give score grade mark judge review inspect'.split(' '));

/** "How did it become good?", "how did safe improve?", but neither "how did it improve from 2016 to 2019?" nor "how did it do?" */
function isOfBecoming({ terms, has, time, transition, direction }: Clues): boolean {
  const how = terms.findIndex(({ text }) => text === 'how');
  const helper = terms[how + 1]?.text ?? '';
  const isMove = direction === 'rose' || direction === 'fell';
  const isUntold = time.time.kind === 'untold' && !has('history', 'always');
  if (how >= 0 && isMove && isUntold && (MOVING_HELPERS.has(helper) || /^(was|were)$/.test(helper)))
    return true;
  if (how < 0 || !MOVING_HELPERS.has(helper)) return false;
  if (transition && (has('leave', 'reach') || (transition.from && transition.to))) return true;
  return terms.slice(how).some(({ text }, at, after) => {
    const isComingTo = text === 'come' && after[at + 1]?.text === 'to';
    return (isComingTo || BECOMING.has(text)) && namesGrade(after.slice(isComingTo ? at + 2 : at + 1));
  });
}

const MOVING_HELPERS: ReadonlySet<string> = new Set('did do does has have had'.split(' '));
const BECOMING: ReadonlySet<string> = new Set(
  'become,became,get,got,get to,got to,reach,achieve,earn,turn,end up,ended up,wind up'.split(','),
);

/** "What must the trust improve?" */
function isOfDuty({ terms }: Clues): boolean {
  return terms.some(({ text }, at) => {
    const [duty, subject, verb] = terms.slice(at + 1).filter(({ text }) => text !== 'the');
    const isDuty = text === 'what' && (duty?.text === 'must' || duty?.text === 'should');
    return isDuty && subject !== undefined && isOfSubject([subject]) && verb?.text !== 'have';
  });
}
