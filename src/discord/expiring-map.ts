/** Milliseconds since 1970. */
export type Clock = () => number;

/** A map whose entries go away `lifetime` milliseconds after they were set, or when more than `size` newer ones came. */
export class ExpiringMap<Value> {
  readonly #entries = new Map<string, { readonly value: Value; readonly until: number }>();
  readonly #lifetime: number;
  readonly #size: number;
  readonly #now: Clock;

  constructor({ lifetime, size, now }: { lifetime: number; size: number; now: Clock }) {
    this.#lifetime = lifetime;
    this.#size = size;
    this.#now = now;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    return entry && entry.until > this.#now() ? entry.value : undefined;
  }

  set(key: string, value: Value): void {
    this.#entries.delete(key); // so that the map stays in the order in which its entries expire
    this.#entries.set(key, { value, until: this.#now() + this.#lifetime });
    this.#drop();
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  /** Deletes every entry of which this is true. */
  deleteWhere(isMeant: (value: Value, key: string) => boolean): void {
    for (const [key, { value }] of this.#entries) if (isMeant(value, key)) this.#entries.delete(key);
  }

  #drop(): void {
    for (const [key, { until }] of this.#entries) {
      if (until > this.#now() && this.#entries.size <= this.#size) return;
      this.#entries.delete(key);
    }
  }
}
