/**
 * A mail's HTML as a mail program shows it: a document that runs nothing, loads nothing and knows nobody. The sandbox
 * comes on top of the policy that every answer has.
 */
import { findMailHtml } from '#app/identity/outbox-queries.server.ts';
import { outboxReader } from '#app/identity/outbox-reader.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import type { Route } from './+types/outbox-html.ts';

const policy =
  "sandbox allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'";

export async function loader(args: Route.LoaderArgs) {
  const reader = await outboxReader(args);
  const id = parseId(args.params.mailId);
  const html = id && (await findMailHtml(reader, id));
  if (!html) return new Response(null, { status: 404 });
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
    },
  });
}
