import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Dispatch, Listener } from './events.ts';

/** How many events a session keeps for a client that comes back. */
const maximumReplay = 1000;

/** What the bot knows a connection by, across reconnections. */
export interface Session extends Listener {
  readonly id: string;
  sequence: number;
  /** The last events sent, oldest first. */
  readonly sent: { readonly sequence: number; readonly frame: string }[];
  /** Undefined while the bot is away. */
  socket: WebSocket | undefined;
}

export function createSession(socket: WebSocket, { intents, shard }: Listener): Session {
  return { id: randomBytes(16).toString('hex'), intents, shard, sequence: 0, sent: [], socket };
}

/** Sends the event, and keeps it for a resume. */
export function dispatch(session: Session, { name, data }: Dispatch): void {
  session.sequence += 1;
  const frame = JSON.stringify({ op: 0, t: name, s: session.sequence, d: data });
  session.sent.push({ sequence: session.sequence, frame });
  if (session.sent.length > maximumReplay) session.sent.shift();
  session.socket?.send(frame);
}

/** Takes the session up on another socket, with all that the client missed after `sequence`. */
export function resume(session: Session, socket: WebSocket, sequence: number): void {
  session.socket = socket;
  for (const event of session.sent) if (event.sequence > sequence) socket.send(event.frame);
  dispatch(session, { name: 'RESUMED', data: {} });
}
