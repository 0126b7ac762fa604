/** Makes the next requests fail, to see how the bot takes it. */
export interface Fault {
  readonly method?: string;
  /** The path's pattern, as in `RecordedRequest.route`; every route when left out. */
  readonly route?: string;
  /** 429 carries Discord's rate-limit body. */
  readonly status: number;
  /** Discord's error code in the body, such as 10062. Default 0. */
  readonly code?: number;
  /** How many requests fail. Default 1. */
  readonly times?: number;
  /** For 429, in seconds. Default 0.05. */
  readonly retryAfter?: number;
}

export interface Faults {
  add(fault: Fault): void;
  /** The fault that this request meets; counts it as used. */
  take(method: string, route: string): Fault | undefined;
}

export function createFaults(): Faults {
  const waiting: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => waiting.push({ fault, left: fault.times ?? 1 }),
    take: (method, route) => {
      const met = waiting.find(
        ({ fault, left }) =>
          left > 0 &&
          (fault.method === undefined || fault.method.toUpperCase() === method) &&
          (fault.route === undefined || fault.route === route),
      );
      if (met === undefined) return undefined;
      met.left -= 1;
      return met.fault;
    },
  };
}
