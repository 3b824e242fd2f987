/** What an open board asks every so often: has anything changed since? */
import { requireActor } from '#app/identity/signed-in.server.ts';
import { calendarVersion } from '#app/scheduling/calendar-queries.server.ts';
import type { Route } from './+types/board-version.ts';

export async function loader(args: Route.LoaderArgs) {
  await requireActor(args);
  return Response.json({ version: await calendarVersion() }, { headers: { 'Cache-Control': 'no-store' } });
}
