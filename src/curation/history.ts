import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '../knowledge/entry.ts';
import type { Revision } from './store.ts';

/** What a revision did to its fact or table; `version` is the earlier one whose text it put back. */
export type ChangeKind =
  | { readonly kind: 'added' | 'edited' | 'retired' }
  | { readonly kind: 'restored'; readonly version: number };

/**
 * The fact or table as it was at a version, 0 being the shipped one: null where it was retired or not there yet, undefined where
 * the history has no such version.
 */
export function entryAt(history: readonly Revision[], version: number): Entry | null | undefined {
  if (version === 0) return history.find((revision) => revision.version === 1)?.before;
  return history.find((revision) => revision.version === version)?.after;
}

/** @param history of the revision's fact or table, in any order */
export function changeKind({ version, before, after }: Revision, history: readonly Revision[]): ChangeKind {
  if (after === null) return { kind: 'retired' };
  if (isDeepStrictEqual(before, after)) return { kind: 'edited' };
  for (let earlier = version - 1; earlier >= 0; earlier -= 1) {
    if (isDeepStrictEqual(entryAt(history, earlier), after)) return { kind: 'restored', version: earlier };
  }
  return { kind: before === null && version === 1 ? 'added' : 'edited' };
}
