import { z } from 'zod';

/** The longest frame that a client may send, in bytes. */
const maximumLength = 4096;

const known = z.discriminatedUnion('op', [
  z.object({ op: z.literal(1), d: z.number().nullable() }),
  z.object({
    op: z.literal(2),
    d: z.object({
      token: z.string(),
      intents: z.number(),
      properties: z.record(z.string(), z.unknown()),
      shard: z.tuple([z.number().int().min(0), z.number().int().min(1)]).optional(),
    }),
  }),
  z.object({ op: z.literal(6), d: z.object({ token: z.string(), session_id: z.string(), seq: z.number() }) }),
  // Presence, voice state and requests for members are taken, and nothing comes of them.
  z.object({ op: z.literal([3, 4, 8]), d: z.unknown() }),
]);

export type GatewayFrame = z.output<typeof known> | { readonly op: 'unknown' };

/** What a client sent; undefined if it is not a gateway frame at all. */
export function parseFrame(text: string): GatewayFrame | undefined {
  if (Buffer.byteLength(text) > maximumLength) return undefined;
  const frame = z.looseObject({ op: z.number() }).safeParse(parseJson(text));
  if (!frame.success) return undefined;
  if (![1, 2, 3, 4, 6, 8].includes(frame.data.op)) return { op: 'unknown' };
  return known.safeParse(frame.data).data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
