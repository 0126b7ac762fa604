import { words } from './tokens.ts';

/** What a question can ask for. */
type Asks = 'who' | 'when' | 'where' | 'why' | 'how many' | 'how much' | 'how long' | 'how';

/** How English asks for each: the first is the plain way. */
export const QUESTION_PHRASES: Readonly<Record<Asks, readonly string[]>> = {
  who: ['who', 'whom', 'by whom', 'which person', 'what person'],
  when: [
    'when',
    'what date',
    'which date',
    'what day',
    'which day',
    'what month',
    'which month',
    'what year',
    'which year',
    'what time',
    'since when',
    'how long ago',
    'at what point',
  ],
  where: [
    'where',
    'whereabouts',
    'what place',
    'which place',
    'what town',
    'which town',
    'what city',
    'which city',
  ],
  why: [
    'why',
    'how come',
    'what for',
    'for what reason',
    'reason',
    'reasons',
    'what caused',
    'what led to',
    'what was behind',
    'what made',
    'cause of',
    'causes of',
    'grounds for',
  ],
  'how many': ['how many', 'what number of', 'number of', 'how many of'],
  'how much': ['how much', 'what amount of', 'amount of'],
  how: [
    'how do',
    'how does',
    'how did',
    'how can',
    'how could',
    'how to',
    'how is',
    'how was',
    'in what way',
    'by what means',
  ],
  'how long': [
    'how long',
    'how much time',
    'for how long',
    'what length of time',
    'duration',
    'length of time',
  ],
};

/** "Who isn't the chair?" asks for everybody but the one whom "who is the chair?" asks for. */
export function asksForOthers(text: string): boolean {
  return /\bwho (?:is|are|was|were|has|have|had|does|do|did|would|could|can|will) not\b/.test(
    words(text).join(' '),
  );
}
