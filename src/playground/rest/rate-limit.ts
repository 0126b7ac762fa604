import { createHash } from 'node:crypto';

/** Requests per window and bucket. Discord's real limits differ by route and are not documented. */
const limit = 50;
/** In ms. */
const window = 1000;

export interface RateLimit {
  readonly headers: Record<string, string>;
  /** Set when the request is one too many: in seconds. */
  readonly retryAfter: number | undefined;
}

/** Counts requests by bucket: a route of a method, for one channel, guild or webhook. */
export function createRateLimits(): (method: string, route: string, path: string) => RateLimit {
  const buckets = new Map<string, { used: number; resetAt: number }>();
  return (method, route, path) => {
    const now = Date.now();
    const major = path.split('/').slice(1, 3).join('/');
    const key = `${method} ${route} ${major}`;
    const current = buckets.get(key);
    const bucket = current && current.resetAt > now ? current : { used: 0, resetAt: now + window };
    for (const [old, { resetAt }] of buckets) if (resetAt <= now) buckets.delete(old);
    buckets.set(key, bucket);
    bucket.used += 1;
    const resetAfter = (bucket.resetAt - now) / 1000;
    return {
      headers: rateLimitHeaders(`${method} ${route}`, limit - bucket.used, bucket.resetAt, resetAfter),
      retryAfter: bucket.used > limit ? resetAfter : undefined,
    };
  };
}

function rateLimitHeaders(bucket: string, remaining: number, resetAt: number, resetAfter: number) {
  return {
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': String(Math.max(0, remaining)),
    'X-RateLimit-Reset': (resetAt / 1000).toFixed(3),
    'X-RateLimit-Reset-After': resetAfter.toFixed(3),
    'X-RateLimit-Bucket': createHash('sha256').update(bucket).digest('hex').slice(0, 32),
  };
}

/** The answer to one request too many. */
export function tooManyRequests(retryAfter: number): Response {
  const body = { message: 'You are being rate limited.', retry_after: retryAfter, global: false };
  return Response.json(body, {
    status: 429,
    headers: { 'Retry-After': String(retryAfter), 'X-RateLimit-Scope': 'user' },
  });
}
