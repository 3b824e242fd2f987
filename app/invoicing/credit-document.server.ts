import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, refuse } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import { dayFromColumn } from '#app/platform/day-column.server.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { parseLocale } from '#app/ui/i18n/locale.ts';
import type { DocumentParty, Seller } from './document.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';
import { type Issued, issueDocument } from './issue-document.step.server.ts';
import type { VatCategory } from './vat.ts';

/**
 * Takes an invoice back as a whole by a credit note that names it: the same lines below zero, to the same buyer from the
 * same seller as they stood on it. Income that it brought is taken back along. What it was for can then be invoiced anew.
 *
 * Refuses `not-allowed`, `document-unknown`, `not-an-invoice`, `already-credited`.
 */
export async function creditDocument(
  ctx: Ctx,
  { documentId, reason }: { readonly documentId: string; readonly reason: string },
): Promise<Outcome<Issued, InvoicingRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  return transact<Issued, InvoicingRefusal>(
    ctx,
    {
      locks: [`document:${documentId}`, 'series:cost-entry'],
      onConstraint: { document_credits_id_key: async () => [{ code: 'already-credited' }] },
    },
    async (tx) => {
      const invoice = await tx.document.findUnique({
        where: { id: documentId },
        include: { lines: { orderBy: { position: 'asc' } }, vat: true, creditedBy: { select: { id: true } } },
      });
      if (!invoice) return refuse({ code: 'document-unknown' });
      if (invoice.kind !== 'invoice') return refuse({ code: 'not-an-invoice' });
      if (invoice.creditedBy) return refuse({ code: 'already-credited' });
      const textOf = (category: string, rate: number) =>
        invoice.vat.find((one) => one.category === category && one.rateBasisPoints === rate);
      return issueDocument(tx, ctx, {
        kind: 'credit-note',
        locale: parseLocale(invoice.locale) ?? 'nl',
        subject: invoice.subject,
        firstDay: dayFromColumn(invoice.firstDay),
        lastDay: dayFromColumn(invoice.lastDay),
        payerId: invoice.payerId,
        buyer: invoice.buyer as DocumentParty,
        seller: invoice.seller as Seller,
        // Nothing is to be paid.
        termDays: 0,
        orderNumber: invoice.orderNumber,
        lines: invoice.lines.map((line) => ({
          text: line.text,
          detail: line.detail,
          quantity: -line.quantity,
          unitCents: Number(line.unitCents),
          vat: {
            vatTreatmentId: line.vatTreatmentId,
            category: line.category as VatCategory,
            rateBasisPoints: line.rateBasisPoints,
            text: textOf(line.category, line.rateBasisPoints)?.text ?? '',
            vatexCode: textOf(line.category, line.rateBasisPoints)?.vatexCode ?? null,
          },
          settledPoolId: line.settledPoolId,
          enrolmentId: line.enrolmentId,
          use:
            line.sessionId && line.rateId
              ? { sessionId: line.sessionId, groupBookingId: line.groupBookingId, rateId: line.rateId }
              : null,
          income: line.entryId === null ? null : { countersId: line.entryId },
        })),
        statementId: invoice.statementId,
        credits: { documentId, reason },
      });
    },
  );
}
