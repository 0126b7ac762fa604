import { isDeepStrictEqual } from 'node:util';
import type { Fact } from '../knowledge/fact.ts';
import type { Revision } from './store.ts';

/** What a revision did to its fact; `version` is the earlier one whose text it put back. */
export type ChangeKind =
  | { readonly kind: 'added' | 'edited' | 'retired' }
  | { readonly kind: 'restored'; readonly version: number };

/**
 * The fact as it was at a version, 0 being the shipped one: null where it was retired or not there yet, undefined where
 * the history has no such version.
 */
export function factAt(history: readonly Revision[], version: number): Fact | null | undefined {
  if (version === 0) return history.find((revision) => revision.version === 1)?.before;
  return history.find((revision) => revision.version === version)?.after;
}

/** @param history of the revision's fact, in any order */
export function changeKind({ version, before, after }: Revision, history: readonly Revision[]): ChangeKind {
  if (after === null) return { kind: 'retired' };
  if (isDeepStrictEqual(before, after)) return { kind: 'edited' };
  for (let earlier = version - 1; earlier >= 0; earlier -= 1) {
    if (isDeepStrictEqual(factAt(history, earlier), after)) return { kind: 'restored', version: earlier };
  }
  return { kind: before === null && version === 1 ? 'added' : 'edited' };
}
