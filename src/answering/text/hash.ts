const PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units, 32 bits. @param kind texts of different kinds get different hashes */
export function hash(text: string, kind = 0x811c9dc5): number {
  let value = kind;
  for (let at = 0; at < text.length; at++) value = added(value, text.charCodeAt(at));
  return mixed(value);
}

/** One step of FNV-1a: what has been hashed so far, with one code unit or another hash behind it. */
export function added(value: number, next: number): number {
  return Math.imul(value ^ next, PRIME);
}

/** Spreads what FNV-1a leaves in the higher bits, as the last steps of MurmurHash3 do. */
export function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 13)) | 0;
}
