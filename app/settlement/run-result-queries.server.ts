/** What runs brought, in numbers of seats and cents: nobody's name is among it. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { asSystem } from '#app/platform/database.server.ts';
import type { BooksScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import { type RunResult, runResult, type UnknownResult, unknownResult } from './run-result.ts';
import type { Days } from './spread.ts';

export type RunResultRow = RunResult & {
  readonly code: string;
  readonly title: Content;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly isCancelled: boolean;
  readonly seats: number;
  /** Seats that are paid for: who has a place or cancelled too late. */
  readonly paidSeats: number;
  readonly priceCents: number;
  readonly feesCents: number;
  readonly directCents: number;
  /** Why what it brought isn't known yet; null where it is. */
  readonly unknown: UnknownResult | null;
};

/**
 * Runs that end within these days, the latest first. One that was called off is among them where costs were made for it;
 * its seats are paid by nobody. Days are those of the site.
 */
export async function runResults(
  _: BooksScope,
  { firstDay, lastDay }: Days,
  today: CalendarDate,
): Promise<RunResultRow[]> {
  const rows = await asSystem(
    (tx) => tx.$queryRaw<Omit<RunResultRow, keyof RunResult | 'unknown'>[]>`
      WITH held AS (
        SELECT r.id, min(app_day(s.starts_at)) AS first_day, max(app_day(s.starts_at)) AS last_day
        FROM run r JOIN session s ON s.run_id = r.id WHERE r.state IN ('open', 'confirmed', 'completed', 'cancelled')
        GROUP BY r.id HAVING max(app_day(s.starts_at)) BETWEEN ${firstDay}::date AND ${lastDay}::date
      ), fee AS (
        SELECT e.run_id, count(*)::int AS seats, sum(e.price_cents)::float8 AS cents FROM enrolment e
        JOIN held ON held.id = e.run_id WHERE e.state = 'confirmed'
          OR (e.state = 'cancelled' AND EXISTS (SELECT FROM late_cancellation l WHERE l.enrolment_id = e.id)) GROUP BY 1
      ), direct AS (
        SELECT run_id, sum((CASE side WHEN 'cost' THEN 1 ELSE -1 END) * (net_cents + vat_cents - deductible_cents))::float8 AS cents
        FROM cost_entry
        -- Fees that were invoiced are counted above, from the bookings.
        WHERE run_id IS NOT NULL AND invoice_id IS NULL GROUP BY 1
      )
      SELECT r.code, held.first_day::text AS "firstDay", held.last_day::text AS "lastDay", r.state = 'cancelled' AS "isCancelled",
        r.seats, r.price_cents AS "priceCents", coalesce(direct.cents, 0) AS "directCents",
        CASE r.state WHEN 'cancelled' THEN 0 ELSE coalesce(fee.seats, 0) END AS "paidSeats",
        CASE r.state WHEN 'cancelled' THEN 0 ELSE coalesce(fee.cents, 0) END AS "feesCents",
        jsonb_build_object('nl', coalesce(r.title_nl, c.title_nl, r.code), 'en', CASE WHEN r.title_nl IS NULL THEN c.title_en ELSE r.title_en END) AS title
      FROM run r JOIN held ON held.id = r.id LEFT JOIN fee ON fee.run_id = r.id LEFT JOIN direct ON direct.run_id = r.id
      LEFT JOIN LATERAL (SELECT title_nl, title_en FROM run_course rc JOIN course ON course.id = rc.course_id
        WHERE rc.run_id = r.id ORDER BY rc.sort_order, course.code LIMIT 1) c ON true
      WHERE r.state <> 'cancelled' OR direct.run_id IS NOT NULL
      ORDER BY held.last_day DESC, r.code`,
  );
  return rows.map((row) => ({
    ...row,
    ...runResult(row),
    unknown: unknownResult({
      hasCosts: row.directCents !== 0,
      isOver: row.isCancelled || row.lastDay < today,
    }),
  }));
}
