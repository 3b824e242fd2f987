/** What parties are credited for, as costs that the treasurer has still to book. */
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { BooksScope } from '#app/platform/scope.server.ts';

export type SupplyCost = {
  readonly statementId: string;
  readonly party: string;
  readonly cents: number;
  /** The cost that was booked for it, found by its reference and not taken back. */
  readonly entry: { readonly entryId: string; readonly code: string } | null;
};

/** Credits of a settlement by party, the largest first; parties without any left out. */
export function supplyCosts(scope: BooksScope, settlementId: string): Promise<SupplyCost[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<SupplyCost[]>`
      SELECT s.id::text AS "statementId", o.name AS party, sum(k.cents)::float8 AS cents,
        (SELECT jsonb_build_object('entryId', e.id, 'code', e.code) FROM cost_entry e
          WHERE e.side = 'cost' AND e.kind = 'actual' AND e.reference = concat('VG-', q.code, '-', o.code)
            AND NOT EXISTS (SELECT FROM cost_entry b WHERE b.takes_back_id = e.id AND b.kind = 'counter')
          ORDER BY e.recorded_at LIMIT 1) AS entry
      FROM statement s JOIN statement_credit k ON k.statement_id = s.id JOIN organisation o ON o.id = s.organisation_id
      JOIN period q ON q.id = s.period_id
      WHERE s.settlement_id = ${settlementId}::uuid GROUP BY s.id, o.id, q.id ORDER BY sum(k.cents) DESC, o.code COLLATE "C"`,
  );
}

export type ProposedCost = {
  readonly party: string;
  readonly quarter: string;
  /** Says for whom and which quarter it is; by it the quarter knows that it was booked. */
  readonly reference: string;
  readonly cents: number;
  /** The first day on which it can be booked. */
  readonly day: CalendarDate;
};

/** The cost of what a final statement credits; null for one without credits or not final. */
export async function proposedCost(scope: BooksScope, statementId: string): Promise<ProposedCost | null> {
  const [found] = await withScope(
    scope,
    (tx) => tx.$queryRaw<(Omit<ProposedCost, 'day'> & { lastClosed: CalendarDate })[]>`
      SELECT o.name AS party, q.code AS quarter, concat('VG-', q.code, '-', o.code) AS reference, sum(k.cents)::float8 AS cents,
        (SELECT max(last_day) FROM period WHERE state = 'closed')::text AS "lastClosed"
      FROM statement s JOIN statement_credit k ON k.statement_id = s.id JOIN organisation o ON o.id = s.organisation_id
      JOIN period q ON q.id = s.period_id WHERE s.id = ${statementId}::uuid AND s.is_final GROUP BY o.id, q.id`,
  );
  if (!found) return null;
  const { lastClosed, ...proposed } = found;
  return { ...proposed, day: addDays(lastClosed, 1) };
}
