import { type Clock, ExpiringMap } from '../expiring-map.ts';
import type { Rate } from './pace.ts';

/** Lets as many through as the rate says, for each key. */
export class Cooldown {
  readonly #passed: ExpiringMap<readonly number[]>;
  readonly #rate: Rate;
  readonly #now: Clock;

  constructor(rate: Rate, now: Clock) {
    this.#passed = new ExpiringMap({ lifetime: rate.within, size: 10_000, now });
    this.#rate = rate;
    this.#now = now;
  }

  isOver(key: string): boolean {
    return this.#recent(key).length < this.#rate.times;
  }

  /** Counts one that was let through. */
  count(key: string): void {
    this.#passed.set(key, [...this.#recent(key), this.#now()]);
  }

  #recent(key: string): readonly number[] {
    const start = this.#now() - this.#rate.within;
    return (this.#passed.get(key) ?? []).filter((at) => at > start);
  }
}
