import { readFileSync } from 'node:fs';

/** Stem to related stems, each followed by the strength of the relation in percent; see `npm run learn-words`. */
type Relations = Readonly<Record<string, readonly (string | number)[]>>;

const relations: Relations = JSON.parse(readFileSync(new URL('related-words.json', import.meta.url), 'utf8'));

interface RelatedStem {
  readonly stem: string;
  /** 0 to 1: how often the one word can stand for the other. */
  readonly strength: number;
}

/** Stems of English words that can mean the same as this one or nearly so, strongest first (from WordNet). */
export function relatedStems(stem: string): readonly RelatedStem[] {
  if (!Object.hasOwn(relations, stem)) return [];
  const found: RelatedStem[] = [];
  const list = relations[stem] ?? [];
  for (let at = 0; at + 1 < list.length; at += 2) {
    found.push({ stem: String(list[at]), strength: Number(list[at + 1]) / 100 });
  }
  return found;
}
