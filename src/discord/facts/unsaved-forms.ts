import type { UnsavedDraft, UnsavedDrafts } from '../../curation/unsaved-drafts.ts';
import type { Logger } from '../../log.ts';
import { text } from '../../text.ts';
import { type Clock, ExpiringMap } from '../expiring-map.ts';

const HOUR = 3_600_000;

/** What moderators wrote and have not saved, by the id of the interaction that brought it. */
export interface UnsavedForms {
  /** Never rejects: what the database does not take is held in memory for an hour. */
  keep(guild: string, id: string, form: UnsavedDraft): Promise<void>;
  find(guild: string, id: string): Promise<UnsavedDraft | null>;
  /**
   * Works with the form, and drops it when the work is done. False, and nothing is done, where it is gone or is being
   * worked with already: a button that is pressed twice.
   */
  use(guild: string, id: string, work: (form: UnsavedDraft) => Promise<void>): Promise<boolean>;
  /** Never rejects: what cannot be dropped now goes by itself. */
  drop(guild: string, id: string): Promise<void>;
}

export function createUnsavedForms(drafts: UnsavedDrafts, logger: Logger, now: Clock): UnsavedForms {
  const held = new ExpiringMap<UnsavedDraft>({ lifetime: HOUR, size: 1000, now });
  const inUse = new Set<string>();

  const find = async (guild: string, id: string) => held.get(id) ?? drafts.find(guild, id);

  async function drop(guild: string, id: string): Promise<void> {
    held.delete(id);
    try {
      await drafts.drop(guild, id);
    } catch (error) {
      logger.warn({ err: error }, text.operator.draftNotDropped);
    }
  }

  return {
    async keep(guild, id, form) {
      try {
        await drafts.keep(guild, id, form);
      } catch (error) {
        logger.warn({ err: error }, text.operator.draftNotKept);
        held.set(id, form);
      }
    },

    find,

    async use(guild, id, work) {
      if (inUse.has(id)) return false;
      inUse.add(id);
      try {
        const form = await find(guild, id);
        if (!form) return false;
        await work(form);
        await drop(guild, id);
        return true;
      } finally {
        inUse.delete(id);
      }
    },

    drop,
  };
}
