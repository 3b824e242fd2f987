/** How the books stand: quarters, budgets, keys and shares. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { BooksScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { KeyKind } from './key.ts';
import { type Days, partWithin } from './spread.ts';

export type QuarterState = 'none' | 'running' | 'preview' | 'failed' | 'closed';

/** Of quarters by their code, how far each is; those without a settlement are left out. */
export async function quarterStates(scope: BooksScope): Promise<Map<string, QuarterState>> {
  const rows = await withScope(
    scope,
    (tx) => tx.$queryRaw<{ code: string; state: QuarterState }[]>`
      SELECT DISTINCT ON (p.id) p.code, s.state::text AS state FROM settlement s JOIN period p ON p.id = s.period_id
      ORDER BY p.id, (s.state = 'closed') DESC, s.started_at DESC, s.id DESC`,
  );
  return new Map(rows.map(({ code, state }) => [code, state]));
}

export type PoolYear = {
  readonly poolId: string;
  readonly name: Content;
  readonly costCents: number;
  readonly incomeCents: number;
  readonly budgetCents: number | null;
};

/** What was booked for the days of a year, per pool, beside its budget. */
export function poolsOfYear(scope: BooksScope, year: number): Promise<PoolYear[]> {
  const days = { firstDay: `${year}-01-01` as CalendarDate, lastDay: `${year}-12-31` as CalendarDate };
  return withScope(scope, async (tx) => {
    const pools = await tx.costPool.findMany({
      orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
      include: { budgets: { where: { year } } },
    });
    const entries = await tx.$queryRaw<(Days & { poolId: string; side: string; cents: number })[]>`
      SELECT pool_id::text AS "poolId", side::text AS side, net_cents + vat_cents - deductible_cents AS cents,
        first_day::text AS "firstDay", last_day::text AS "lastDay"
      FROM cost_entry WHERE first_day <= ${days.lastDay}::date AND ${days.firstDay}::date <= last_day`;
    return pools.map(({ id, nameNl, nameEn, budgets }) => {
      const sumOf = (side: string) =>
        entries
          .filter((entry) => entry.poolId === id && entry.side === side)
          .reduce((sum, entry) => sum + partWithin(entry.cents, entry, days), 0);
      return {
        poolId: id,
        name: { nl: nameNl, en: nameEn },
        costCents: sumOf('cost'),
        incomeCents: sumOf('income'),
        budgetCents: budgets[0]?.cents ?? null,
      };
    });
  });
}

export type KeyRow = {
  readonly keyId: string;
  readonly pool: Content;
  readonly kind: KeyKind;
  readonly fixedPart: number | null;
  readonly fixedKind: KeyKind | null;
  readonly restKind: KeyKind | null;
  readonly validFrom: CalendarDate;
  readonly signedOn: CalendarDate;
  readonly signedBy: string;
};

/** Every version of every pool's key, the latest first within its pool. */
export function keyVersions(scope: BooksScope): Promise<KeyRow[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<KeyRow[]>`
      SELECT k.id::text AS "keyId", jsonb_build_object('nl', p.name_nl, 'en', p.name_en) AS pool, k.kind::text AS kind,
        k.fixed_part AS "fixedPart", k.fixed_kind::text AS "fixedKind", k.rest_kind::text AS "restKind",
        k.valid_from::text AS "validFrom", k.signed_on::text AS "signedOn", k.signed_by AS "signedBy"
      FROM pool_key k JOIN cost_pool p ON p.id = k.pool_id ORDER BY p.sort_order, p.code, k.valid_from DESC`,
  );
}

export type ShareRow = { readonly party: string; readonly share: number; readonly days: number };

/** What each party's agreement says and on how many days of the quarter it holds. */
export function sharesIn(scope: BooksScope, { firstDay, lastDay }: Days): Promise<ShareRow[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<ShareRow[]>`
      SELECT o.name AS party, a.cost_share::float8 AS share,
        least(coalesce(a.valid_until, ${lastDay}::date), ${lastDay}::date) - greatest(a.valid_from, ${firstDay}::date) + 1 AS days
      FROM agreement a JOIN organisation o ON o.id = a.organisation_id
      WHERE a.cost_share > 0 AND a.valid_from <= ${lastDay}::date AND (a.valid_until IS NULL OR a.valid_until >= ${firstDay}::date)
      ORDER BY a.cost_share DESC, o.name`,
  );
}
