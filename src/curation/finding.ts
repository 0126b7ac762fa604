import type { Entry } from '../knowledge/entry.ts';

/** Something in a draft that may be saved as it is, and that a moderator had better look at first. */
export type Finding =
  /** The edition answers these wordings already, by another fact or a rating table. */
  | { readonly kind: 'answered'; readonly by: Entry; readonly wordings: readonly string[] }
  /** These read like an emergency, to which there is a fixed reply. */
  | { readonly kind: 'emergency'; readonly wordings: readonly string[] }
  | { readonly kind: 'future'; readonly asOf: string }
  | { readonly kind: 'outdated'; readonly asOf: string; readonly validTo: string }
  | { readonly kind: 'reviewed-too-early'; readonly reviewBy: string; readonly validFrom: string };
