import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type { Logger } from 'pino';

/**
 * Writes one JSON object a line to stderr, at once, so that nothing is missing after a crash. Of an error only what
 * the serializer below picks is logged, because discord.js puts the request, with message texts and tokens, on its errors.
 */
export function createLogger(
  level: Config['logLevel'],
  stream: DestinationStream = destination({ fd: 2, sync: true }),
): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      redact: { paths: ['token', '*.token', 'content', '*.content'], censor: '[not logged]' },
    },
    stream,
  );
}

/** The cause is described in the same way, as deep as it goes. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message,
    ...('code' in error && { code: error.code }),
    ...('status' in error && { status: error.status }),
    stack,
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}
