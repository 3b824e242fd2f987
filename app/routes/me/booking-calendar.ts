/** The sessions of a booking as a file that calendars open. */
import { data } from 'react-router';
import { shownBooking } from '#app/booking/booking-code-queries.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { bookingCalendar } from '#app/notices/send-invited-mail.server.ts';
import type { Route } from './+types/booking-calendar.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, locale } = await requireActor(args);
  const shown = await shownBooking(actor, args.params.code, ctx.now);
  if (!shown) throw data(null, { status: 404 });
  return new Response(bookingCalendar(shown.booking, locale, ctx.now), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Content-Disposition': `attachment; filename="${shown.booking.code}.ics"`,
      'Cache-Control': 'no-store',
    },
  });
}
