import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A network on the way to a server, which can fail. */
export interface FaultyNetwork {
  /** Connect to this instead. */
  readonly port: number;
  /** Loses the next answer, and with it the connection that it was on. */
  loseNextAnswer(): void;
  /** Delivers nothing any more, and tells nobody. */
  goSilent(): void;
  /** Breaks every connection off and takes no new ones. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
}

export async function createFaultyNetwork(serverPort: number): Promise<FaultyNetwork> {
  const sockets = new Set<Socket>();
  let losing = false;
  let silent = false;

  const network = createServer((client) => {
    const server = connect(serverPort, '127.0.0.1');
    const breakOff = () => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', breakOff);
      socket.on('close', () => {
        sockets.delete(socket);
        breakOff();
      });
    }
    client.on('data', (bytes) => {
      if (!silent) server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (losing) {
        losing = false;
        breakOff();
      } else if (!silent) client.write(bytes);
    });
  });

  async function listen(port: number): Promise<number> {
    network.listen(port, '127.0.0.1');
    await once(network, 'listening');
    const address = network.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  const port = await listen(0);
  return {
    port,
    loseNextAnswer() {
      losing = true;
    },
    goSilent() {
      silent = true;
    },
    async goDown() {
      const closed = once(network, 'close');
      network.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async comeBack() {
      silent = false;
      await listen(port);
    },
  };
}
