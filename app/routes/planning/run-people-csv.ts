/** Who takes part in a run as a spreadsheet, for its trainers and the office. */
import { data } from 'react-router';
import { peopleSheet } from '#app/booking/components/people-sheet.ts';
import { rosterOf } from '#app/booking/roster-queries.server.ts';
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { forbidden, requireActor } from '#app/identity/signed-in.server.ts';
import { csvText } from '#app/kernel/csv-text.ts';
import { parseId } from '#app/kernel/ids.ts';
import { findRun } from '#app/scheduling/run-detail-queries.server.ts';
import type { Route } from './+types/run-people-csv.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['trainer', 'office']);
  const scope = rosterScopeOf(actor);
  const runId = parseId(args.params.run);
  const key = runId ? { runId } : { code: args.params.run };
  const run = await findRun({ scope, actor, now: ctx.now }, key);
  if (!run) throw data(null, { status: 404 });
  const roster = await rosterOf(scope, run.runId);
  if (!roster) throw forbidden();
  const { header, rows } = peopleSheet(roster, locale);
  return new Response(csvText(header, rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="deelnemers.csv"',
      'Cache-Control': 'no-store',
    },
  });
}
