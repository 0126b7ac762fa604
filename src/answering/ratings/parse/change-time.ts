import type { Clues } from '../clues/clues.ts';
import type { Time } from '../question.ts';

/** The span that is told, or all inspections. */
export function spanOf({ time }: Clues): Time {
  return time.time.kind === 'range' ? time.time : { kind: 'all' };
}

/** The ends between which something changed. */
export function endsOf(clues: Clues): Time {
  return sameAs(clues) ?? fromThen(clues) ?? chronological(clues.time.time);
}

/** "What is the change from 2019?": from then to the latest. */
function fromThen({ time }: Clues): Time | undefined {
  const [only, ...others] = time.moments;
  if (!only || others.length > 0 || only.bound !== 'from') return undefined;
  return { kind: 'range', from: only.moment, open: false };
}

/** "Which areas are the same as in 2016?": from then to the latest. */
function sameAs({ terms, time, direction }: Clues): Time | undefined {
  const [only, ...others] = time.moments;
  const isHeld = direction === 'stayed' && terms.some(({ text }) => text === 'as');
  if (!only || others.length > 0 || !isHeld) return undefined;
  return { kind: 'moments', moments: [only.moment, { kind: 'place', place: -1 }] };
}

/** Grades move forward in time, in whatever order the dates are told: "was 2018 up on 2017?" */
export function chronological(time: Time): Time {
  if (time.kind !== 'moments') return time;
  const [first, second, ...others] = time.moments;
  const turned = first.kind === 'date' && second?.kind === 'date' && first.year > second.year;
  return turned && others.length === 0 ? { kind: 'moments', moments: [second, first] } : time;
}
