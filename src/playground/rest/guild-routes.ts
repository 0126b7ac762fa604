import type { Hono } from 'hono';
import { guildChannelPayload, threadMemberPayload, threadPayload } from '../wire/channels.ts';
import { guildPayload } from '../wire/guilds.ts';
import { memberPayload, rolePayload } from '../wire/people.ts';
import { activeThreads } from '../world/threads.ts';
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
    return context.json([...channels.values()].map(guildChannelPayload));
  });

  api.get('/guilds/:guild/threads/active', (context) => {
    const threads = activeThreads(world, joinedGuild(world, context.req.param('guild')));
    return context.json({
      threads: threads.map((thread) => threadPayload(world, thread)),
      members: threads.flatMap((thread) => threadMemberPayload(thread, world.application.bot.id) ?? []),
      has_more: false,
    });
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
