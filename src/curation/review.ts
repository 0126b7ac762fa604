import type { Engine } from '../answering/engine.ts';
import type { Entry } from '../knowledge/entry.ts';
import { wordingKey } from '../knowledge/wording-key.ts';
import { isAfter, overlap } from './days.ts';
import type { CheckedDraft } from './draft.ts';
import type { Finding } from './finding.ts';

/**
 * What is doubtful in a draft that stands up to `checkDraft`.
 * @param factId of the fact that it is to replace
 * @param today `2026-03-31`
 */
export function reviewDraft(
  draft: CheckedDraft,
  edition: Engine,
  { factId, today }: { readonly factId: string | undefined; readonly today: string },
): Finding[] {
  return [...answeredElsewhere(draft, edition, factId), ...doubtfulDates(draft, today)];
}

/** Asks the edition what is new in the draft: an answer from elsewhere means that it asks almost the same. */
function answeredElsewhere(draft: CheckedDraft, edition: Engine, factId: string | undefined): Finding[] {
  const before = factId === undefined ? undefined : edition.fact(factId);
  const known = new Set(before ? [before.question, ...before.wordings].map(wordingKey) : []);
  const fresh = [draft.question, ...draft.wordings].filter((wording) => !known.has(wordingKey(wording)));
  const answered = new Map<Entry, string[]>();
  const emergencies: string[] = [];
  for (const wording of fresh) {
    const reply = edition.reply({ text: wording });
    if (reply.outcome === 'emergency') emergencies.push(wording);
    if (reply.outcome !== 'answer') continue;
    const [answer] = reply.answers;
    if (answer.kind === 'fact' && !overlap(answer.fact, draft)) continue;
    const by = answer.kind === 'fact' ? answer.fact : answer.table;
    if (by.id !== factId) answered.set(by, [...(answered.get(by) ?? []), wording]);
  }
  return [
    ...[...answered].map(([by, wordings]) => ({ kind: 'answered' as const, by, wordings })),
    ...(emergencies.length > 0 ? [{ kind: 'emergency' as const, wordings: emergencies }] : []),
  ];
}

function doubtfulDates({ asOf, validFrom, validTo, reviewBy }: CheckedDraft, today: string): Finding[] {
  const findings: Finding[] = [];
  if (asOf && isAfter(asOf, today)) findings.push({ kind: 'future', asOf });
  if (asOf && validTo && isAfter(asOf, validTo)) findings.push({ kind: 'outdated', asOf, validTo });
  if (reviewBy && validFrom && reviewBy < validFrom) {
    findings.push({ kind: 'reviewed-too-early', reviewBy, validFrom });
  }
  return findings;
}
