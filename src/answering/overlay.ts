/** Things by id: shipped ones that all layers share, and a layer's own in their place or beside them. */
export interface Overlay<T> {
  get(id: string): T | undefined;
  /** In the order of the shipped, then the layer's own. */
  all(): Iterable<T>;
  put(thing: T): void;
  remove(id: string): void;
  /** Another one with the same contents, which costs only what is changed in it. */
  layer(): Overlay<T>;
}

export function createOverlay<T extends { readonly id: string }>(things: readonly T[]): Overlay<T> {
  return overlay(new Map(things.map((thing) => [thing.id, thing])), new Map());
}

/** @param changes by id: the layer's own, null for what it leaves out */
function overlay<T extends { readonly id: string }>(
  shipped: ReadonlyMap<string, T>,
  changes: Map<string, T | null>,
): Overlay<T> {
  const get = (id: string): T | undefined => {
    const change = changes.get(id);
    return change === undefined ? shipped.get(id) : (change ?? undefined);
  };
  return {
    get,
    *all() {
      for (const id of shipped.keys()) {
        const current = get(id);
        if (current) yield current;
      }
      for (const [id, change] of changes) if (change && !shipped.has(id)) yield change;
    },
    put: (thing) => void changes.set(thing.id, thing),
    remove(id) {
      if (shipped.has(id)) changes.set(id, null);
      else changes.delete(id);
    },
    layer: () => overlay(shipped, new Map(changes)),
  };
}
