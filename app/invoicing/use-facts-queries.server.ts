/**
 * Use at tariff that is to be invoiced: machines that classes and companies held in sessions of their own, on days on which
 * they pay by the hour and not by a key. Read in the caller's transaction; no name of a person leaves this.
 */

import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { PayerOfUse, Use } from './use.ts';
import { headsOf, hireCents, type Sharer, shareOf } from './use-price.ts';

type Span = { readonly firstDay: CalendarDate | null; readonly lastDay: CalendarDate };

/**
 * What is due of the days up to and including the last, by payer, order number and day. A visit of a class counts when it was
 * held or cancelled too late, whoever came; a run for one organisation alone when nobody on it has a price, since else its
 * bookings pay. Left out is what comes to nothing by its rate, what a standing invoice is for, and what the terms say was invoiced
 * elsewhere.
 */
export async function dueUse(tx: Tx, { firstDay, lastDay }: Span): Promise<Use[]> {
  const rows = await tx.$queryRaw<(Omit<Use, 'heads' | 'cents'> & { sharers: Sharer[] })[]>`
    WITH terms AS (
      SELECT greatest(fees_from, coalesce(${firstDay}::date, fees_from)) AS first_day FROM invoicing_terms ORDER BY recorded_at DESC, id DESC LIMIT 1
    ), held AS (
      SELECT s.id, s.run_id, s.state, app_day(s.starts_at) AS day FROM session s, terms
      WHERE s.starts_at >= (terms.first_day::timestamp AT TIME ZONE ${centreZone})
        AND s.starts_at < ((${lastDay}::date + 1)::timestamp AT TIME ZONE ${centreZone})
    ), used AS (
      SELECT h.id, h.day, g.group_booking_id, g.organisation_id, b.code, b.group_name, b.state = 'cancelled' AS is_late, b.cancelled_at,
        jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title, CASE WHEN b.split IS NOT NULL THEN jsonb_build_object(
          'number', g.station, 'of', (SELECT count(*) FROM group_booking_session WHERE group_booking_id = b.id)) END AS part
      FROM held h JOIN group_booking_session g ON g.session_id = h.id JOIN group_booking b ON b.id = g.group_booking_id
      JOIN course c ON c.id = b.course_id
      WHERE (b.state = 'confirmed' AND h.state = 'planned') OR (b.state = 'cancelled' AND b.cancelled_late)
      UNION ALL
      SELECT h.id, h.day, NULL, run.only_for_id, run.code, NULL, false, NULL,
        jsonb_build_object('nl', coalesce(run.title_nl, c.title_nl, run.code), 'en', CASE WHEN run.title_nl IS NULL THEN c.title_en ELSE run.title_en END), NULL
      FROM held h JOIN run ON run.id = h.run_id LEFT JOIN LATERAL (SELECT title_nl, title_en FROM run_course rc
        JOIN course ON course.id = rc.course_id WHERE rc.run_id = run.id ORDER BY rc.sort_order, course.code LIMIT 1) c ON true
      WHERE h.state = 'planned' AND run.state IN ('confirmed', 'completed') AND run.only_for_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM enrolment e WHERE e.run_id = run.id AND e.price_cents > 0 AND (e.state = 'confirmed'
          OR (e.state = 'cancelled' AND EXISTS (SELECT FROM late_cancellation WHERE enrolment_id = e.id))))
    ), due AS (
      SELECT used.*, o.name AS user_name, coalesce(a.payer_id, used.organisation_id) AS payer_id, a.order_number
      FROM used JOIN organisation o ON o.id = used.organisation_id AND o.kind <> 'centre'
      LEFT JOIN agreement a ON a.organisation_id = used.organisation_id AND a.valid_from <= used.day
        AND (a.valid_until IS NULL OR a.valid_until >= used.day)
      WHERE (a.id IS NULL OR pays_tariff(a))
        -- Nearly all of it was invoiced long ago, and needn't be worked out again.
        AND (SELECT bool_and(document_line_stands(l.id, l.net_cents)) FROM document_line l JOIN document i ON i.id = l.document_id
          WHERE i.kind = 'invoice' AND l.session_id = used.id AND l.group_booking_id IS NOT DISTINCT FROM used.group_booking_id) IS NOT TRUE
    ), invoiced AS (
      SELECT l.session_id, l.group_booking_id, l.rate_id, document_line_stands(l.id, l.net_cents) AS stands
      FROM due JOIN document_line l ON l.session_id = due.id AND l.group_booking_id IS NOT DISTINCT FROM due.group_booking_id
      JOIN document i ON i.id = l.document_id AND i.kind = 'invoice'
    ), machine AS (
      SELECT due.id, due.group_booking_id, rate.id AS rate_id, rate.cents_per_hour, rate.vat_treatment_id,
        CASE WHEN rate.resource_id IS NULL THEN m.pool_id END AS pool_id,
        CASE WHEN rate.resource_id IS NOT NULL OR m.pool_id IS NULL THEN m.id END AS resource_id,
        (extract(epoch FROM r.session_ends_at - r.session_starts_at) / 60)::int AS minutes, count(*)::int AS machines
      FROM due JOIN resource_reservation r ON r.session_id = due.id AND (r.live OR r.replaced_at = due.cancelled_at)
      JOIN resource m ON m.id = r.resource_id
      LEFT JOIN LATERAL (SELECT * FROM rate WHERE (rate.resource_id = m.id OR rate.pool_id = m.pool_id)
          AND rate.valid_from <= due.day AND (rate.valid_until IS NULL OR rate.valid_until >= due.day)
        ORDER BY rate.resource_id NULLS LAST, rate.valid_from DESC LIMIT 1) rate ON true
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
    )
    SELECT due.id::text AS "sessionId", due.group_booking_id::text AS "groupBookingId", due.code, due.title,
      due.group_name AS "groupName", due.part, due.user_name AS "user", due.payer_id::text AS "payerId", payer.name AS payer, payer.kind::text AS "payerKind",
      due.order_number AS "orderNumber", due.day::text AS day, due.is_late AS "isLate",
      jsonb_build_object('nl', coalesce(p.name_nl, m.name_nl), 'en', CASE WHEN p.id IS NULL THEN m.name_en ELSE p.name_en END) AS machine,
      machine.machines, machine.minutes, machine.rate_id::text AS "rateId", machine.cents_per_hour AS "centsPerHour", v.code AS decision,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'heads', h.heads) ORDER BY h.id), '[]') FROM (
        SELECT b.id, CASE b.state WHEN 'cancelled' THEN class_heads(b.id, g.station)
          ELSE coalesce(g.heads_present, class_heads(b.id, g.station)) END AS heads
        FROM group_booking_session g JOIN group_booking b ON b.id = g.group_booking_id
        WHERE g.session_id = due.id AND due.group_booking_id IS NOT NULL AND (b.state = 'confirmed' OR b.cancelled_late)) h) AS sharers
    FROM machine JOIN due ON due.id = machine.id AND due.group_booking_id IS NOT DISTINCT FROM machine.group_booking_id
    JOIN organisation payer ON payer.id = due.payer_id
    LEFT JOIN pool p ON p.id = machine.pool_id LEFT JOIN resource m ON m.id = machine.resource_id
    LEFT JOIN vat_treatment v ON v.id = machine.vat_treatment_id
    LEFT JOIN LATERAL (SELECT bool_or(stands) AS stands, bool_or(stands) FILTER (WHERE rate_id = machine.rate_id) AS stands_at_rate
      FROM invoiced WHERE session_id = due.id AND group_booking_id IS NOT DISTINCT FROM due.group_booking_id) before ON true
    -- Where some of a visit stands, only what a credit note took back at the same rate is due again.
    WHERE before.stands IS NOT TRUE OR before.stands_at_rate IS FALSE
    ORDER BY payer.code COLLATE "C", due.order_number NULLS FIRST, due.day, due.code, due.id, p.sort_order, p.code, m.sort_order, m.code`;
  return rows
    .map(({ sharers, ...row }) => {
      const id = row.groupBookingId ?? '';
      return { ...row, heads: headsOf(sharers, id), cents: shareOf(hireCents(row), sharers, id) };
    })
    .filter(({ rateId, cents }) => rateId === null || cents > 0);
}

/** One payer's use of some days. Holds the sessions' rows, so that two can't invoice them at once. */
export async function dueUseOfPayer(tx: Tx, span: Span, payer: PayerOfUse): Promise<Use[]> {
  const own = async () =>
    (await dueUse(tx, span)).filter(
      ({ payerId, orderNumber }) => payerId === payer.payerId && orderNumber === payer.orderNumber,
    );
  const ids = [...new Set((await own()).map(({ sessionId }) => sessionId))];
  await tx.$queryRaw`SELECT 1 FROM session WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  return own();
}
