import type { Hono } from 'hono';
import { channelPayload } from '../wire/channels.ts';
import type { World } from '../world/world.ts';
import { requireWriting, visibleChannel } from './access.ts';
import type { ApiEnvironment } from './environment.ts';

export function channelRoutes(api: Hono<ApiEnvironment>, world: World): void {
  api.get('/channels/:channel', (context) =>
    context.json(channelPayload(world, visibleChannel(world, context.req.param('channel')))),
  );

  api.post('/channels/:channel/typing', (context) => {
    const channel = visibleChannel(world, context.req.param('channel'));
    requireWriting(world, channel);
    world.tell({ kind: 'typing', channel, user: world.application.bot });
    return context.body(null, 204);
  });
}
