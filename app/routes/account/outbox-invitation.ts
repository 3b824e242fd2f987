/** The calendar invitation that travels with a mail, as a file. */
import { findInvitation } from '#app/identity/outbox-queries.server.ts';
import { outboxReader } from '#app/identity/outbox-reader.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import type { Route } from './+types/outbox-invitation.ts';

export async function loader(args: Route.LoaderArgs) {
  const reader = await outboxReader(args);
  const id = parseId(args.params.mailId);
  const invitation = id && (await findInvitation(reader, id));
  if (!invitation) return new Response(null, { status: 404 });
  return new Response(invitation.text, {
    headers: {
      'Content-Type': `text/calendar; charset=utf-8; method=${invitation.method}`,
      'Content-Disposition': 'attachment; filename="invitation.ics"',
      'Cache-Control': 'no-store',
    },
  });
}
