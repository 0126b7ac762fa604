import { createMiddleware } from 'hono/factory';

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Refuses requests under another host name. Without this a page elsewhere could point its own name at this machine
 * and read what is served here (DNS rebinding).
 */
export const loopbackOnly = createMiddleware(async (context, next) => {
  const name = (context.req.header('host') ?? '').replace(/:\d+$/, '');
  if (!loopbackNames.includes(name)) return context.text('Only served on this machine.', 403);
  return next();
});

/** Refuses requests that another site's page makes in the visitor's browser. */
export const sameOriginOnly = createMiddleware(async (context, next) => {
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  const own = `http://${context.req.header('host')}`;
  const isOwn =
    (origin === undefined || origin === own) &&
    (site === undefined || ['same-origin', 'none'].includes(site));
  if (!isOwn) return context.text('Only for the page of this server.', 403);
  // A form of another site cannot send this type, so even a browser without the headers above is covered.
  const isJson = context.req.header('content-type')?.startsWith('application/json') ?? false;
  if (context.req.method !== 'GET' && !isJson) return context.text('Only JSON is taken.', 415);
  return next();
});
