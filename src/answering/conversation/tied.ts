import type { Correction } from '../edition/edition-index.ts';
import { isQuestion } from '../message/question-form.ts';
import type { Token } from '../text/lexicon.ts';
import { words } from '../text/tokens.ts';
import { type Cues, isBare, isRelativeTime, isSuperlative, readCues, tellingTokens } from './cues.ts';
import type { Edition } from './edition.ts';

/** A turn as it may hang on what came before. */
export interface Tied extends Cues {
  /** Of the text without what ties it. */
  readonly tokens: readonly Token[];
  readonly corrections: readonly Correction[];
  /** Those that tell what it is about. */
  readonly telling: readonly Token[];
  /** It is a question word and nothing else. */
  readonly isBare: boolean;
  /** It only places a time, or something that it does not name, by what was told before: "the year before", "and the worst". */
  readonly isRelative: boolean;
  /** It is short enough to be a part of a question. */
  readonly isFragment: boolean;
  /** It asks whether what it points at is something of the subject, and so is not the subject: "is it part of the trust?" */
  readonly asksOfThing: boolean;
  /** Does it ask, or carry on what was asked, rather than tell? */
  readonly asks: boolean;
}

/** Most words of a part of a question. */
const FRAGMENT = 3;
const COPULA = /^(?:is|are|was|were)$/u;

export function tie(text: string, edition: Edition): Tied {
  const cues = readCues(text);
  const { tokens, corrections } = edition.read(cues.rest);
  return {
    ...cues,
    tokens,
    corrections,
    telling: tellingTokens(tokens),
    isBare: isBare(tokens),
    isRelative: isRelativeTime(tokens) || (cues.mark === 'connective' && isSuperlative(tokens)),
    isFragment: words(cues.rest).length <= FRAGMENT,
    asksOfThing:
      cues.points && COPULA.test(tokens[0]?.text ?? '') && tokens.some(({ kind }) => kind === 'name'),
    asks: isQuestion(text) || cues.mark !== undefined || cues.compares,
  };
}

/** Does the turn lean on something? One that tells enough by itself does not. */
export function leans({ mark, points, pointsAtTwo, compares, telling, tokens, isFragment }: Tied): boolean {
  // "What time is it?" asks for the clock.
  if (tokens.some(({ text }) => text === 'what time')) return false;
  return mark !== undefined || points || pointsAtTwo || compares || telling.length === 0 || isFragment;
}

/** Does the turn tell next to nothing, and not even of what it is? */
export function isTerse({ tokens, telling }: Tied): boolean {
  return telling.length <= 1 && !tokens.some(({ kind }) => kind === 'name');
}
