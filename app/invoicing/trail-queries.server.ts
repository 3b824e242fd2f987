/** From a cent on an invoice to what it comes from, and from a cost to the invoices it ended on. For who reads the books. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { asSystem, withScope } from '#app/platform/database.server.ts';
import type { BooksScope } from '#app/platform/scope.server.ts';
import type { PlainKind } from '#app/settlement/key.ts';
import type { Content } from '#app/ui/i18n/content.ts';

export type TrailLine = {
  readonly position: number;
  readonly text: string;
  readonly detail: string | null;
  readonly netCents: number;
  /** What the pool shared, by which key and weights; null of a course fee and of use at tariff. */
  readonly share: {
    readonly poolCents: number;
    readonly usedKind: PlainKind;
    readonly weight: number;
    readonly weightSum: number;
  } | null;
};

export type TrailSource = {
  readonly position: number;
  readonly line: string;
  readonly kind: 'cost' | 'income' | 'booking' | 'visit' | 'run';
  readonly code: string;
  /** The entry's page; null of a booking. */
  readonly entryId: string | null;
  readonly description: Content;
  readonly supplier: string | null;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  /** How much of it counts: of an entry what falls in the quarter, income below zero; of a booking or use its price. */
  readonly cents: number;
};

/** What a line brought to a cost pool, or took from it. */
export type TrailIncome = {
  readonly position: number;
  readonly line: string;
  readonly entryId: string;
  readonly code: string;
  readonly pool: Content;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly cents: number;
  /** Closed quarters in which the entry lowered what is shared. */
  readonly quarters: readonly string[];
};

export type Trail = {
  readonly lines: readonly TrailLine[];
  readonly sources: readonly TrailSource[];
  readonly income: readonly TrailIncome[];
};

/**
 * Lines with how each was shared, and every cost, income and booking behind them. A pool's sources sum to what it shared (of a
 * hybrid one both parts have the same, and sum to it together); a line is that × its weight ÷ the sum of weights, in whole
 * cents.
 */
export async function trailOf(scope: BooksScope, documentId: string): Promise<Trail> {
  const { lines, sources, income } = await withScope(scope, async (tx) => {
    const lines = await tx.$queryRaw<TrailLine[]>`
      SELECT l.position, l.text, l.detail, l.net_cents::float8 AS "netCents", CASE WHEN sp.id IS NULL THEN NULL ELSE
        jsonb_build_object('poolCents', sp.cents, 'usedKind', sp.used_kind, 'weight', (sl.weight / sp.weight_scale)::float8,
          'weightSum', (sp.weight_sum / sp.weight_scale)::float8) END AS share
      FROM document_line l JOIN document d ON d.id = l.document_id LEFT JOIN settled_pool sp ON sp.id = l.settled_pool_id
      LEFT JOIN statement_line sl ON sl.settled_pool_id = sp.id AND sl.statement_id = d.statement_id
      WHERE d.id = ${documentId}::uuid ORDER BY l.position`;
    const sources = await tx.$queryRaw<TrailSource[]>`
      SELECT l.position, l.text AS line, e.side::text AS kind, e.code, e.id::text AS "entryId",
        jsonb_build_object('nl', e.description, 'en', NULL) AS description, e.supplier, e.first_day::text AS "firstDay",
        e.last_day::text AS "lastDay", se.cents::float8 AS cents
      FROM document_line l JOIN settled_pool sp ON sp.id = l.settled_pool_id
      JOIN settled_entry se ON se.settlement_id = sp.settlement_id JOIN cost_entry e ON e.id = se.entry_id AND e.pool_id = sp.pool_id
      WHERE l.document_id = ${documentId}::uuid
      ORDER BY l.position, e.code`;
    const income = await tx.$queryRaw<TrailIncome[]>`
      SELECT l.position, l.text AS line, e.id::text AS "entryId", e.code, jsonb_build_object('nl', p.name_nl, 'en', p.name_en) AS pool,
        e.first_day::text AS "firstDay", e.last_day::text AS "lastDay", l.net_cents::float8 AS cents,
        coalesce((SELECT jsonb_agg(q.code ORDER BY q.first_day) FROM settled_entry se JOIN settlement s ON s.id = se.settlement_id
          AND s.state = 'closed' JOIN period q ON q.id = s.period_id WHERE se.entry_id = e.id), '[]') AS quarters
      FROM document_line l JOIN cost_entry e ON e.id = l.entry_id JOIN cost_pool p ON p.id = e.pool_id
      WHERE l.document_id = ${documentId}::uuid ORDER BY l.position`;
    return { lines, sources, income };
  });
  return {
    lines,
    sources: [...sources, ...(await bookingsBehind(documentId)), ...(await hiredBehind(documentId))],
    income,
  };
}

/** Visits and runs whose machines were used at tariff, and by whom; hours and rate stand on the line. Read as the system, as bookings are. */
function hiredBehind(documentId: string): Promise<TrailSource[]> {
  return asSystem(
    (tx) => tx.$queryRaw<TrailSource[]>`
      SELECT l.position, l.text AS line, CASE WHEN b.id IS NULL THEN 'run' ELSE 'visit' END AS kind, coalesce(b.code, run.code) AS code,
        NULL AS "entryId", jsonb_build_object('nl', concat_ws(', ', coalesce(c.title_nl, run.title_nl, s.title), b.group_name),
          'en', concat_ws(', ', coalesce(c.title_en, c.title_nl, run.title_en, run.title_nl, s.title), b.group_name)) AS description,
        o.name AS supplier, app_day(s.starts_at)::text AS "firstDay", app_day(s.starts_at)::text AS "lastDay",
        l.net_cents::float8 AS cents
      FROM document_line l JOIN session s ON s.id = l.session_id
      LEFT JOIN group_booking b ON b.id = l.group_booking_id LEFT JOIN run ON run.id = s.run_id
      LEFT JOIN organisation o ON o.id = coalesce(b.organisation_id, run.only_for_id)
      LEFT JOIN LATERAL (SELECT title_nl, title_en FROM course WHERE id = b.course_id OR (b.id IS NULL AND id = (SELECT rc.course_id
        FROM run_course rc WHERE rc.run_id = run.id ORDER BY rc.sort_order LIMIT 1))) c ON true
      WHERE l.document_id = ${documentId}::uuid ORDER BY l.position`,
  );
}

/** Bookings by their code, read as the system: who keeps the books sees none, and no name leaves this. */
function bookingsBehind(documentId: string): Promise<TrailSource[]> {
  return asSystem(
    (tx) => tx.$queryRaw<TrailSource[]>`
      SELECT l.position, l.text AS line, 'booking' AS kind, e.code, NULL AS "entryId",
        jsonb_build_object('nl', concat(c.title_nl, ', ', run.code), 'en', concat(coalesce(c.title_en, c.title_nl), ', ', run.code)) AS description,
        NULL AS supplier, min(app_day(s.starts_at))::text AS "firstDay", max(app_day(s.starts_at))::text AS "lastDay",
        l.net_cents::float8 AS cents
      FROM document_line l JOIN enrolment e ON e.id = l.enrolment_id JOIN run ON run.id = e.run_id JOIN course c ON c.id = e.course_id
      JOIN session s ON s.run_id = run.id AND s.state = 'planned'
      WHERE l.document_id = ${documentId}::uuid GROUP BY l.id, e.code, c.id, run.code ORDER BY l.position`,
  );
}

/** Invoices and credit notes that a cost or income ended on, by number. */
export function documentsOfEntry(
  scope: BooksScope,
  entryId: string,
): Promise<{ documentId: string; code: string; payer: string }[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<{ documentId: string; code: string; payer: string }[]>`
      SELECT DISTINCT d.id::text AS "documentId", d.code, d.buyer ->> 'name' AS payer
      FROM settled_entry se JOIN cost_entry e ON e.id = se.entry_id
      JOIN settled_pool sp ON sp.settlement_id = se.settlement_id AND sp.pool_id = e.pool_id
      JOIN document_line l ON l.settled_pool_id = sp.id JOIN document d ON d.id = l.document_id
      WHERE e.id = ${entryId}::uuid ORDER BY d.code`,
  );
}
