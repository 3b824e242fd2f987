import { data } from 'react-router';
import type { Actor } from '#app/kernel/actor.ts';
import { isRosterClosed } from './attendance-queries.server.ts';

/** Data of a thrown 403, for the page that says until when a trainer sees who takes part. */
export type RosterClosed = { readonly code: 'roster-closed' };

/** What to throw where a roster can't be shown: 404, or 403 for a trainer for whom it has closed. */
export async function noRoster(actor: Actor, runId: string | null) {
  const isClosed = runId !== null && (await isRosterClosed(actor, runId));
  return isClosed
    ? data({ code: 'roster-closed' } satisfies RosterClosed, { status: 403 })
    : data(null, { status: 404 });
}
