/** Costs and income as the treasurer sees them. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { BooksScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { IncomeKind } from './entry-input.ts';
import type { Days } from './spread.ts';

export type EntryRow = {
  readonly entryId: string;
  readonly code: string;
  /** Its number in the bookkeeping package, where it came from a file. */
  readonly bookkeepingCode: string | null;
  readonly side: 'cost' | 'income';
  readonly kind: 'actual' | 'estimate' | 'reversal' | 'counter';
  readonly pool: Content;
  readonly incomeKind: IncomeKind | null;
  readonly description: string;
  readonly supplier: string | null;
  readonly reference: string | null;
  readonly bookedOn: CalendarDate;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly netCents: number;
  readonly vatCents: number;
  readonly deductibleCents: number;
  readonly concerns: string | null;
  /** Several where credit notes took it back in parts. */
  readonly takenBackBy: readonly { readonly entryId: string; readonly code: string }[];
  readonly takesBack: { readonly entryId: string; readonly code: string } | null;
  readonly reason: string | null;
  /** Code of the run that it was made for. */
  readonly run: string | null;
  /** The invoice or credit note that brought it; its code is the reference. */
  readonly invoiceId: string | null;
  readonly hasDocument: boolean;
  /** Codes of closed quarters that it counted in, with cents. */
  readonly settled: readonly { readonly quarter: string; readonly cents: number }[];
};

export type EntryFilter = {
  /** Entries whose days touch these. */
  readonly days: Days | null;
  readonly poolId: string | null;
  readonly side: 'cost' | 'income' | null;
};

/** Newest first. */
export function listEntries(
  scope: BooksScope,
  filter: EntryFilter,
  entryId: string | null = null,
): Promise<EntryRow[]> {
  const { days, poolId, side } = filter;
  return withScope(
    scope,
    (tx) => tx.$queryRaw<EntryRow[]>`
      SELECT e.id::text AS "entryId", e.code, e.bookkeeping_code AS "bookkeepingCode", e.side::text AS side, e.kind::text AS kind,
        jsonb_build_object('nl', p.name_nl, 'en', p.name_en) AS pool, e.income_kind::text AS "incomeKind", e.description,
        e.supplier, e.reference, e.booked_on::text AS "bookedOn", e.first_day::text AS "firstDay", e.last_day::text AS "lastDay",
        e.net_cents AS "netCents", e.vat_cents AS "vatCents", e.deductible_cents AS "deductibleCents", q.code AS concerns,
        coalesce((SELECT jsonb_agg(jsonb_build_object('entryId', b.id, 'code', b.code) ORDER BY b.code) FROM cost_entry b
          WHERE b.takes_back_id = e.id AND b.kind = 'counter'), '[]') AS "takenBackBy",
        (SELECT jsonb_build_object('entryId', b.id, 'code', b.code) FROM cost_entry b WHERE b.id = e.takes_back_id) AS "takesBack",
        e.reason, (SELECT r.code FROM run r WHERE r.id = e.run_id) AS run, e.invoice_id::text AS "invoiceId", EXISTS (SELECT FROM cost_document d WHERE d.entry_id = e.id) AS "hasDocument",
        coalesce((SELECT jsonb_agg(jsonb_build_object('quarter', sp.code, 'cents', se.cents) ORDER BY sp.first_day) FROM settled_entry se
          JOIN settlement s ON s.id = se.settlement_id AND s.state = 'closed' JOIN period sp ON sp.id = s.period_id
          WHERE se.entry_id = e.id), '[]') AS settled
      FROM cost_entry e JOIN cost_pool p ON p.id = e.pool_id LEFT JOIN period q ON q.id = e.concerns_id
      WHERE (${days?.firstDay ?? null}::date IS NULL
          OR (e.first_day <= ${days?.lastDay ?? null}::date AND ${days?.firstDay ?? null}::date <= e.last_day))
        AND (${poolId}::uuid IS NULL OR e.pool_id = ${poolId}::uuid)
        AND (${side}::text IS NULL OR e.side::text = ${side}::text)
        AND (${entryId}::uuid IS NULL OR e.id = ${entryId}::uuid)
      ORDER BY e.booked_on DESC, e.code DESC`,
  );
}

/** One entry; null where there is none. */
export async function findEntry(scope: BooksScope, entryId: string): Promise<EntryRow | null> {
  const [entry] = await listEntries(scope, { days: null, poolId: null, side: null }, entryId);
  return entry ?? null;
}

export type PoolChoice = { readonly poolId: string; readonly name: Content };

/** Pools in use, in their order. */
export function poolChoices(scope: BooksScope): Promise<PoolChoice[]> {
  return withScope(scope, async (tx) => {
    const pools = await tx.costPool.findMany({
      where: { active: true },
      orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
    });
    return pools.map(({ id, nameNl, nameEn }) => ({ poolId: id, name: { nl: nameNl, en: nameEn } }));
  });
}

/** Codes of closed quarters, latest first. */
export function closedQuarters(scope: BooksScope): Promise<string[]> {
  return withScope(scope, async (tx) => {
    const periods = await tx.period.findMany({ where: { state: 'closed' }, orderBy: { firstDay: 'desc' } });
    return periods.map(({ code }) => code);
  });
}

/** The bill behind an entry. */
export function findDocument(scope: BooksScope, entryId: string) {
  return withScope(scope, (tx) => tx.costDocument.findUnique({ where: { entryId } }));
}
