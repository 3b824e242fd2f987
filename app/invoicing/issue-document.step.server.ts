import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { addDays, type CalendarDate, partsOf } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { dayFromColumn, dayToColumn } from '#app/platform/day-column.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { bookInvoicedIncome } from '#app/settlement/book-invoiced-income.step.server.ts';
import { type Locale, parseLocale } from '#app/ui/i18n/locale.ts';
import { creditorReference } from './creditor-reference.ts';
import {
  type DocumentKind,
  type DocumentParty,
  type DraftLine,
  documentCode,
  missingOf,
  netOf,
  partiesFor,
  type Seller,
  seriesOf,
  totalsFrom,
  totalsOf,
} from './document.ts';
import { centreOf, currentTerms, type OrganisationFacts } from './document-facts-queries.server.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';
import type { VatTotal } from './vat.ts';

declare module '#app/platform/events.server.ts' {
  interface DomainEvents {
    /** An invoice or credit note has its number: its payer gets it by mail. */
    'document-issued': { documentId: string };
  }
}

export type Draft = {
  readonly kind: DocumentKind;
  readonly locale: Locale;
  readonly subject: string;
  /** Days of supply. */
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly payerId: string;
  readonly buyer: DocumentParty;
  readonly seller: Seller;
  readonly termDays: number;
  readonly orderNumber: string | null;
  readonly lines: readonly DraftLine[];
  readonly statementId: string | null;
  readonly credits: {
    readonly documentId: string;
    readonly reason: string;
    /** Of a credit note it depends on those before: see `creditVat`. */
    readonly vat: readonly VatTotal[];
  } | null;
};

export type Issued = { readonly documentId: string; readonly code: string; readonly totalCents: number };

/** The centre as it stands on what it issues. Refuses `terms-missing` and `seller-incomplete`. */
export async function sellerNow(
  tx: Tx,
): Promise<Outcome<{ seller: Seller; termDays: number }, InvoicingRefusal>> {
  const terms = await currentTerms(tx);
  if (!terms) return refuse({ code: 'terms-missing' });
  const centre = await centreOf(tx);
  const missing = [...missingOf(centre), ...(centre.chamberNumber ? [] : (['chamber-number'] as const))];
  if (missing.length > 0) return refuse({ code: 'seller-incomplete', missing });
  const { iban, bic, vatNumber, termDays } = terms;
  return ok({ seller: { ...partyFrom(centre), vatNumber, iban, bic }, termDays });
}

/** The payer as it stands on what it gets. Refuses `buyer-incomplete`. */
export function buyerFrom(payer: OrganisationFacts): Outcome<DocumentParty, InvoicingRefusal> {
  const missing = missingOf(payer);
  const reasons =
    missing.length > 0
      ? [{ code: 'buyer-incomplete' as const, organisationId: payer.id, party: payer.name, missing }]
      : [];
  return okUnless<DocumentParty, InvoicingRefusal>(reasons, partyFrom(payer));
}

/**
 * The order number that stands on an invoice: what was given for it, else the one that the payer has for all. Refuses
 * `order-number-missing` where the payer wants one and there is none.
 */
export function orderNumberFor(
  payer: Pick<OrganisationFacts, 'id' | 'name' | 'needsOrderNumber' | 'orderNumber'>,
  given: string | null,
): Outcome<string | null, InvoicingRefusal> {
  const orderNumber = given ?? payer.orderNumber;
  if (orderNumber === null && payer.needsOrderNumber)
    return refuse({ code: 'order-number-missing', organisationId: payer.id, party: payer.name });
  return ok(orderNumber);
}

/** The language that the payer chose, else the one that its country reads. */
export function localeOf({
  country,
  invoiceLocale,
}: Pick<OrganisationFacts, 'country' | 'invoiceLocale'>): Locale {
  return parseLocale(invoiceLocale) ?? (['NL', 'BE'].includes(country) ? 'nl' : 'en');
}

function partyFrom(organisation: OrganisationFacts): DocumentParty {
  const { id, name, legalName, street, postcode, city, country, chamberNumber, vatNumber } = organisation;
  return {
    organisationId: id,
    name,
    legalName: legalName ?? name,
    street: street ?? '',
    postcode: postcode ?? '',
    city: city ?? '',
    country,
    chamberNumber,
    vatNumber,
  };
}

/**
 * What the database may refuse while something is issued, for the `onConstraint` of its transaction: `already-invoiced`, and
 * `date-before-last` where the clock went back.
 */
export function issueConstraints(
  kind: DocumentKind,
): Record<string, (tx: Tx) => Promise<readonly InvoicingRefusal[]>> {
  return {
    document_line_once: async () => [{ code: 'already-invoiced' }],
    document_dates_rise: async (tx) => {
      const last = await tx.document.aggregate({
        where: { series: seriesOf[kind] },
        _max: { issuedOn: true },
      });
      const day = last._max.issuedOn;
      return day ? [{ code: 'date-before-last', day: dayFromColumn(day) }] : [];
    },
  };
}

/**
 * Gives a document the next number of its series and saves it with the income that it brings to cost pools, in the caller's
 * transaction: what isn't saved took no number. Whoever issues at the same time waits on the row of the series. A caller
 * whose lines bring income holds `series:cost-entry`.
 *
 * Refuses `buyer-incomplete` where VAT is shifted to a buyer without a VAT number, `income-pool-missing` and `income-pool-closed`.
 */
export async function issueDocument(
  tx: Tx,
  ctx: Ctx,
  draft: Draft,
): Promise<Outcome<Issued, InvoicingRefusal>> {
  const { kind, lines, credits, buyer } = draft;
  const isShifted = lines.some(({ vat }) => vat.category === 'AE');
  if (kind === 'invoice' && isShifted && !buyer.vatNumber) {
    const { organisationId, name: party } = buyer;
    return refuse({ code: 'buyer-incomplete', organisationId, party, missing: ['vat-number'] });
  }
  const documentId = newId();
  const issuedOn = dateAt(ctx.now.epochMilliseconds, centreZone);
  const { year } = partsOf(issuedOn);
  const series = seriesOf[kind];
  const number = await takeNumber(tx, series, year);
  const code = documentCode(series, year, number);
  const { vat, netCents, vatCents, totalCents } = credits ? totalsFrom(credits.vat) : totalsOf(lines);
  await tx.document.create({
    data: {
      id: documentId,
      kind: kind === 'credit-note' ? 'credit_note' : 'invoice',
      series,
      year,
      number,
      code,
      issuedOn: dayToColumn(issuedOn),
      issuedAt: new Date(ctx.now.epochMilliseconds),
      issuedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      dueOn: dayToColumn(addDays(issuedOn, draft.termDays)),
      firstDay: dayToColumn(draft.firstDay),
      lastDay: dayToColumn(draft.lastDay),
      locale: draft.locale,
      payerId: draft.payerId,
      seller: partiesFor(draft.seller, lines) as Prisma.InputJsonObject,
      buyer: partiesFor(draft.buyer, lines) as Prisma.InputJsonObject,
      subject: draft.subject,
      orderNumber: draft.orderNumber,
      reference: creditorReference(code),
      netCents,
      vatCents,
      totalCents,
      statementId: draft.statementId,
      creditsId: credits?.documentId ?? null,
      reason: credits?.reason ?? null,
    },
  });
  const brings = lines.flatMap(({ income, ...line }) => (income ? [{ income, netCents: netOf(line) }] : []));
  const invoice = {
    invoiceId: documentId,
    code,
    payer: draft.buyer.name,
    issuedOn,
    reason: credits?.reason ?? null,
  };
  const booked = await bookInvoicedIncome(tx, ctx, invoice, brings);
  if (!booked.ok) return booked;
  const entryIds = [...booked.value];
  await tx.documentLine.createMany({
    data: lines.map((line, index) => ({
      id: newId(),
      documentId,
      position: index + 1,
      text: line.text,
      detail: line.detail,
      quantity: line.quantity,
      unitCents: line.unitCents,
      netCents: netOf(line),
      category: line.vat.category,
      rateBasisPoints: line.vat.rateBasisPoints,
      vatTreatmentId: line.vat.vatTreatmentId,
      settledPoolId: line.settledPoolId,
      enrolmentId: line.enrolmentId,
      sessionId: line.use?.sessionId ?? null,
      groupBookingId: line.use?.groupBookingId ?? null,
      rateId: line.use?.rateId ?? null,
      creditsLineId: line.creditsLineId ?? null,
      // In the order of the lines that bring income.
      entryId: line.income ? (entryIds.shift() ?? null) : null,
    })),
  });
  await tx.documentVat.createMany({ data: vat.map((one) => ({ ...one, documentId })) });
  await appendEvent(tx, 'document-issued', { documentId });
  await audit(tx, ctx, {
    action: kind === 'invoice' ? 'invoice-issued' : 'credit-note-issued',
    subjectType: 'document',
    subjectId: documentId,
    after: { code, totalCents, payerId: draft.payerId, ...(credits && { credits: credits.documentId }) },
  });
  return ok({ documentId, code, totalCents });
}

async function takeNumber(tx: Tx, series: string, year: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO number_series (series, year, last) VALUES (${series}, ${year}, 1)
    ON CONFLICT (series, year) DO UPDATE SET last = number_series.last + 1 RETURNING last`;
  return (row as { last: number }).last;
}
