import { type Client, Events } from 'discord.js';

/** How long what a crash or a failure has left waits at most, in milliseconds. */
const MINUTE = 60_000;

/**
 * Does the work once the client is ready, and every minute from then on, until the function that it returns is called.
 * @param work logs its failures itself
 */
export function againAndAgain(client: Client, work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  const begin = () => {
    void work();
    timer = setInterval(work, MINUTE);
  };
  client.once(Events.ClientReady, begin);
  return () => {
    client.off(Events.ClientReady, begin);
    clearInterval(timer);
  };
}
