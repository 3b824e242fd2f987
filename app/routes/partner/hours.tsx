/** Hours and cost of the own company so far, by quarter. */
import { HoursView } from '#app/booking/components/team/hours-view.tsx';
import { parseQuarter, quarterOf, quartersAround } from '#app/booking/hours-period.ts';
import { hoursOf } from '#app/booking/hours-queries.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { pageOfRows } from '#app/ui/table/page-of-rows.ts';
import type { Route } from './+types/hours.ts';

/** People on one page; totals and the spreadsheet are of all. */
const pageSize = 25;

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx } = await requireActor(args, ['coordinator']);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const quarter = parseQuarter(args.url.searchParams.get('quarter')) ?? quarterOf(today);
  const hours = await hoursOf(partnerScope(actor), quarter);
  const people = pageOfRows(hours.people, args.url.searchParams, pageSize);
  const around = quartersAround(today, 5, 2).map(({ code }) => code);
  return {
    hours: { ...hours, people: people.rows },
    page: people.page,
    pages: people.pages,
    quarter: quarter.code,
    current: quarterOf(today).code,
    quarters: [...new Set([...around, quarter.code])].sort().reverse(),
  };
}

export default function HoursPage({ loaderData }: Route.ComponentProps) {
  return <HoursView {...loaderData} />;
}
