/** The attendance list on paper: who comes, with a line to sign per session. */
import { chosenSheets } from '#app/booking/attendance-list.ts';
import { findRunId } from '#app/booking/attendance-queries.server.ts';
import { AttendanceListPage } from '#app/booking/components/attendance-list-page.tsx';
import { RosterError } from '#app/booking/components/roster-error.tsx';
import { noRoster } from '#app/booking/roster-answers.server.ts';
import { rosterOf } from '#app/booking/roster-queries.server.ts';
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import type { Route } from './+types/attendance-list.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['trainer', 'office']);
  const scope = rosterScopeOf(actor);
  const runId = await findRunId(scope, args.params.run);
  const roster = runId && (await rosterOf(scope, runId));
  if (!roster) throw await noRoster(actor, runId);
  const now = ctx.now.epochMilliseconds;
  const { chosen } = chosenSheets(roster.sessions, args.url.searchParams.get('session'), now);
  return { roster, chosen, now };
}

export default function AttendanceList({ loaderData: { roster, chosen, now } }: Route.ComponentProps) {
  return <AttendanceListPage roster={roster} choice={chosenSheets(roster.sessions, chosen, now)} now={now} />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <RosterError error={error} />;
}
