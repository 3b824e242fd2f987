/** All bookings of the own company. */

import { companyFilter, isShown } from '#app/booking/company-bookings-filter.ts';
import { companyBookings } from '#app/booking/company-bookings-queries.server.ts';
import { CompanyBookingsView } from '#app/booking/components/team/company-bookings-view.tsx';
import { partnerScope } from '#app/identity/mint-scope.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { pageOfRows } from '#app/ui/table/page-of-rows.ts';
import type { Route } from './+types/bookings.ts';

const pageSize = 50;

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, hat } = await requireActor(args, ['coordinator']);
  const filter = companyFilter(args.url.searchParams);
  const all = await companyBookings(partnerScope(actor), ctx.now);
  const found = all.filter((booking) => isShown(booking, filter));
  const { rows, page, pages } = pageOfRows(found, args.url.searchParams, pageSize);
  const courses = new Map(all.map(({ courseCode, title }) => [courseCode, title]));
  return {
    organisation: hat.organisationName,
    bookings: rows,
    found: found.length,
    all: all.length,
    courses: [...courses]
      .map(([code, title]) => ({ code, title }))
      .sort((a, b) => a.title.nl.localeCompare(b.title.nl, 'nl')),
    filter,
    page,
    pages,
  };
}

export default function CompanyBookings({ loaderData }: Route.ComponentProps) {
  return <CompanyBookingsView {...loaderData} />;
}
