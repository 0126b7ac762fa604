// The package has no declarations for its zod schemas.
declare module 'discord-api-spec/zod' {
  import type { z } from 'zod';

  export const ApplicationCommandAutocompleteCallbackRequestSchema: z.ZodType;
  export const ApplicationCommandCreateRequestSchema: z.ZodType;
  export const ApplicationCommandPatchRequestPartialSchema: z.ZodType;
  export const ApplicationCommandResponseSchema: z.ZodType;
  export const ApplicationCommandUpdateRequestSchema: z.ZodType;
  export const CreateMessageInteractionCallbackRequestSchema: z.ZodType;
  export const CreatePrivateChannelRequestSchema: z.ZodType;
  export const GatewayBotResponseSchema: z.ZodType;
  export const GuildChannelResponseSchema: z.ZodType;
  export const GuildMemberResponseSchema: z.ZodType;
  export const GuildRoleResponseSchema: z.ZodType;
  export const GuildWithCountsResponseSchema: z.ZodType;
  export const IncomingWebhookRequestPartialSchema: z.ZodType;
  export const IncomingWebhookUpdateRequestPartialSchema: z.ZodType;
  export const InteractionCallbackResponseSchema: z.ZodType;
  export const MessageCreateRequestSchema: z.ZodType;
  export const MessageEditRequestPartialSchema: z.ZodType;
  export const MessageResponseSchema: z.ZodType;
  export const ModalInteractionCallbackRequestSchema: z.ZodType;
  export const PongInteractionCallbackRequestSchema: z.ZodType;
  export const PrivateApplicationResponseSchema: z.ZodType;
  export const PrivateChannelResponseSchema: z.ZodType;
  export const ThreadResponseSchema: z.ZodType;
  export const ThreadsResponseSchema: z.ZodType;
  export const UpdateMessageInteractionCallbackRequestSchema: z.ZodType;
  export const UserResponseSchema: z.ZodType;
  export const UserPIIResponseSchema: z.ZodType;
}
