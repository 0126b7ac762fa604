import type { World } from '../world/world.ts';
import { NoAnswer } from './refusal.ts';

/** In ms. */
export const defaultTimeout = 5000;

/** Neither undefined, null nor false. */
export type Found<T> = Exclude<T, undefined | null | false>;

/**
 * Looks now and again after every change, until `look` finds something; rejects with what did not come. An error
 * that `look` throws ends the waiting.
 */
export function waitFor<T>(
  world: World,
  what: string | (() => string),
  look: () => T,
  timeout = defaultTimeout,
): Promise<Found<T>> {
  return new Promise((resolve, reject) => {
    const check = () => {
      try {
        const found = look();
        if (!isFound(found)) return;
        end();
        resolve(found);
      } catch (error) {
        end();
        reject(error);
      }
    };
    const timer = setTimeout(() => {
      end();
      const described = typeof what === 'string' ? what : what();
      reject(new NoAnswer(`Waited ${timeout} ms for ${described}, and it did not come.`));
    }, timeout);
    const stopListening = world.listen(check);
    const end = () => {
      clearTimeout(timer);
      stopListening();
    };
    check();
  });
}

function isFound<T>(value: T): value is Found<T> {
  return value !== undefined && value !== null && value !== false;
}
