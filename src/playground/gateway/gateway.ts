import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { userPayload } from '../wire/people.ts';
import type { World } from '../world/world.ts';
import { closeCode, op } from './codes.ts';
import { dispatchFor, isHome } from './events.ts';
import { type GatewayFrame, parseFrame } from './frame.ts';
import { intentProblem } from './intents.ts';
import { createSession, dispatch, resume, type Session } from './session.ts';

/** In ms, as Discord's. */
const heartbeatInterval = 41_250;
/** Sends a minute that a connection may make. */
const maximumSends = 120;

export interface Gateway {
  /** Whether a bot is connected and identified. */
  isConnected(): boolean;
  /**
   * Asks every connected bot for a heartbeat. A client takes its frames in order, so when this resolves it has taken
   * in all that was sent before. False if a connection broke, or none is there.
   */
  roundTrip(): Promise<boolean>;
  /** Breaks the connections without a word, as a network does, or closes them with this code. */
  cut(code?: number): void;
  /** Asks the bots to reconnect and resume. */
  askToReconnect(): void;
  /** Ends the sessions: who is connected is told, and who comes back to resume is refused. */
  invalidateSessions(): void;
  close(): void;
}

/** Serves Discord's gateway at `/gateway` of the server. */
export function createGateway(world: World, server: Server): Gateway {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024 });
  const sessions = new Map<string, Session>();
  const heartbeatWaiters = new Map<WebSocket, ((answered: boolean) => void)[]>();

  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', 'http://gateway');
    if (url.pathname !== '/gateway' && url.pathname !== '/gateway/') return socket.destroy();
    sockets.handleUpgrade(request, socket, head, (opened) => connect(opened, url.searchParams));
  });

  const stopListening = world.listen((event) => {
    for (const session of sessions.values()) {
      const told = dispatchFor(world, event, session);
      if (told !== undefined) dispatch(session, told);
    }
  });

  function connect(socket: WebSocket, parameters: URLSearchParams): void {
    if (parameters.get('v') !== '10') {
      socket.close(closeCode.invalidVersion, 'Invalid API version');
      return;
    }
    if (parameters.get('encoding') !== 'json' || parameters.has('compress')) {
      socket.close(closeCode.decodeError, 'Only encoding=json without compression is served here');
      return;
    }
    let session: Session | undefined;
    const sends: number[] = [];
    socket.send(
      JSON.stringify({ op: op.hello, d: { heartbeat_interval: heartbeatInterval }, t: null, s: null }),
    );

    socket.on('message', (data) => {
      const now = Date.now();
      sends.push(now);
      while (sends[0] !== undefined && sends[0] < now - 60_000) sends.shift();
      if (sends.length > maximumSends) return socket.close(closeCode.rateLimited, 'Rate limited');
      const frame = parseFrame(data.toString());
      if (frame === undefined) return socket.close(closeCode.decodeError, 'Decode error');
      session = receive(socket, session, frame);
    });

    socket.on('close', (code) => {
      settleHeartbeats(socket, false);
      if (session?.socket !== socket) return;
      session.socket = undefined;
      // Discord ends the session of a client that says goodbye.
      if (code === 1000 || code === 1001) sessions.delete(session.id);
      world.tell({ kind: 'connection' });
    });
    socket.on('error', () => socket.terminate());
  }

  /** Returns the session that the socket belongs to from now on. */
  function receive(
    socket: WebSocket,
    session: Session | undefined,
    frame: GatewayFrame,
  ): Session | undefined {
    switch (frame.op) {
      case op.heartbeat:
        send(socket, op.ack, null);
        settleHeartbeats(socket, true);
        return session;
      case op.identify:
        if (session !== undefined) {
          socket.close(closeCode.alreadyAuthenticated, 'Already authenticated');
          return session;
        }
        return identify(socket, frame.d);
      case op.resume:
        return resumeSession(socket, frame.d);
      default:
        if (session === undefined) socket.close(closeCode.notAuthenticated, 'Not authenticated');
        else if (frame.op === 'unknown') socket.close(closeCode.unknownOpcode, 'Unknown opcode');
        return session;
    }
  }

  function identify(
    socket: WebSocket,
    { token, intents, shard = [0, 1] }: Extract<GatewayFrame, { op: 2 }>['d'],
  ): Session | undefined {
    const { application } = world;
    if (token.replace(/^Bot /, '') !== application.token) {
      socket.close(closeCode.authenticationFailed, 'Authentication failed');
      return undefined;
    }
    if (shard[0] >= shard[1]) {
      socket.close(closeCode.invalidShard, 'Invalid shard');
      return undefined;
    }
    if (shard[1] < application.shards) {
      socket.close(closeCode.shardingRequired, 'Sharding required');
      return undefined;
    }
    const problem = intentProblem(intents, application.messageContent);
    if (problem !== undefined) {
      socket.close(problem, problem === 4014 ? 'Disallowed intent(s)' : 'Invalid intent(s)');
      return undefined;
    }
    const session = createSession(socket, { intents, shard });
    sessions.set(session.id, session);
    const guilds = [...world.guilds.values()].filter((guild) => isHome(world, guild, session));
    dispatch(session, {
      name: 'READY',
      data: {
        v: 10,
        user: { ...userPayload(application.bot), verified: true, mfa_enabled: true, email: null },
        guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
        session_id: session.id,
        resume_gateway_url: gatewayUrl(world),
        shard,
        application: { id: application.id, flags: application.messageContent ? 1 << 19 : 0 },
        private_channels: [],
        relationships: [],
      },
    });
    for (const guild of guilds) {
      const told = dispatchFor(world, { kind: 'guild', guild }, session);
      if (told !== undefined) dispatch(session, told);
    }
    world.tell({ kind: 'connection' });
    return session;
  }

  function resumeSession(
    socket: WebSocket,
    { token, session_id, seq }: Extract<GatewayFrame, { op: 6 }>['d'],
  ): Session | undefined {
    if (token.replace(/^Bot /, '') !== world.application.token) {
      socket.close(closeCode.authenticationFailed, 'Authentication failed');
      return undefined;
    }
    const session = sessions.get(session_id);
    if (session === undefined) {
      send(socket, op.invalidSession, false);
      return undefined;
    }
    if (seq > session.sequence) {
      socket.close(closeCode.invalidSequence, 'Invalid seq');
      return undefined;
    }
    resume(session, socket, seq);
    world.tell({ kind: 'connection' });
    return session;
  }

  function settleHeartbeats(socket: WebSocket, answered: boolean): void {
    for (const settle of heartbeatWaiters.get(socket) ?? []) settle(answered);
    heartbeatWaiters.delete(socket);
  }

  function connected(): WebSocket[] {
    return [...sessions.values()].flatMap(({ socket }) => socket ?? []);
  }

  return {
    isConnected: () => connected().length > 0,
    roundTrip: async () => {
      const asked = connected().map(
        (socket) =>
          new Promise<boolean>((resolve) => {
            heartbeatWaiters.set(socket, [...(heartbeatWaiters.get(socket) ?? []), resolve]);
            send(socket, op.heartbeat, null);
          }),
      );
      return asked.length > 0 && (await Promise.all(asked)).every(Boolean);
    },
    cut: (code) => {
      for (const socket of connected()) {
        if (code === undefined) socket.terminate();
        else socket.close(code);
      }
    },
    askToReconnect: () => {
      for (const socket of connected()) {
        send(socket, op.reconnect, null);
      }
    },
    invalidateSessions: () => {
      for (const socket of connected()) {
        send(socket, op.invalidSession, false);
      }
      sessions.clear();
    },
    close: () => {
      stopListening();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** Frames that are no events. */
function send(socket: WebSocket, opcode: number, data: unknown): void {
  socket.send(JSON.stringify({ op: opcode, d: data, t: null, s: null }));
}

/** Where bots connect. */
export function gatewayUrl(world: World): string {
  return `${world.origin.replace(/^http/, 'ws')}/gateway`;
}
