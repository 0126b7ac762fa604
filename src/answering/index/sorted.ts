/** Where in the ascending numbers the one stands; -1 for nowhere. */
export function positionOf(ascending: Int32Array, number: number): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? 0) < number) from = middle + 1;
    else to = middle;
  }
  return ascending[from] === number ? from : -1;
}

export function includes(ascending: Int32Array, number: number): boolean {
  return positionOf(ascending, number) >= 0;
}
