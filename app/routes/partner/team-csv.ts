/** The team grid as a spreadsheet, as filtered. */

import { teamSheet } from '#app/booking/components/team/team-sheet.ts';
import { teamFilter } from '#app/booking/team-filter.ts';
import { teamGrid } from '#app/booking/team-grid-queries.server.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { csvText } from '#app/kernel/csv-text.ts';
import type { Route } from './+types/team-csv.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['coordinator', 'practice-supervisor']);
  const filter = teamFilter(args.url.searchParams);
  const { header, rows } = teamSheet(await teamGrid(partnerScope(actor), ctx.now, filter, null), locale);
  return new Response(csvText(header, rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="team.csv"',
      'Cache-Control': 'no-store',
    },
  });
}
