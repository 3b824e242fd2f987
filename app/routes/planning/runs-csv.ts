/** The list of runs as a spreadsheet, as filtered. */
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { csvText } from '#app/kernel/csv-text.ts';
import { runSheet } from '#app/scheduling/components/runs/run-sheet.ts';
import { runListFilter } from '#app/scheduling/run-list-filter.ts';
import { type ListedRun, listRuns } from '#app/scheduling/run-list-queries.server.ts';
import type { Route } from './+types/runs-csv.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['trainer', 'office']);
  const viewer = { scope: rosterScopeOf(actor), actor, now: ctx.now };
  const filter = runListFilter(args.url.searchParams);
  const runs: ListedRun[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const list = await listRuns(viewer, { ...filter, page });
    runs.push(...list.runs);
    pages = list.pages;
  }
  const { header, rows } = runSheet(runs, locale);
  return new Response(csvText(header, rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="geplande-cursussen.csv"',
      'Cache-Control': 'no-store',
    },
  });
}
