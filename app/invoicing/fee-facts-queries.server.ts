/**
 * Course fees that are to be invoiced: bookings of completed runs with a price, those cancelled too late included, to who
 * pays for them, and those that nobody is known to pay. A run that was called off costs nothing. Read in the caller's transaction.
 */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';
import type { PayerKind } from '#app/settlement/income-pool.ts';
import type { Days } from '#app/settlement/spread.ts';
import type { Content } from '#app/ui/i18n/content.ts';

/** Days of a run are those of its site. Who has no payer yet, a guest without an organisation, has `payer_id` null. */
const owed = Prisma.sql`
  SELECT e.id, e.code, e.price_cents, payer.id AS payer_id, coalesce(e.order_number, payer.order_number) AS order_number,
    e.state = 'cancelled' AS is_late, e.course_id, e.person_id, run.id AS run_id, run.code AS run, d.first_day, d.last_day,
    to_char(d.last_day, 'YYYY-MM') AS month
  FROM enrolment e JOIN run ON run.id = e.run_id AND run.state = 'completed'
  JOIN LATERAL (SELECT min(app_day(starts_at)) AS first_day, max(app_day(starts_at)) AS last_day FROM session
    WHERE run_id = run.id AND state = 'planned') d ON d.last_day IS NOT NULL
  LEFT JOIN organisation payer ON payer.id = coalesce(e.payer_id, e.organisation_id)
  WHERE e.price_cents > 0
    AND (e.state = 'confirmed' OR (e.state = 'cancelled' AND EXISTS (SELECT FROM late_cancellation WHERE enrolment_id = e.id)))
    AND d.last_day >= (SELECT fees_from FROM invoicing_terms ORDER BY recorded_at DESC, id DESC LIMIT 1)
    AND NOT EXISTS (SELECT FROM document_line l JOIN document i ON i.id = l.document_id AND i.kind = 'invoice'
      WHERE l.enrolment_id = e.id AND document_line_stands(l.id, l.net_cents))`;

/** Those that can be invoiced. */
const due = Prisma.sql`SELECT * FROM (${owed}) owed WHERE payer_id IS NOT NULL`;

export type FeeWithoutPayer = {
  /** Of the booking. */
  readonly code: string;
  readonly title: Content;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  /** 'YYYY-MM': the month in which the course ended. */
  readonly month: string;
  readonly cents: number;
};

/** Fees that nobody is known to pay, the longest over first. By the booking's code; no name leaves this. */
export function feesWithoutPayer(tx: Tx): Promise<FeeWithoutPayer[]> {
  return tx.$queryRaw<FeeWithoutPayer[]>`
    SELECT owed.code, jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title, owed.first_day::text AS "firstDay",
      owed.last_day::text AS "lastDay", owed.month, owed.price_cents AS cents
    FROM (${owed}) owed JOIN course c ON c.id = owed.course_id
    WHERE owed.payer_id IS NULL ORDER BY owed.last_day, owed.code`;
}

export type FeesOfMonth = {
  /** 'YYYY-MM': the month in which the courses ended. */
  readonly month: string;
  readonly bookings: number;
  readonly payers: number;
  readonly cents: number;
  readonly payerKinds: readonly PayerKind[];
};

export function feesByMonth(tx: Tx) {
  return tx.$queryRaw<FeesOfMonth[]>`
    SELECT month, count(*)::int AS bookings, count(DISTINCT payer_id)::int AS payers, sum(price_cents)::float8 AS cents,
      array_agg(DISTINCT o.kind::text) AS "payerKinds"
    FROM (${due}) due JOIN organisation o ON o.id = due.payer_id GROUP BY month ORDER BY month`;
}

/** Who is to get an invoice for a month, and under which order number: one invoice for each. */
export function payersOfMonth(tx: Tx, month: string) {
  return tx.$queryRaw<{ payerId: string; orderNumber: string | null }[]>`
    SELECT due.payer_id::text AS "payerId", due.order_number AS "orderNumber" FROM (${due}) due JOIN organisation o ON o.id = due.payer_id
    WHERE month = ${month} GROUP BY due.payer_id, due.order_number, o.code
    ORDER BY o.code COLLATE "C", due.order_number NULLS FIRST`;
}

export type Fee = {
  readonly enrolmentId: string;
  readonly code: string;
  readonly cents: number;
  readonly isLate: boolean;
  readonly runId: string;
  readonly run: string;
  readonly title: Content;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  /** Code of the course's VAT decision; null where none is recorded. */
  readonly decision: string | null;
};

/** One payer's fees of a month. Holds the bookings' rows, so that two can't invoice them at once. */
export async function feesOf(
  tx: Tx,
  { month, payerId, orderNumber }: { month: string; payerId: string; orderNumber: string | null },
): Promise<Fee[]> {
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT due.id::text FROM (${due}) due WHERE month = ${month} AND payer_id = ${payerId}::uuid
      AND order_number IS NOT DISTINCT FROM ${orderNumber}`;
  await tx.$queryRaw`
    SELECT 1 FROM enrolment WHERE id = ANY(${ids.map(({ id }) => id)}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  return tx.$queryRaw<Fee[]>`
    SELECT due.id::text AS "enrolmentId", due.code, due.price_cents AS cents, due.is_late AS "isLate", due.run_id::text AS "runId", due.run,
      jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title, due.first_day::text AS "firstDay", due.last_day::text AS "lastDay",
      v.code AS decision
    FROM (${due}) due JOIN course c ON c.id = due.course_id LEFT JOIN vat_treatment v ON v.id = c.vat_treatment_id
    WHERE month = ${month} AND payer_id = ${payerId}::uuid AND order_number IS NOT DISTINCT FROM ${orderNumber}
    ORDER BY due.first_day, due.run, due.code`;
}

/** What a payer has still to be invoiced of courses that ended in a period. */
export function dueFeesOf(
  tx: Tx,
  payerId: string,
  { firstDay, lastDay }: Days,
): Promise<(Fee & { course: string })[]> {
  return tx.$queryRaw<(Fee & { course: string })[]>`
    SELECT due.id::text AS "enrolmentId", due.code, due.price_cents AS cents, due.is_late AS "isLate", due.run_id::text AS "runId", due.run,
      jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title, due.first_day::text AS "firstDay", due.last_day::text AS "lastDay",
      v.code AS decision, c.code AS course
    FROM (${due}) due JOIN course c ON c.id = due.course_id LEFT JOIN vat_treatment v ON v.id = c.vat_treatment_id
    WHERE payer_id = ${payerId}::uuid AND due.last_day BETWEEN ${firstDay}::date AND ${lastDay}::date
    ORDER BY due.first_day, due.run, due.code`;
}
