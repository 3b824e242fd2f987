/** What a party is charged at price or at tariff in a period: what is invoiced, what was taken back, and what is still to come. */
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';
import { asSystem, type Tx, withScope } from '#app/platform/database.server.ts';
import type { BooksScope, PartnerScope } from '#app/platform/scope.server.ts';
import type { Days } from '#app/settlement/spread.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { dueFeesOf } from './fee-facts-queries.server.ts';
import { feeText } from './fee-line-text.ts';
import { dueUse } from './use-facts-queries.server.ts';
import { textOfUse } from './use-line-text.ts';

export type Charge = {
  readonly key: string;
  readonly kind: 'fee' | 'use' | 'other';
  readonly text: string;
  readonly detail: string | null;
  /** Without VAT; below zero on a credit note. */
  readonly cents: number;
  /** Null of what is still to be invoiced. */
  readonly document: { readonly documentId: string; readonly code: string } | null;
  /** Where it comes from: the course's bookings from a first day on, a visit, or the month in which something was used. */
  readonly from:
    | { readonly kind: 'booking'; readonly course: string; readonly day: CalendarDate }
    | { readonly kind: 'visit'; readonly visit: string; readonly day: CalendarDate }
    | null;
};

/**
 * Charges of a party as payer, by what they are and by number, in the quarter in which the service ended: lines of invoices and
 * credit notes as they stand on them, and what is due up to yesterday and on none. Only its own: a partner's scope sees no
 * other payer's documents, and what is due is read as the system for this payer alone.
 */
export async function chargesOf(
  scope: BooksScope | PartnerScope,
  payerId: string,
  { firstDay, lastDay }: Days,
  { today, locale }: { readonly today: CalendarDate; readonly locale: Locale },
): Promise<Charge[]> {
  if (scope.kind === 'partner' && scope.organisationId !== payerId)
    throw new Error('charges of another party');
  const lines = await withScope(scope, (tx) => invoicedLines(tx, payerId, { firstDay, lastDay }));
  const until = addDays(today, -1) < lastDay ? addDays(today, -1) : lastDay;
  const due = until < firstDay ? [] : await dueOf(payerId, { firstDay, lastDay: until }, locale);
  const opened = await openings(
    lines.flatMap(({ enrolmentId, groupBookingId }) => enrolmentId ?? groupBookingId ?? []),
  );
  const invoiced = lines.map(
    ({ enrolmentId, groupBookingId, sessionId, ...line }): Charge => ({
      ...line,
      kind: enrolmentId ? 'fee' : sessionId ? 'use' : 'other',
      from: opened.get(enrolmentId ?? groupBookingId ?? '') ?? null,
    }),
  );
  return [...invoiced, ...due];
}

type InvoicedLine = Pick<Charge, 'key' | 'text' | 'detail' | 'cents' | 'document'> & {
  readonly enrolmentId: string | null;
  readonly groupBookingId: string | null;
  readonly sessionId: string | null;
};

function invoicedLines(tx: Tx, payerId: string, { firstDay, lastDay }: Days): Promise<InvoicedLine[]> {
  return tx.$queryRaw<InvoicedLine[]>`
    SELECT l.id::text AS key, l.text, l.detail, l.net_cents::float8 AS cents, jsonb_build_object('documentId', d.id, 'code', d.code) AS document,
      l.enrolment_id::text AS "enrolmentId", l.group_booking_id::text AS "groupBookingId", l.session_id::text AS "sessionId"
    FROM document d JOIN document_line l ON l.document_id = d.id AND l.settled_pool_id IS NULL
    WHERE d.payer_id = ${payerId}::uuid AND d.last_day BETWEEN ${firstDay}::date AND ${lastDay}::date
    ORDER BY d.series DESC, d.year, d.number, l.position`;
}

async function dueOf(payerId: string, days: Days, locale: Locale): Promise<Charge[]> {
  const { fees, use } = await asSystem(async (tx) => ({
    fees: await dueFeesOf(tx, payerId, days),
    use: (await dueUse(tx, days)).filter((one) => one.payerId === payerId && one.rateId !== null),
  }));
  return [
    ...fees.map(
      (fee): Charge => ({
        key: fee.enrolmentId,
        kind: 'fee',
        ...feeText(fee, locale),
        cents: fee.cents,
        document: null,
        from: { kind: 'booking', course: fee.course, day: fee.firstDay },
      }),
    ),
    ...use.map(
      (one): Charge => ({
        key: `${one.sessionId} ${one.groupBookingId} ${one.rateId}`,
        kind: 'use',
        ...textOfUse(one, locale),
        cents: one.cents,
        document: null,
        from: one.groupBookingId ? { kind: 'visit', visit: one.code, day: one.day } : null,
      }),
    ),
  ];
}

/** Where bookings and visits on one's own invoices are found; read as the system, since books see neither. */
async function openings(ids: readonly string[]): Promise<ReadonlyMap<string, Charge['from']>> {
  return asSystem(async (tx) => {
    const bookings = await tx.$queryRaw<{ id: string; course: string; day: CalendarDate }[]>`
      SELECT e.id::text, c.code AS course, min(app_day(s.starts_at))::text AS day FROM enrolment e
      JOIN course c ON c.id = e.course_id JOIN session s ON s.run_id = e.run_id AND s.state = 'planned'
      WHERE e.id = ANY(${ids}::uuid[]) GROUP BY e.id, c.id`;
    const visits = await tx.$queryRaw<{ id: string; visit: string; day: CalendarDate }[]>`
      SELECT b.id::text, b.code AS visit, min(app_day(s.starts_at))::text AS day FROM group_booking b
      JOIN group_booking_session g ON g.group_booking_id = b.id JOIN session s ON s.id = g.session_id
      WHERE b.id = ANY(${ids}::uuid[]) GROUP BY b.id`;
    return new Map<string, Charge['from']>([
      ...bookings.map(({ id, ...one }) => [id, { kind: 'booking', ...one }] as const),
      ...visits.map(({ id, ...one }) => [id, { kind: 'visit', ...one }] as const),
    ]);
  });
}

/** Without VAT: what of a statement's share is on standing invoices, or was taken back by credit notes. */
export async function invoicedOfStatement(
  scope: BooksScope | PartnerScope,
  statementId: string,
): Promise<{ readonly cents: number; readonly documents: readonly { documentId: string; code: string }[] }> {
  const documents = await withScope(
    scope,
    (tx) => tx.$queryRaw<{ documentId: string; code: string; cents: number }[]>`
      SELECT d.id::text AS "documentId", d.code, d.net_cents::float8 AS cents FROM document d
      WHERE d.statement_id = ${statementId}::uuid ORDER BY d.series DESC, d.year, d.number`,
  );
  return {
    cents: documents.reduce((sum, { cents }) => sum + cents, 0),
    documents: documents.map(({ documentId, code }) => ({ documentId, code })),
  };
}
