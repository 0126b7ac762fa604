import type { Context } from 'hono';
import type { UploadedFile } from '../world/messages.ts';

/** What every route finds in its context. */
export interface ApiEnvironment {
  Variables: {
    /** The JSON body, or a multipart body's `payload_json`; undefined without a body. */
    body: unknown;
    files: readonly UploadedFile[];
  };
}

export type ApiContext = Context<ApiEnvironment>;
