/** Finds the positions of the greatest few of many numbers, in no order; overwritten by the next call. */
export function createGreatest(limit: number): (values: Float32Array) => Int32Array {
  // A binary heap: what stands at `place` is at most as great as what stands at twice that and the next, so that the
  // least comes first, at 1.
  const heap = new Float32Array(limit + 1);
  const positions = new Int32Array(limit + 1);
  return (values) => {
    let size = 0;
    let least = Number.NEGATIVE_INFINITY;
    for (let position = 0; position < values.length; position++) {
      const value = values[position] ?? 0;
      if (value <= least) continue;
      const place = size < limit ? risen(heap, positions, ++size, value) : sunk(heap, positions, size, value);
      heap[place] = value;
      positions[place] = position;
      if (size === limit) least = heap[1] ?? 0;
    }
    return positions.subarray(1, size + 1);
  };
}

/** Moves down what is greater above a new last place. @returns the place that comes free */
function risen(heap: Float32Array, positions: Int32Array, last: number, value: number): number {
  let place = last;
  for (let above = place >> 1; above > 0 && (heap[above] ?? 0) > value; above = place >> 1) {
    heap[place] = heap[above] ?? 0;
    positions[place] = positions[above] ?? 0;
    place = above;
  }
  return place;
}

/** Moves up what is less below the first place, whose number is given up. @returns the place that comes free */
function sunk(heap: Float32Array, positions: Int32Array, size: number, value: number): number {
  let place = 1;
  for (let below = 2; below <= size; below = 2 * place) {
    if (below < size && (heap[below + 1] ?? 0) < (heap[below] ?? 0)) below++;
    const lesser = heap[below] ?? 0;
    if (lesser >= value) break;
    heap[place] = lesser;
    positions[place] = positions[below] ?? 0;
    place = below;
  }
  return place;
}
