import { entryDiff } from '../../curation/entry-diff.ts';
import { changeKind } from '../../curation/history.ts';
import type { Revision } from '../../curation/store.ts';
import { text } from '../../text.ts';
import { type FactsCommand, namedEntry } from './request.ts';

export const history: FactsCommand = async (curation, request) => {
  const { entry } = namedEntry(curation, request);
  const revisions = await curation.history(request.guild, entry.id);
  return {
    plain:
      revisions.length === 0
        ? text.history.none
        : revisions.map((revision) => describe(revision, revisions)).join('\n\n'),
    json: revisions.map((revision) => ({ ...revision, ...changeKindRecord(revision, revisions) })),
  };
};

/** One version: what was done, by whom and when, and the lines that are gone and have come. */
function describe(revision: Revision, revisions: readonly Revision[]): string {
  const { version, before, after, actor, at, reason } = revision;
  const did = text.change.did(changeKind(revision, revisions));
  const diff = entryDiff(before, after).map(({ sign, label, value }) => `  ${sign} ${label}: ${value}`);
  return [
    text.factsCommand.revision({ version, did, who: text.factsCommand.who(actor), at }),
    ...(reason === null ? [] : [`  ${reason}`]),
    ...diff,
  ].join('\n');
}

function changeKindRecord(revision: Revision, revisions: readonly Revision[]) {
  const change = changeKind(revision, revisions);
  return { kind: change.kind, ...(change.kind === 'restored' && { restoredVersion: change.version }) };
}
