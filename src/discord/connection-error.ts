import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';
import { text } from '../text.ts';
import { UserError } from '../user-error.ts';

/** Discord has closed the gateway with a code after which it does not want to be asked again. */
export class GatewayClosedError extends Error {
  override name = 'GatewayClosedError';
  readonly code: number;

  constructor(code: number) {
    super(`The gateway closed with code ${code}`);
    this.code = code;
  }
}

/** Why the bot cannot work with Discord, for whoever started it. */
export function connectionError(error: unknown, apiUrl: string): UserError {
  return new UserError(describe(error, apiUrl), { cause: error });
}

function describe(error: unknown, apiUrl: string): string {
  if (isWrongToken(error)) return text.operator.wrongToken;
  if (error instanceof GatewayClosedError) return text.operator.closed(error.code);
  return text.operator.unreachable(apiUrl, error instanceof Error ? error.message : String(error));
}

/** Discord tells it in three ways: at REST, at the gateway, and by discord.js. */
function isWrongToken(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  if (error instanceof GatewayClosedError) return error.code === GatewayCloseCodes.AuthenticationFailed;
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}
