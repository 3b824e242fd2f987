/** Records of the books for the sweep of bad input: an invoice and a cost. */
import { addBuyer } from '#app/invoicing/add-buyer.server.ts';
import { organisationFor } from '#app/invoicing/document-facts-queries.server.ts';
import type { InvoicingRefusal } from '#app/invoicing/invoicing-reasons.ts';
import {
  buyerFrom,
  type Issued,
  issueDocument,
  sellerNow,
} from '#app/invoicing/issue-document.step.server.ts';
import { standardTerms } from '#app/invoicing/vat-terms-text.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { database, transact } from '#app/platform/database.server.ts';
import { bookEntry } from '#app/settlement/book-entry.server.ts';

export type MoneyScene = {
  /** To a customer of its own, with nothing paid. */
  readonly invoice: string;
  /** A cost of a quarter that nobody works out. */
  readonly cost: string;
};

/**
 * @param mark unique: names are made from it
 */
export async function saveMoneyScene(mark: string): Promise<MoneyScene> {
  // At the moment of the latest document: the server's own clock is another, and dates of documents only rise.
  const { issuedAt } = await database().prisma.document.findFirstOrThrow({ orderBy: { issuedAt: 'desc' } });
  const moment = Temporal.Instant.fromEpochMilliseconds(issuedAt.getTime());
  const ctx: Ctx = { actor: { kind: 'system', name: 'scene' }, now: moment, requestId: 'scene' };
  const facts = { street: 'Foutstraat 1', postcode: '9801 AB', city: 'Noorderveld', country: 'NL' };
  const { organisationId } = valueOrThrow(
    await addBuyer(ctx, {
      ...facts,
      name: `Foute afnemer ${mark}`,
      invoiceEmail: `afnemer-${mark}@fout.example`,
    }),
  );
  const { id: poolId } = await database().prisma.costPool.findFirstOrThrow({
    where: { active: true },
    orderBy: { sortOrder: 'asc' },
  });
  const day = '2027-06-20';
  const cost = valueOrThrow(
    await bookEntry(ctx, {
      ...{ side: 'cost', poolId, description: `Foute kosten ${mark}`, net: 100 },
      ...{ bookedOn: day, firstDay: day, lastDay: day },
    }),
  );
  return {
    invoice: await invoiceTo(ctx, organisationId),
    cost: cost.entryId,
  };
}

/** Two lines of customers' money, one of several. */
async function invoiceTo(ctx: Ctx, payerId: string): Promise<string> {
  const day = calendarDate('2026-11-02');
  const line = { detail: null, settledPoolId: null, enrolmentId: null, vat: standardTerms('nl') };
  const income = { kind: 'customers', runId: null, what: 'Foute les', firstDay: day, lastDay: day } as const;
  const issued = await transact<Issued, InvoicingRefusal>(ctx, { locks: ['series:cost-entry'] }, async (tx) =>
    issueDocument(tx, ctx, {
      ...{ kind: 'invoice', locale: 'nl', subject: 'Foute invoer', firstDay: day, lastDay: day, payerId },
      buyer: valueOrThrow(buyerFrom(await organisationFor(tx, payerId))),
      ...valueOrThrow(await sellerNow(tx)),
      ...{ orderNumber: null, statementId: null, credits: null },
      lines: [
        { ...line, income, text: 'Les', quantity: 1, unitCents: 10_000 },
        { ...line, income, text: 'Boek', quantity: 3, unitCents: 1_250 },
      ],
    }),
  );
  return valueOrThrow(issued).documentId;
}
