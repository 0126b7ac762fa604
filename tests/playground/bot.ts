import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from 'discord.js';
import type { Playground } from '../../src/playground/playground.ts';

/** A real discord.js client on the playground, not logged in. */
export function createClient(playground: Playground, options: Partial<ClientOptions> = {}): Client<true> {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      GatewayIntentBits.MessageContent,
    ],
    partials: [Partials.Channel],
    ...options,
    rest: { api: playground.apiUrl, ...options.rest },
  });
}

/** Resolves once the client is ready. */
export async function logIn(client: Client, playground: Playground): Promise<void> {
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(playground.token);
  await ready;
}
