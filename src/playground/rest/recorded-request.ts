/** A REST request of the bot, as it came and as it was answered. */
export interface RecordedRequest {
  readonly method: string;
  /** Without `/api/v10`. */
  readonly path: string;
  /** The path's pattern: `/channels/:channel/messages`. */
  readonly route: string;
  /** The JSON body, or a multipart body's `payload_json`. */
  readonly body: unknown;
  /** Sizes in bytes. */
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly status: number;
  readonly response: unknown;
}
