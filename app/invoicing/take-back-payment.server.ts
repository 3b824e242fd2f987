import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';

/**
 * Takes a payment back that was booked by mistake, by one of the opposite amount on the same day; nothing is deleted.
 *
 * Refuses `not-allowed`, `payment-unknown` (also of another document), `payment-taken-back` (also what itself takes back).
 */
export async function takeBackPayment(
  ctx: Ctx,
  documentId: string,
  paymentId: string,
): Promise<Outcome<{ cents: number }, InvoicingRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  return transact<{ cents: number }, InvoicingRefusal>(
    ctx,
    {
      locks: [`document:${documentId}`],
      onConstraint: { payment_takes_back_id_key: async () => [{ code: 'payment-taken-back' }] },
    },
    async (tx) => {
      const payment = await tx.payment.findFirst({
        where: { id: paymentId, documentId },
        include: { takenBackBy: { select: { id: true } } },
      });
      if (!payment) return refuse({ code: 'payment-unknown' });
      if (payment.takenBackBy || payment.takesBackId) return refuse({ code: 'payment-taken-back' });
      await tx.payment.create({
        data: {
          id: newId(),
          documentId,
          receivedOn: payment.receivedOn,
          cents: -payment.cents,
          takesBackId: paymentId,
          recordedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
          recordedAt: new Date(ctx.now.epochMilliseconds),
        },
      });
      await audit(tx, ctx, {
        action: 'payment-taken-back',
        subjectType: 'document',
        subjectId: documentId,
        after: { paymentId, cents: Number(-payment.cents) },
      });
      return ok({ cents: Number(payment.cents) });
    },
  );
}
