import { z } from 'zod';
import type { Curation } from '../../src/curation/curation.ts';
import type { Revision } from '../../src/curation/store.ts';
import { InspectionSchema } from '../../src/knowledge/rating-table.ts';
import { UserError } from '../../src/user-error.ts';

const guild = z.enum(['1', '2']);
const draft = z.object({ section: z.string(), question: z.string(), answer: z.string() });
const saw = { guild, entryId: z.string(), version: z.number() };

/** One thing that a moderator does, as another process can be told of it. */
export const CommandSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), guild, draft }),
  z.object({ kind: z.literal('edit'), ...saw, draft }),
  z.object({ kind: z.literal('retire'), ...saw }),
  z.object({ kind: z.literal('restore'), ...saw, to: z.number() }),
  z.object({ kind: z.literal('record'), ...saw, inspection: InspectionSchema }),
  z.object({ kind: z.literal('import'), guild, content: z.string() }),
  z.object({ kind: z.literal('undo'), guild }),
]);
export type Command = z.infer<typeof CommandSchema>;

/** What came of it: the revisions that were saved as one, or the name of the error by which it was refused. */
export type Outcome = readonly Revision[] | string;

const actor = { id: 'moderator', mayCurate: true, mayConfigure: true };

export async function perform(command: Command, curation: Curation): Promise<Outcome> {
  try {
    return await change(command, curation);
  } catch (error) {
    if (error instanceof UserError) return error.name;
    throw error;
  }
}

async function change(command: Command, curation: Curation): Promise<readonly Revision[]> {
  const { guild } = command;
  switch (command.kind) {
    case 'add':
      return [await curation.addFact({ ...command, actor })];
    case 'edit':
      return [await curation.editFact({ ...command, actor })];
    case 'retire':
      return [await curation.retireFact({ ...command, actor })];
    case 'restore':
      return [await curation.restoreFact({ ...command, actor })];
    case 'record':
      return [await curation.recordInspection({ ...command, actor })];
    case 'import': {
      const file = { name: 'facts.json', content: command.content };
      return curation.imports.apply({ guild, actor, file, seen: curation.imports.plan(guild, file) });
    }
    case 'undo': {
      const last = await curation.lastChange(guild);
      if (!last) return [];
      const { batch, entryId, version } = last;
      return batch === undefined
        ? [await curation.undoChange({ guild, actor, entryId, version })]
        : curation.imports.undo({ guild, actor, batch });
    }
  }
}
