/** For so long what is to be told is in the hands of the process that tells it, in milliseconds: time to send a message. */
export const LEASE = 30_000;

/** A time in which one process tells something, from its start to its end; both in ISO 8601 in UTC. */
export interface Lease {
  readonly from: string;
  readonly until: string;
}

export function leaseFrom(at: Date): Lease {
  return { from: at.toISOString(), until: new Date(at.getTime() + LEASE).toISOString() };
}
