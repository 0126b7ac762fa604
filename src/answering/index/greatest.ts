/** Finds the positions of the greatest few of many numbers, greatest first; overwritten by the next call. */
export function createGreatest(limit: number): (values: Float32Array) => Int32Array {
  const greatest = new Float32Array(limit);
  const positions = new Int32Array(limit);
  return (values) => {
    let size = 0;
    let least = Number.NEGATIVE_INFINITY;
    for (let position = 0; position < values.length; position++) {
      const value = values[position] ?? 0;
      if (value <= least) continue;
      let place = size < limit ? size++ : limit - 1;
      for (; place > 0 && (greatest[place - 1] ?? 0) < value; place--) {
        greatest[place] = greatest[place - 1] ?? 0;
        positions[place] = positions[place - 1] ?? 0;
      }
      greatest[place] = value;
      positions[place] = position;
      if (size === limit) least = greatest[limit - 1] ?? 0;
    }
    return positions.subarray(0, size);
  };
}
