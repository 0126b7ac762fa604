import type { UploadedFile } from '../world/messages.ts';
import type { Attachment } from '../world/model.ts';
import type { World } from '../world/world.ts';
import type { FileToSend } from './driver.ts';

const contentTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
  yaml: 'text/x-yaml; charset=utf-8',
  yml: 'text/x-yaml; charset=utf-8',
};

export function uploadedFile(file: FileToSend, index: number): UploadedFile {
  return { index: String(index), name: file.name, contentType: contentTypeOf(file), data: bytesOf(file) };
}

/** A file that comes with a command or a modal. */
export function storeUpload(world: World, file: FileToSend): Attachment {
  const attachment: Attachment = {
    id: world.newId(),
    filename: file.name,
    description: file.description,
    contentType: contentTypeOf(file),
    data: bytesOf(file),
  };
  world.uploads.set(attachment.id, attachment);
  return attachment;
}

function bytesOf({ data }: FileToSend): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}

function contentTypeOf({ name, contentType }: FileToSend): string {
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  return contentType ?? contentTypes[extension] ?? 'application/octet-stream';
}
