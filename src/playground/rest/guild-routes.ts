import type { Hono } from 'hono';
import { channelPayload, guildPayload, memberPayload, rolePayload } from '../wire/people.ts';
import type { World } from '../world/world.ts';
import { joinedGuild } from './access.ts';
import { unknownMember } from './api-error.ts';
import type { ApiEnvironment } from './environment.ts';

export function guildRoutes(api: Hono<ApiEnvironment>, world: World): void {
  api.get('/guilds/:guild', (context) =>
    context.json(guildPayload(joinedGuild(world, context.req.param('guild')))),
  );

  api.get('/guilds/:guild/channels', (context) => {
    const { channels } = joinedGuild(world, context.req.param('guild'));
    return context.json([...channels.values()].map((channel) => channelPayload(world, channel)));
  });

  api.get('/guilds/:guild/roles', (context) => {
    const { roles } = joinedGuild(world, context.req.param('guild'));
    return context.json([...roles.values()].map(rolePayload));
  });

  api.get('/guilds/:guild/members/:user', (context) => {
    const guild = joinedGuild(world, context.req.param('guild'));
    const member = guild.members.get(context.req.param('user'));
    if (member === undefined) throw unknownMember();
    return context.json(memberPayload(member));
  });
}
