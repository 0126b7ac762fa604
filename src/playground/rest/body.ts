import type { HonoRequest } from 'hono';
import type { UploadedFile } from '../world/messages.ts';
import { notJson, tooLarge } from './api-error.ts';

/** Per file, in bytes: what a bot may upload to a guild without boosts. */
const maximumFileSize = 10 * 1024 * 1024;

export interface Body {
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

export async function readBody(request: HonoRequest): Promise<Body> {
  const type = request.header('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) return readMultipart(await request.formData());
  const text = await request.text();
  return { json: text === '' ? undefined : parseJson(text), files: [] };
}

async function readMultipart(form: FormData): Promise<Body> {
  const payload = form.get('payload_json');
  const files: UploadedFile[] = [];
  for (const [field, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(field)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    if (value.size > maximumFileSize) throw tooLarge();
    files.push({
      index,
      name: value.name,
      contentType: value.type || 'application/octet-stream',
      data: new Uint8Array(await value.arrayBuffer()),
    });
  }
  return { json: typeof payload === 'string' ? parseJson(payload) : {}, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notJson();
  }
}
