import type { Hono } from 'hono';
import { z } from 'zod';
import { gatewayUrl } from '../gateway/gateway.ts';
import { parseForm } from '../limits/form.ts';
import { channelPayload } from '../wire/channels.ts';
import { guildPayload } from '../wire/guilds.ts';
import { userPayload } from '../wire/people.ts';
import { dmWith, type World } from '../world/world.ts';
import { unknownUser } from './api-error.ts';
import type { ApiEnvironment } from './environment.ts';

const recipientForm = z.object({ recipient_id: z.string() });

/** The gateway's address, the application, its bot, users, and direct messages. */
export function applicationRoutes(api: Hono<ApiEnvironment>, world: World): void {
  const { application } = world;

  api.get('/gateway', (context) => context.json({ url: gatewayUrl(world) }));

  api.get('/gateway/bot', (context) =>
    context.json({
      url: gatewayUrl(world),
      shards: application.shards,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
    }),
  );

  const self = () => ({
    ...userPayload(application.bot),
    verified: true,
    mfa_enabled: true,
    locale: 'en-GB',
    email: null,
  });
  api.get('/users/@me', (context) => context.json(self()));

  api.get('/users/@me/guilds', (context) =>
    context.json(
      joinedGuilds(world).map((guild) => {
        const { id, name, icon, banner, features } = guildPayload(guild);
        return { id, name, icon, banner, owner: false, permissions: '0', features };
      }),
    ),
  );

  api.post('/users/@me/channels', (context) => {
    const { recipient_id } = parseForm(recipientForm, context.get('body'));
    const user = world.users.get(recipient_id);
    if (user === undefined || user.id === application.bot.id) throw unknownUser();
    return context.json(channelPayload(world, dmWith(world, user)));
  });

  api.get('/users/:user', (context) => {
    const user = world.users.get(context.req.param('user'));
    if (user === undefined) throw unknownUser();
    return context.json(userPayload(user));
  });

  for (const path of ['/applications/@me', '/oauth2/applications/@me']) {
    api.get(path, (context) => context.json(applicationPayload(world)));
  }
}

function joinedGuilds({ application, guilds }: World) {
  return [...guilds.values()].filter(({ members }) => members.has(application.bot.id));
}

function applicationPayload(world: World) {
  const { application, installedBy } = world;
  // 1 << 19: Message Content is on, for an application in fewer than 100 guilds.
  const flags = application.messageContent ? 1 << 19 : 0;
  return {
    id: application.id,
    name: application.bot.username,
    icon: null,
    description: '',
    type: null,
    bot: userPayload(application.bot),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags,
    flags_new: String(flags),
    owner: { ...userPayload({ id: application.id, username: 'owner', bot: false }), flags: 0 },
    team: null,
    approximate_guild_count: joinedGuilds(world).length,
    approximate_user_install_count: installedBy.size,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    integration_types_config: { '0': {}, '1': {} },
  };
}
