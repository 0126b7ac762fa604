import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Guild, Person } from '../driver/driver.ts';
import { handleOf } from '../driver/places.ts';
import { NoAnswer, Refusal } from '../driver/refusal.ts';
import { createGroup, type World } from '../world/world.ts';
import { pageAction, perform } from './actions.ts';
import { sameOriginOnly } from './same-origin.ts';
import { channelsOf, channelView, people } from './view.ts';

const assets = join(import.meta.dirname, 'assets');
const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};
const contentSecurity =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page where a visitor tries the bot, and what it calls. */
export function pageRoutes(world: World, guild: Guild): Hono {
  const page = new Hono();
  const visitors = people(guild).flatMap(({ id }) => world.users.get(id) ?? []);
  const group = handleOf(createGroup(world, 'Friends', visitors));
  page.get('/', (context) => asset(context, 'index.html'));
  page.get('/page/:file{[a-z-]+\\.(css|js)}', (context) => asset(context, context.req.param('file')));

  page.get('/favicon.ico', (context) => context.body(null, 204));

  page.use('/page/*', sameOriginOnly);

  page.get('/page/places', (context) =>
    context.json({
      bot: world.application.bot.username,
      guild: guild.name,
      people: people(guild).map(({ id, name, dm }, index) => ({
        id,
        name,
        part: ['Member', 'Moderator', 'Admin'][index],
        dm: dm.id,
      })),
      channels: channelsOf(world, guild, guild.admin),
      group,
    }),
  );

  page.get('/page/events', (context) => {
    const person = personOf(guild, context.req.query('as'));
    const channelId = context.req.query('channel') ?? '';
    if (person === undefined) return context.text('No such person.', 404);
    if (channelView(world, guild, person, channelId) === undefined) {
      return context.text('No such channel.', 404);
    }
    return streamSSE(context, async (stream) => {
      let isDue = true;
      let wake = () => {};
      const stopListening = world.listen((event) => {
        if (event.kind === 'typing' && event.channel.id === channelId) {
          void stream.writeSSE({ event: 'typing', data: '' });
          return;
        }
        isDue = true;
        wake();
      });
      stream.onAbort(() => wake());
      while (!stream.aborted) {
        if (isDue) {
          isDue = false;
          const view = channelView(world, guild, person, channelId);
          // The person has lost sight of the channel.
          if (view === undefined) break;
          await stream.writeSSE({ data: JSON.stringify(view) });
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
      stopListening();
    });
  });

  page.post('/page/act', async (context) => {
    const person = personOf(guild, context.req.query('as'));
    if (person === undefined) return context.text('No such person.', 404);
    const action = pageAction.safeParse(await context.req.json().catch(() => undefined));
    if (!action.success) return context.json({ problem: action.error.message }, 400);
    try {
      return context.json(await perform(world, person, action.data));
    } catch (error) {
      // What Discord would refuse, and answers of the bot that do not come, are told to the visitor.
      if (!(error instanceof Refusal) && !(error instanceof NoAnswer)) throw error;
      return context.json({ problem: error.message }, 422);
    }
  });

  return page;
}

function personOf(guild: Guild, id: string | undefined): Person | undefined {
  return people(guild).find((person) => person.id === id);
}

async function asset(context: Context, file: string): Promise<Response> {
  const body = await readFile(join(assets, file));
  return context.body(new Uint8Array(body), 200, {
    'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': contentSecurity,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  });
}
