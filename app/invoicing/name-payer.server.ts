import { setPayer } from '#app/booking/set-payer.step.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { addCustomer, type BuyerFacts, changeBuyerFacts } from '#app/partners/save-buyer.step.server.ts';
import { audit } from '#app/platform/audit.server.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import type { PrivateBuyerInput } from './buyer-input.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';

/** Who pays: an organisation, or the participant, with what an invoice needs of a private person. */
export type NamedPayer = { readonly organisationId: string } | { readonly participant: PrivateBuyerInput };

/**
 * Says who pays for a booking of somebody without an organisation, so that it is invoiced like the others. A participant who
 * pays becomes a customer of their own, once, whatever they book.
 *
 * Refuses `not-allowed`, `booking-unknown`, `payer-known`, `payer-unknown` (no such organisation, or one that no longer takes
 * part; the participant of a booking without one).
 */
export async function namePayer(
  ctx: Ctx,
  bookingCode: string,
  payer: NamedPayer,
): Promise<Outcome<{ payerId: string }, InvoicingRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  return transact<{ payerId: string }, InvoicingRefusal>(ctx, { locks: ['series:customers'] }, async (tx) => {
    const booking = await tx.enrolment.findUnique({ where: { code: bookingCode } });
    if (!booking) return refuse({ code: 'booking-unknown' });
    const payerId =
      'organisationId' in payer
        ? await knownPayer(tx, payer.organisationId)
        : booking.personId && (await participant(tx, booking.personId, bookingCode, payer.participant));
    if (!payerId) return refuse({ code: 'payer-unknown' });
    if (!(await setPayer(tx, booking.id, payerId))) return refuse({ code: 'payer-known' });
    await audit(tx, ctx, {
      action: 'payer-named',
      subjectType: 'enrolment',
      subjectId: booking.id,
      after: { payerId },
    });
    return ok({ payerId });
  });
}

async function knownPayer(tx: Tx, organisationId: string): Promise<string | null> {
  const found = await tx.organisation.findFirst({
    where: { id: organisationId, active: true, isPrivate: false, kind: { not: 'centre' } },
    select: { id: true },
  });
  return found?.id ?? null;
}

async function participant(
  tx: Tx,
  personId: string,
  bookingCode: string,
  input: PrivateBuyerInput,
): Promise<string> {
  const facts: BuyerFacts = {
    name: input.name,
    legalName: null,
    street: input.street,
    postcode: input.postcode,
    city: input.city,
    country: input.country,
    chamberNumber: null,
    vatNumber: null,
    invoiceEmail: input.invoiceEmail,
    invoiceLocale: input.invoiceLocale ?? null,
    needsOrderNumber: false,
    orderNumber: null,
  };
  const known = await tx.organisation.findUnique({ where: { personId }, select: { id: true } });
  if (!known) return addCustomer(tx, facts, { code: `PART-${bookingCode}`, personId });
  await changeBuyerFacts(tx, known.id, facts);
  return known.id;
}
