import type { Fact } from '../../knowledge/fact.ts';
import type { Answer, Explanation, Reply } from '../reply.ts';
import { holdsEarlier } from './answer-holds.ts';
import type { Edition, FactFollowUp } from './edition.ts';
import { factFollowUp } from './fact-follow-up.ts';
import { isNear } from './neighbourhood.ts';
import { personAgain } from './person-again.ts';
import { isBetterAlone, isCurated } from './stands-alone.ts';
import { tableFollowUp } from './table-follow-up.ts';
import { thingAgain } from './thing-again.ts';
import type { Tied } from './tied.ts';
import type { Turn } from './turn.ts';

/** What a turn may be taken for in the light of an earlier one. */
export interface Candidate {
  /** The question, so that it stands by itself. */
  readonly meant: string;
  readonly answer: Answer;
  /** 0 to 1 */
  readonly confidence: number;
  readonly explanation: Explanation | undefined;
}

/**
 * What the turn asks of the table that the topic was answered from, or could have been.
 * @param previous the turns up to the topic's and beyond
 */
export function tableCandidate(
  { rest, asks, mark }: Tied,
  topic: Turn,
  previous: readonly Turn[],
  edition: Edition,
): Candidate | undefined {
  const before = previous[previous.indexOf(topic) - 1];
  // "And the last?" asks for more of the same; what is asked anew has to come nearer to a fact.
  const least = mark ? edition.thresholds.part : edition.thresholds.speak;
  for (const id of topic.answered) {
    const table = edition.table(id) ?? edition.tableReading(topic.meant);
    const earlier = before?.answered.includes(id) ? before.meant : undefined;
    const options = { names: edition.names, mayAsk: asks, earlier };
    const meant = table && tableFollowUp(rest, topic.meant, table, options);
    if (!table || meant === undefined) continue;
    const reading = edition.reading(meant);
    if (reading) return { ...reading, meant };
    const near = edition.nearest(meant, (fact) => isNear(fact, [table], edition.fact));
    if (near && near.confidence >= least) return ofFact({ ...near, meant });
  }
  return undefined;
}

/**
 * The fact that the turn asks for in the light of the topic.
 * @param alone what it gets by itself, where that may be meant
 * @param isOther which facts cannot be meant
 */
export function factCandidate(
  turn: Tied,
  topic: Turn,
  alone: Reply | undefined,
  edition: Edition,
  isOther: (fact: Fact) => boolean,
): Candidate | undefined {
  const named = personAgain(turn, topic, edition) ?? thingAgain(turn, topic, edition);
  if (named) return ofFact(named);
  // A fact seldom tells of another time than its own: "the year before" has no answer.
  const told = topic.answered.map((id) => edition.fact(id)?.answer ?? '');
  if (turn.isRelative && !told.some((answer) => holdsEarlier(answer, turn.tokens))) return undefined;
  // No fact tells of what is not so: "why not?"
  if (turn.telling.length === 0 && turn.tokens.some(({ text }) => text === 'not')) return undefined;
  // "That's bad" is said of what came before, but asks nothing.
  if ((alone && isCurated(alone)) || (turn.points && !turn.asks)) return undefined;
  const found = factFollowUp(turn, topic, edition, (fact) => !isOther(fact));
  if (!found || (alone?.outcome === 'answer' && isBetterAlone(turn, topic, alone, found, edition)))
    return undefined;
  return ofFact(found);
}

export function ofFact({ fact, confidence, explanation, meant }: FactFollowUp): Candidate {
  return { answer: { kind: 'fact', fact }, confidence, explanation, meant };
}
