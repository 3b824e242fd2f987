/** A participant's proof of attendance, for the trainers of the run and the office. */
import { data } from 'react-router';
import { paperLocale } from '#app/booking/attendance-list.ts';
import { proofOf } from '#app/booking/document-queries.server.ts';
import { statusOf } from '#app/booking/reason-policy.ts';
import { pdfAnswer } from '#app/booking/render-pdf-answer.server.ts';
import { renderProofOfAttendance } from '#app/booking/render-proof-of-attendance.server.ts';
import { rosterScopeOf } from '#app/booking/roster-scope.server.ts';
import { noteOpenedFile } from '#app/identity/note-opened-file.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { type EnrolmentId, parseId } from '#app/kernel/ids.ts';
import type { Route } from './+types/proof-pdf.ts';

export async function loader(args: Route.LoaderArgs) {
  const { actor, ctx, locale } = await requireActor(args, ['trainer', 'office']);
  const enrolmentId = parseId<EnrolmentId>(args.params.enrolment);
  if (!enrolmentId) throw data(null, { status: 404 });
  const proof = await proofOf(rosterScopeOf(actor), enrolmentId, ctx.now);
  if (!proof.ok) throw data(null, { status: statusOf(proof.reasons) });
  await noteOpenedFile(ctx, { personId: proof.value.personId, part: 'booking' });
  const lang = paperLocale(args.url.searchParams.get('lang'), locale);
  const pdf = await renderProofOfAttendance(proof.value, lang, ctx.now);
  return pdfAnswer(pdf, `${proof.value.booking.code}.pdf`);
}
