import type { Hono } from 'hono';
import { findChannel, type World } from '../world/world.ts';

/** The files of messages, as Discord's CDN serves them: to whoever knows the address. */
export function attachmentRoutes(server: Hono, world: World): void {
  server.get('/attachments/:channel/:attachment/:filename', (context) => {
    const { channel: channelId, attachment: id, filename } = context.req.param();
    const files = [
      ...[...(findChannel(world, channelId)?.messages.values() ?? [])].flatMap(
        ({ attachments }) => attachments,
      ),
      ...world.uploads.values(),
    ];
    const file = files.find((each) => each.id === id && each.filename === filename);
    if (file === undefined) return context.notFound();
    return context.body(new Uint8Array(file.data), 200, {
      'Content-Type': isShownInline(file.contentType) ? file.contentType : 'application/octet-stream',
      'Content-Disposition': isShownInline(file.contentType) ? 'inline' : 'attachment',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
  });
}

/** Anything that is not a picture is only ever downloaded: it must not run as a page of this origin. */
function isShownInline(contentType: string): boolean {
  return /^image\/(png|jpeg|gif|webp|svg\+xml)$/.test(contentType);
}
