/** A copy with room for as many again, which are 0. */
export function doubled<T extends { length: number; set(from: T): void }>(
  array: T,
  Type: new (length: number) => T,
): T {
  const larger = new Type(2 * array.length);
  larger.set(array);
  return larger;
}
