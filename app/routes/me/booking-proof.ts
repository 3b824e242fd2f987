/** The proof of attendance of a booking, as a PDF. */
import { data } from 'react-router';
import { bookingScope, shownBooking } from '#app/booking/booking-code-queries.server.ts';
import { proofOf } from '#app/booking/document-queries.server.ts';
import { statusOf } from '#app/booking/reason-policy.ts';
import { renderProofOfAttendance } from '#app/booking/render-proof-of-attendance.server.ts';
import { noteOpenedFile } from '#app/identity/note-opened-file.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import type { Route } from './+types/booking-proof.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, locale } = await requireActor(args);
  const shown = await shownBooking(actor, args.params.code, ctx.now);
  if (!shown) throw data(null, { status: 404 });
  const proof = await proofOf(bookingScope(actor), shown.booking.enrolmentId, ctx.now);
  if (!proof.ok) throw data(null, { status: statusOf(proof.reasons) });
  await noteOpenedFile(ctx, { personId: shown.personId, part: 'booking' });
  const pdf = await renderProofOfAttendance(proof.value, locale, ctx.now);
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${shown.booking.code}.pdf"`,
      'Cache-Control': 'no-store',
    },
  });
}
