/** Hours and cost of the own company as a spreadsheet. */

import { hoursSheet } from '#app/booking/components/team/hours-sheet.ts';
import { parseQuarter, quarterOf } from '#app/booking/hours-period.ts';
import { hoursOf } from '#app/booking/hours-queries.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { csvText } from '#app/kernel/csv-text.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { Route } from './+types/hours-csv.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['coordinator']);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const quarter = parseQuarter(args.url.searchParams.get('quarter')) ?? quarterOf(today);
  const { header, rows } = hoursSheet(await hoursOf(partnerScope(actor), quarter), locale);
  return new Response(csvText(header, rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="hours-${quarter.code}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
