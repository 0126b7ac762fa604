import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { loopbackOnly } from './page/same-origin.ts';

export const host = '127.0.0.1';

/** What the playground serves, on one port. */
export interface HttpServer {
  readonly app: Hono;
  readonly server: Server;
  /** Resolves with the origin. Rejects with the system's error (`code` EADDRINUSE for a taken port). */
  listen(port: number): Promise<string>;
  close(): Promise<void>;
}

export function createHttpServer(): HttpServer {
  const app = new Hono();
  app.use(loopbackOnly);
  const server = createServer(getRequestListener(app.fetch));
  return {
    app,
    server,
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          const address = server.address();
          const bound = typeof address === 'object' && address !== null ? address.port : port;
          resolve(`http://${host}:${bound}`);
        });
      }),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
