import { inflateSync } from 'node:zlib';

/** Where the list of tables begins in a WOFF file, and how long each of its entries is. */
const DIRECTORY = 44;
const ENTRY = 20;
/** Maps 16-bit code points to glyphs; every font has such a map. */
const FORMAT = 4;

/** The code points below U+10000 for which a WOFF font has a glyph. */
export function codePointsOf(woff: Buffer): Set<number> {
  const cmap = tableOf(woff, 'cmap');
  const maps = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) =>
    cmap.subarray(cmap.readUInt32BE(4 + 8 * at + 4)),
  );
  const map = maps.find((one) => one.readUInt16BE(0) === FORMAT);
  if (!map) throw new Error('The font has no map from characters to glyphs that can be read');
  const points = new Set<number>();
  const size = map.readUInt16BE(6);
  for (let at = 0; at < size; at += 2) {
    const end = map.readUInt16BE(14 + at);
    const start = map.readUInt16BE(16 + size + at);
    const delta = map.readUInt16BE(16 + 2 * size + at);
    const rangeAt = 16 + 3 * size + at;
    const range = map.readUInt16BE(rangeAt);
    for (let point = start; point <= end && point < 0xffff; point++) {
      const listed = range === 0 ? point : map.readUInt16BE(rangeAt + range + 2 * (point - start));
      if (listed !== 0 && (listed + delta) % 0x10000 !== 0) points.add(point);
    }
  }
  return points;
}

function tableOf(woff: Buffer, tag: string): Buffer {
  for (let at = 0; at < woff.readUInt16BE(12); at++) {
    const entry = woff.subarray(DIRECTORY + ENTRY * at);
    if (entry.toString('latin1', 0, 4) !== tag) continue;
    const [offset, packed, whole] = [4, 8, 12].map((field) => entry.readUInt32BE(field));
    const data = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
    return packed === whole ? data : inflateSync(data);
  }
  throw new Error(`The font has no table ${tag}`);
}
