import type { Ctx } from '#app/kernel/actor.ts';
import { combineAll, type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { dayFromColumn } from '#app/platform/day-column.server.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import { parseLocale } from '#app/ui/i18n/locale.ts';
import { type CreditExtent, type CreditedVat, type CreditPart, creditLines, creditVat } from './credit.ts';
import { type DocumentParty, type DraftLine, netOf, type Seller } from './document.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';
import { type Issued, issueConstraints, issueDocument } from './issue-document.step.server.ts';
import { type VatCategory, type VatTotal, vatTotals } from './vat.ts';

type Credit = {
  readonly documentId: string;
  readonly reason: string;
  /** Lines where parts are given, else all that is left. */
  readonly extent?: CreditExtent;
  /** Of lines: which, and how much of them. */
  readonly parts?: readonly CreditPart[];
};

/**
 * Takes an invoice back, or some of its lines, by a credit note that names it: to the same buyer from the same seller as they
 * stood on it. Several can follow each other, never above what a line says. A line that is taken back as a whole can be
 * invoiced anew. Income that it brought is taken back along.
 *
 * Refuses `not-allowed`, `document-unknown`, `not-an-invoice`, `already-credited`, `credit-nothing`, `credit-above-left`,
 * `credit-both`, `credit-whole-or-lines` (all of it, with lines filled in), `credit-above-total`, `date-before-last`.
 */
export async function creditDocument(
  ctx: Ctx,
  { documentId, reason, parts, extent = parts ? 'lines' : 'whole' }: Credit,
): Promise<Outcome<Issued, InvoicingRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  const isFilled = parts?.some(({ quantity, amountCents }) => quantity || amountCents) ?? false;
  if (extent === 'whole' && isFilled) return refuse({ code: 'credit-whole-or-lines' });
  return transact<Issued, InvoicingRefusal>(
    ctx,
    { locks: [`document:${documentId}`, 'series:cost-entry'], onConstraint: issueConstraints('credit-note') },
    async (tx) => {
      const invoice = await invoiceToCredit(tx, documentId);
      if (!invoice) return refuse({ code: 'document-unknown' });
      if (invoice.kind !== 'invoice') return refuse({ code: 'not-an-invoice' });
      const left = invoice.lines.map((line) => ({
        position: line.position,
        quantity: line.quantity,
        unitCents: Number(line.unitCents),
        netCents: Number(line.netCents),
        leftCents: line.creditedBy.reduce((sum, one) => sum + Number(one.netCents), Number(line.netCents)),
      }));
      if (left.every(({ leftCents }) => leftCents === 0)) return refuse({ code: 'already-credited' });
      const all = left.map(({ position, leftCents }) => ({
        position,
        quantity: null,
        amountCents: Math.abs(leftCents),
      }));
      const chosen = creditLines(left, extent === 'whole' ? all : (parts ?? []));
      if (!chosen.ok) return chosen;
      const lines = chosen.value.map((one): DraftLine => lineBack(invoice, one));
      const vat = vatBack(invoice, lines);
      if (!vat.ok) return vat;
      // Lines above and below zero may be all that is left: a credit note over nothing takes them back, so that they can be invoiced anew.
      if (lines.length === 0) return refuse({ code: 'credit-nothing' });
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
        lines,
        statementId: invoice.statementId,
        credits: { documentId, reason, vat: vat.value },
      });
    },
  );
}

function invoiceToCredit(tx: Tx, documentId: string) {
  return tx.document.findUnique({
    where: { id: documentId },
    include: {
      lines: { orderBy: { position: 'asc' }, include: { creditedBy: { select: { netCents: true } } } },
      vat: true,
      creditedBy: { select: { vat: true } },
    },
  });
}
type Invoice = NonNullable<Awaited<ReturnType<typeof invoiceToCredit>>>;

/** For what the line was for, and as it was taxed. */
function lineBack(
  { lines, vat }: Invoice,
  { position, quantity, unitCents }: { position: number; quantity: number; unitCents: number },
): DraftLine {
  const line = lines.find((one) => one.position === position) as Invoice['lines'][number];
  const { category, rateBasisPoints } = line;
  const total = vat.find((one) => one.category === category && one.rateBasisPoints === rateBasisPoints);
  return {
    text: line.text,
    detail: line.detail,
    quantity,
    unitCents,
    vat: {
      vatTreatmentId: line.vatTreatmentId,
      category: category as VatCategory,
      rateBasisPoints,
      text: total?.text ?? '',
      vatexCode: total?.vatexCode ?? null,
    },
    settledPoolId: line.settledPoolId,
    enrolmentId: line.enrolmentId,
    use:
      line.sessionId && line.rateId
        ? { sessionId: line.sessionId, groupBookingId: line.groupBookingId, rateId: line.rateId }
        : null,
    income: line.entryId === null ? null : { countersId: line.entryId },
    creditsLineId: line.id,
  };
}

/** VAT of the credit note by category and rate, given what earlier ones took back. */
function vatBack(invoice: Invoice, lines: readonly DraftLine[]): Outcome<VatTotal[], InvoicingRefusal> {
  const totals = vatTotals(lines.map((line) => ({ netCents: netOf(line), vat: line.vat })));
  return combineAll(
    totals.map((total): Outcome<VatTotal, InvoicingRefusal> => {
      const vat = creditVat(creditedSoFar(invoice, total), total.netCents);
      return vat.ok ? ok({ ...total, vatCents: vat.value }) : vat;
    }),
  );
}

function creditedSoFar(
  { vat, creditedBy }: Invoice,
  { category, rateBasisPoints }: Pick<VatTotal, 'category' | 'rateBasisPoints'>,
): CreditedVat {
  const of = (rows: Invoice['vat']) =>
    rows.find((one) => one.category === category && one.rateBasisPoints === rateBasisPoints);
  const earlier = creditedBy.flatMap((note) => of(note.vat) ?? []);
  return {
    category,
    rateBasisPoints,
    netCents: Number(of(vat)?.netCents ?? 0),
    vatCents: Number(of(vat)?.vatCents ?? 0),
    creditedNetCents: earlier.reduce((sum, { netCents }) => sum + Number(netCents), 0),
    creditedVatCents: earlier.reduce((sum, { vatCents }) => sum + Number(vatCents), 0),
  };
}
