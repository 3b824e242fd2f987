import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { hashOfTourToken } from './mint-tour-link.server.ts';
import './tour-events.ts';
import type { TourContact } from './tour-form.ts';
import type { TourReason } from './tour-reasons.ts';
import { loadTour } from './tour-record-queries.server.ts';

/**
 * Whoever holds a tour's link says who is to be called and mailed about it from now on; another mailbox gets the link.
 * Refuses `tour-unknown` and `tour-off`.
 */
export async function changeContact(
  ctx: Ctx,
  input: { readonly tourId: string; readonly token: string; readonly contact: TourContact },
): Promise<Outcome<undefined, TourReason>> {
  const { tourId, token, contact } = input;
  return transact<undefined, TourReason>(ctx, { locks: [`tour:${tourId}`] }, async (tx) => {
    const tour = await loadTour(tx, tourId);
    if (tour?.linkHash !== hashOfTourToken(token) || !tour) return refuse({ code: 'tour-unknown' });
    if (tour.state === 'cancelled' || tour.contactEmail === null) return refuse({ code: 'tour-off' });
    const { contactName, contactEmail, contactPhone = null } = contact;
    await tx.tour.update({ where: { id: tourId }, data: { contactName, contactEmail, contactPhone } });
    await audit(tx, ctx, { action: 'tour-contact-changed', subjectType: 'tour', subjectId: tourId });
    if (contactEmail !== tour.contactEmail) await appendEvent(tx, 'tour-contact-changed', { tourId });
    return ok();
  });
}
