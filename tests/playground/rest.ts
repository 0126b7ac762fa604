import { z } from 'zod';
import type { Playground } from '../../src/playground/playground.ts';

const answer = z.looseObject({ id: z.string().optional(), code: z.number().optional() });

export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Empty for an answer that is no object. */
  readonly json: z.output<typeof answer>;
}

/** Calls the playground's REST API as the bot, with nothing between that would check the body first. */
export async function call(
  playground: Playground,
  method: string,
  path: string,
  body?: unknown,
): Promise<RestAnswer> {
  const response = await fetch(`${playground.apiUrl}/v10${path}`, {
    method,
    headers: { Authorization: `Bot ${playground.token}`, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = answer.catch({}).parse(text === '' ? {} : JSON.parse(text));
  return { status: response.status, headers: response.headers, json };
}

/** `errors` of a 50035, flattened: `embeds.0.title` → `BASE_TYPE_MAX_LENGTH`. */
export function formErrors(errors: unknown, path = ''): Record<string, string> {
  if (typeof errors !== 'object' || errors === null) return {};
  const found = Object.entries(errors).flatMap(([key, value]): [string, string][] => {
    if (key !== '_errors') {
      return Object.entries(formErrors(value, path === '' ? key : `${path}.${key}`));
    }
    const [first] = z.array(z.object({ code: z.string() })).parse(value);
    return [[path, first?.code ?? '']];
  });
  return Object.fromEntries(found);
}
