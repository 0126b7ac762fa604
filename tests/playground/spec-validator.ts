import * as spec from 'discord-api-spec/zod';
import { z } from 'zod';
import type { RecordedRequest } from '../../src/playground/playground.ts';

interface Contract {
  readonly body?: z.ZodType;
  /** Of a 200 or 201. */
  readonly answer?: z.ZodType;
}

const command = {
  body: spec.ApplicationCommandCreateRequestSchema,
  answer: spec.ApplicationCommandResponseSchema,
};
const commands: Record<string, Contract> = Object.fromEntries(
  ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'].flatMap(
    (base): [string, Contract][] => [
      [`GET ${base}`, { answer: z.array(command.answer) }],
      [
        `PUT ${base}`,
        { body: z.array(spec.ApplicationCommandUpdateRequestSchema), answer: z.array(command.answer) },
      ],
      [`POST ${base}`, command],
      [`GET ${base}/:command`, { answer: command.answer }],
      [`PATCH ${base}/:command`, { ...command, body: spec.ApplicationCommandPatchRequestPartialSchema }],
    ],
  ),
);

const contracts: Record<string, Contract> = {
  ...commands,
  'GET /gateway/bot': { answer: spec.GatewayBotResponseSchema },
  'GET /users/@me': { answer: spec.UserPIIResponseSchema },
  'POST /users/@me/channels': {
    body: spec.CreatePrivateChannelRequestSchema,
    answer: spec.PrivateChannelResponseSchema,
  },
  'GET /users/:user': { answer: spec.UserResponseSchema },
  'GET /applications/@me': { answer: spec.PrivateApplicationResponseSchema },
  'GET /guilds/:guild': { answer: spec.GuildWithCountsResponseSchema },
  'GET /guilds/:guild/channels': { answer: z.array(spec.GuildChannelResponseSchema) },
  'GET /guilds/:guild/threads/active': { answer: spec.ThreadsResponseSchema },
  'GET /guilds/:guild/roles': { answer: z.array(spec.GuildRoleResponseSchema) },
  'GET /guilds/:guild/members/:user': { answer: spec.GuildMemberResponseSchema },
  'GET /channels/:channel': {
    answer: z.union([
      spec.GuildChannelResponseSchema,
      spec.PrivateChannelResponseSchema,
      spec.ThreadResponseSchema,
    ]),
  },
  'GET /channels/:channel/messages': { answer: z.array(spec.MessageResponseSchema) },
  'POST /channels/:channel/messages': {
    body: spec.MessageCreateRequestSchema,
    answer: spec.MessageResponseSchema,
  },
  'GET /channels/:channel/messages/:message': { answer: spec.MessageResponseSchema },
  'PATCH /channels/:channel/messages/:message': {
    body: spec.MessageEditRequestPartialSchema,
    answer: spec.MessageResponseSchema,
  },
  'POST /interactions/:interaction/:token/callback': {
    body: z.union([
      spec.ApplicationCommandAutocompleteCallbackRequestSchema,
      spec.CreateMessageInteractionCallbackRequestSchema,
      spec.ModalInteractionCallbackRequestSchema,
      spec.PongInteractionCallbackRequestSchema,
      spec.UpdateMessageInteractionCallbackRequestSchema,
    ]),
    answer: spec.InteractionCallbackResponseSchema,
  },
  'POST /webhooks/:application/:token': {
    body: spec.IncomingWebhookRequestPartialSchema,
    answer: spec.MessageResponseSchema,
  },
  'GET /webhooks/:application/:token/messages/:message': { answer: spec.MessageResponseSchema },
  'PATCH /webhooks/:application/:token/messages/:message': {
    body: spec.IncomingWebhookUpdateRequestPartialSchema,
    answer: spec.MessageResponseSchema,
  },
};

/**
 * Holds a request's body, and its answer, against Discord's own OpenAPI document. Also objects to bodies that
 * Discord refuses as an invalid form: a bot must never send one.
 */
export function specValidator(request: RecordedRequest): readonly string[] {
  const { method, route, body, status, response } = request;
  const contract = contracts[`${method} ${route}`];
  const where = `${method} ${request.path}`;
  const isRefused = z.object({ code: z.literal(50035) }).safeParse(response).success;
  return [
    ...(contract?.body && body !== undefined
      ? problemsOf(`The body of ${where}`, contract.body, withNumericPermissions(body))
      : []),
    ...(isRefused ? [`${where} was refused: ${JSON.stringify(response)} for ${JSON.stringify(body)}`] : []),
    ...(contract?.answer && (status === 200 || status === 201)
      ? problemsOf(`The answer to ${where}`, contract.answer, response)
      : []),
  ];
}

function problemsOf(what: string, schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value);
  if (!result.success) return [`${what} is not Discord's:\n${z.prettifyError(result.error)}`];
  const unknown = strangers(value, result.data).filter((path) => !libraryFields.test(path));
  return unknown.map((path) => `${what} has a field that Discord does not know: ${path}`);
}

/** discord.js sends these with every message, also where Discord does not look at them. */
const libraryFields = /^(data\.)?(tts|nonce|enforce_nonce)$/;

/** The fields that the schema has dropped because it does not know them. */
function strangers(value: unknown, known: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => {
    const here = path === '' ? key : `${path}.${key}`;
    const kept = typeof known === 'object' && known !== null ? Object.entries(known) : [];
    const match = kept.find(([name]) => name === key);
    return match === undefined ? [here] : strangers(below, match[1], here);
  });
}

/** The document has numbers for permissions, where Discord's pages and its clients have strings of digits. */
function withNumericPermissions(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withNumericPermissions);
  if (typeof body !== 'object' || body === null || !('default_member_permissions' in body)) return body;
  const bits = body.default_member_permissions;
  return { ...body, default_member_permissions: typeof bits === 'string' ? Number(bits) : bits };
}
