import { isSense, type Term } from './terms.ts';

/** "My mate in Kent says that safe was good" without who says so; "what did my mate say?" and "the CQC said …" as they are. */
export function withoutHearsay(terms: readonly Term[]): readonly Term[] {
  const said = terms.findIndex(({ text }) => SAYING.has(text));
  const speaker = terms.slice(0, Math.max(said, 0));
  const stated = terms.slice(terms.findIndex(({ text }, at) => at > said && !TO_WHOM.has(text)));
  const isOfSomebody = SPEAKERS.has(speaker[0]?.text ?? '') && speaker.every(isTold);
  const isStated = stated.some(({ text }) => STATING.has(text)) && !isAsking(stated[0]);
  return isOfSomebody && isStated ? stated : terms;
}

const TO_WHOM: ReadonlySet<string> = new Set('me us that'.split(' '));
const SAYING: ReadonlySet<string> = new Set(
  `says,said,claims,claimed,reckons,reckoned,wrote,writes,insists,insisted,swears,swore,told,tells,
  thinks,thought,posted,argues,argued`.split(/,\s*/),
);
const SPEAKERS: ReadonlySet<string> = new Set('my our a an some someone somebody he she'.split(' '));
const STATING: ReadonlySet<string> = new Set('is are was were got has had'.split(' '));

/** A word that tells who it was: "my aunt who is a nurse". */
function isTold({ kind, text }: Term): boolean {
  return ['filler', 'background', 'unknown', 'name'].includes(kind) || text === 'who';
}

function isAsking(term: Term | undefined): boolean {
  return isSense(term, 'which', 'when', 'how', 'where', 'how-many');
}
