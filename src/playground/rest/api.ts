import { Hono } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { World } from '../world/world.ts';
import { ApiError, unauthorized, unknownRoute } from './api-error.ts';
import { applicationRoutes } from './application-routes.ts';
import { readBody } from './body.ts';
import { channelRoutes } from './channel-routes.ts';
import { commandRoutes } from './command-routes.ts';
import type { ApiContext, ApiEnvironment } from './environment.ts';
import type { Faults } from './faults.ts';
import { guildRoutes } from './guild-routes.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { messageRoutes } from './message-routes.ts';
import { createRateLimits, tooManyRequests } from './rate-limit.ts';
import type { RecordedRequest } from './recorded-request.ts';
import { webhookRoutes } from './webhook-routes.ts';

export interface ApiOptions {
  readonly world: World;
  readonly faults: Faults;
  readonly onRequest: () => void;
  /** Called once for every request, when its answer is known. */
  readonly onResponse: (request: RecordedRequest) => void;
  /** Called with an error that is the stand-in's own fault; the bot gets a 500. */
  readonly onBug: (error: Error) => void;
}

const base = '/api/v10';

/** Discord's REST API, version 10, as far as a bot of this kind uses it. */
export function createApi({ world, faults, onRequest, onResponse, onBug }: ApiOptions): Hono<ApiEnvironment> {
  const api = new Hono<ApiEnvironment>().basePath(base);
  const limitRate = createRateLimits();

  api.onError((error) => {
    if (!(error instanceof ApiError)) onBug(error);
    return errorResponse(error);
  });

  api.use(async (context, next) => {
    const { req } = context;
    const path = req.path.slice(base.length);
    const route = routeOf(context);
    const limited = limitRate(req.method, route, path);
    const fault = faults.take(req.method, route);
    const retryAfter = fault?.status === 429 ? (fault.retryAfter ?? 0.05) : limited.retryAfter;
    onRequest();
    if (retryAfter !== undefined) context.res = tooManyRequests(retryAfter);
    else if (fault !== undefined) context.res = failure(fault.status, fault.code);
    else await next();
    for (const [name, value] of Object.entries(limited.headers)) context.header(name, value);
    const files = (context.get('files') ?? []).map(({ name, data }) => ({ name, size: data.byteLength }));
    onResponse({
      method: req.method,
      path,
      route,
      body: context.get('body'),
      files,
      status: context.res.status,
      response: await readResponse(context.res),
    });
  });

  api.use(async (context, next) => {
    const body = await readBody(context.req);
    context.set('body', body.json);
    context.set('files', body.files);
    await next();
  });

  api.use(async (context, next) => {
    // Interaction and webhook tokens stand in the path; they need no other.
    const carriesToken = /^\/(interactions|webhooks)\/\d+\/[^/]+/.test(context.req.path.slice(base.length));
    const isBot = context.req.header('authorization') === `Bot ${world.application.token}`;
    if (!carriesToken && !isBot) throw unauthorized();
    await next();
  });

  for (const addRoutes of [
    applicationRoutes,
    guildRoutes,
    channelRoutes,
    messageRoutes,
    commandRoutes,
    interactionRoutes,
    webhookRoutes,
  ]) {
    addRoutes(api, world);
  }
  api.all('*', () => {
    throw unknownRoute();
  });
  return api;
}

/** Discord's JSON for what went wrong. */
function errorResponse(error: Error): Response {
  if (!(error instanceof ApiError)) return failure(500);
  const { code, message, errors, status } = error;
  return Response.json({ message, code, ...(errors && { errors }) }, { status });
}

function failure(status: number, code = 0): Response {
  return Response.json({ message: `${status}: The request failed`, code }, { status });
}

/** The pattern of the route that will answer, not those of the middleware before it. */
function routeOf(context: ApiContext): string {
  const patterns = matchedRoutes(context).map(({ path }) => path);
  const own = patterns.find((pattern) => pattern.startsWith(`${base}/`) && !pattern.endsWith('*'));
  return own?.slice(base.length) ?? '*';
}

async function readResponse(response: Response): Promise<unknown> {
  const text = await response.clone().text();
  return text === '' ? undefined : JSON.parse(text);
}
