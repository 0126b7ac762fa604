import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';

/**
 * A discord.js client that is not connected yet.
 * @param readsMessages whether to ask for Message Content, which Discord grants only to applications that have it
 * turned on.
 */
export function createClient({ apiUrl, readsMessages }: { apiUrl: string; readsMessages: boolean }): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(readsMessages ? [GatewayIntentBits.MessageContent] : []),
    ],
    shards: 'auto', // as many as Discord wants: one takes 2,500 guilds at the most
    // Direct messages come in channels, and edits and deletions are of messages, that are not in the cache.
    partials: [Partials.Channel, Partials.Message],
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      GuildMemberManager: { maxSize: 100, keepOverLimit: ({ id, client }) => id === client.user.id },
      UserManager: { maxSize: 100, keepOverLimit: ({ id, client }) => id === client.user.id },
    }),
    // No text of a person or a fact ever pings; the asker is pinged by the reply itself.
    allowedMentions: { parse: [], repliedUser: true },
    failIfNotExists: false,
    rest: { api: apiUrl },
  });
}
