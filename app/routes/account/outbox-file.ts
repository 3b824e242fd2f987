/** A file that travels with a mail. */
import { findAttachment } from '#app/identity/outbox-queries.server.ts';
import { outboxReader } from '#app/identity/outbox-reader.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import type { Route } from './+types/outbox-file.ts';

export async function loader(args: Route.LoaderArgs) {
  const reader = await outboxReader(args);
  const id = parseId(args.params.mailId);
  const file = id && (await findAttachment(reader, id, args.params.file));
  if (!file) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename="${file.name.replaceAll(/[^\w.-]/g, '_')}"`,
      'Cache-Control': 'no-store',
    },
  });
}
