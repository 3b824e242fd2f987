import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { dayFromColumn, dayToColumn } from '#app/platform/day-column.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { openCents } from './document.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';
import type { PaymentInput } from './payment-input.ts';

/**
 * Books money on an invoice: what came in, as long as something is open, and what went back where a credit note left the
 * centre owing. In parts where need be, never above what is open: what was paid too much is booked where it belongs or sent
 * back. `amount` is in cents above zero either way.
 *
 * Refuses `not-allowed`, `document-unknown`, `not-an-invoice`, `nothing-open`, `above-open`, `received-in-future`,
 * `received-before-issue`.
 */
export async function bookPayment(
  ctx: Ctx,
  documentId: string,
  { amount, receivedOn, note }: PaymentInput,
): Promise<Outcome<{ paymentId: string; openCents: number }, InvoicingRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  const day = calendarDate(receivedOn);
  return transact<{ paymentId: string; openCents: number }, InvoicingRefusal>(
    ctx,
    { locks: [`document:${documentId}`] },
    async (tx) => {
      const found = await openOf(tx, documentId);
      if (!found.ok) return found;
      const { open, issuedOn } = found.value;
      if (open === 0) return refuse({ code: 'nothing-open' });
      if (amount > Math.abs(open)) return refuse({ code: 'above-open', cents: Math.abs(open) });
      if (day > dateAt(ctx.now.epochMilliseconds, centreZone)) return refuse({ code: 'received-in-future' });
      if (day < issuedOn) return refuse({ code: 'received-before-issue' });
      const paymentId = newId();
      const cents = open > 0 ? amount : -amount;
      await tx.payment.create({
        data: {
          id: paymentId,
          documentId,
          receivedOn: dayToColumn(day),
          cents,
          note: note ?? null,
          recordedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
          recordedAt: new Date(ctx.now.epochMilliseconds),
        },
      });
      await audit(tx, ctx, {
        action: 'payment-booked',
        subjectType: 'document',
        subjectId: documentId,
        after: { paymentId, cents, receivedOn: day },
      });
      return ok({ paymentId, openCents: open - cents });
    },
  );
}

/** What is open of an invoice. Refuses `document-unknown`, `not-an-invoice`. */
export async function openOf(tx: Tx, documentId: string) {
  const document = await tx.document.findUnique({
    where: { id: documentId },
    include: { payments: { select: { cents: true } }, creditedBy: { select: { totalCents: true } } },
  });
  if (!document) return refuse<InvoicingRefusal>({ code: 'document-unknown' });
  if (document.kind !== 'invoice') return refuse<InvoicingRefusal>({ code: 'not-an-invoice' });
  const open = openCents({
    totalCents: Number(document.totalCents),
    creditedCents: document.creditedBy.reduce((sum, { totalCents }) => sum + Number(totalCents), 0),
    paidCents: document.payments.reduce((sum, { cents }) => sum + Number(cents), 0),
  });
  return ok({ open, issuedOn: dayFromColumn(document.issuedOn), dueOn: dayFromColumn(document.dueOn) });
}
