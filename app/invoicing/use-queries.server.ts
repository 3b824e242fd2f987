/** Use at tariff as the books show it, and on which invoices a visit is. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { asSystem } from '#app/platform/database.server.ts';
import type { BooksScope, CentreScope, PartnerScope } from '#app/platform/scope.server.ts';
import type { FeesMonth } from './fees-month.ts';
import type { Use } from './use.ts';
import { dueUse } from './use-facts-queries.server.ts';
import { monthsOfUse, type UseOfMonth } from './use-groups.ts';

/**
 * Months with use at tariff that no standing invoice is for, up to and including a day. Read as the system: who keeps the
 * books sees no booking, and codes, classes and sums are all that leaves this.
 */
export async function monthsOfDueUse(_: BooksScope, lastDay: CalendarDate): Promise<UseOfMonth[]> {
  return monthsOfUse(await asSystem((tx) => dueUse(tx, { firstDay: null, lastDay })));
}

/** What the organisation itself is still to be invoiced, also for others that it pays for, up to and including a day. */
export async function ownDueUse(scope: PartnerScope, lastDay: CalendarDate): Promise<UseOfMonth[]> {
  const all = await asSystem((tx) => dueUse(tx, { firstDay: null, lastDay }));
  return monthsOfUse(all.filter(({ payerId }) => payerId === scope.organisationId));
}

/** What of a month is still to be invoiced. Read as the system, as above. */
export function dueUseOfMonth(_: BooksScope, { firstDay, lastDay }: FeesMonth): Promise<Use[]> {
  return asSystem((tx) => dueUse(tx, { firstDay, lastDay }));
}

export type InvoiceOfVisit = {
  readonly documentId: string;
  readonly code: string;
  readonly payerId: string;
  readonly payer: string;
  readonly isTakenBack: boolean;
};

/**
 * Invoices that a visit is on, by number: of any school for the office, else of the own school, also where somebody else pays
 * for it (who then reads its own invoice). Read as the system for that.
 */
export function invoicesOfVisit(
  scope: PartnerScope | CentreScope,
  groupBookingId: string,
): Promise<InvoiceOfVisit[]> {
  const own = scope.kind === 'partner' ? scope.organisationId : null;
  return asSystem(
    (tx) => tx.$queryRaw<InvoiceOfVisit[]>`
      SELECT d.id::text AS "documentId", d.code, d.payer_id::text AS "payerId", d.buyer ->> 'name' AS payer,
        NOT EXISTS (SELECT FROM document_line l WHERE l.document_id = d.id AND l.group_booking_id = ${groupBookingId}::uuid
          AND document_line_stands(l.id, l.net_cents)) AS "isTakenBack"
      FROM document d WHERE d.kind = 'invoice' AND EXISTS (SELECT FROM document_line l JOIN group_booking b ON b.id = l.group_booking_id
        WHERE l.document_id = d.id AND b.id = ${groupBookingId}::uuid AND (${own}::uuid IS NULL OR b.organisation_id = ${own}::uuid))
      ORDER BY d.issued_at, d.code`,
  );
}
