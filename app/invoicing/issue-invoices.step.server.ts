/** What every invoice to a payer has in common, whatever it is for. In the caller's transaction. */
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok } from '#app/kernel/outcome.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { separateDocuments } from './document.ts';
import { type OrganisationFacts, organisationFor } from './document-facts-queries.server.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';
import {
  buyerFrom,
  type Draft,
  type Issued,
  issueDocument,
  localeOf,
  orderNumberFor,
  sellerNow,
} from './issue-document.step.server.ts';

export type Addressed = {
  readonly payerKind: OrganisationFacts['kind'];
  readonly to: Pick<Draft, 'locale' | 'payerId' | 'buyer' | 'seller' | 'termDays' | 'orderNumber'>;
};

/**
 * Both parties as they stand on what the payer gets now, with its language, term and order number.
 *
 * Refuses `terms-missing`, `seller-incomplete`, `buyer-incomplete`, `order-number-missing`.
 *
 * @param orderNumber of what is invoiced; null for the one that the payer has for all
 */
export async function addressedTo(
  tx: Tx,
  payerId: string,
  orderNumber: string | null,
): Promise<Outcome<Addressed, InvoicingRefusal>> {
  const seller = await sellerNow(tx);
  if (!seller.ok) return seller;
  const payer = await organisationFor(tx, payerId);
  const buyer = buyerFrom(payer);
  if (!buyer.ok) return buyer;
  const order = orderNumberFor(payer, orderNumber);
  if (!order.ok) return order;
  const to = {
    locale: localeOf(payer),
    payerId,
    buyer: buyer.value,
    ...seller.value,
    orderNumber: order.value,
  };
  return ok({ payerKind: payer.kind, to });
}

/** Issues the lines on as many invoices as they need: what lies outside VAT apart from the rest. Refuses as `issueDocument` does. */
export async function issueInvoices(
  tx: Tx,
  ctx: Ctx,
  { lines, ...draft }: Omit<Draft, 'kind' | 'credits'>,
): Promise<Outcome<readonly Issued[], InvoicingRefusal>> {
  const issued: Issued[] = [];
  for (const part of separateDocuments(lines)) {
    const document = await issueDocument(tx, ctx, { ...draft, kind: 'invoice', lines: part, credits: null });
    if (!document.ok) return document;
    issued.push(document.value);
  }
  return ok(issued);
}
