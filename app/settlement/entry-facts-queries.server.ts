/** What booking needs to know: which quarters are closed, and the next number. */
import { addDays, type CalendarDate, partsOf } from '#app/kernel/calendar-date.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { dayFromColumn } from '#app/platform/day-column.server.ts';
import type { StoredEntry } from './entry-differences.ts';
import type { EntryRefusal } from './entry-input.ts';
import { type Days, overlapOf } from './spread.ts';

export type ClosedPeriod = Days & { readonly periodId: string; readonly code: string };

/** Closed quarters, in order. */
export async function closedPeriods(tx: Tx): Promise<ClosedPeriod[]> {
  const periods = await tx.period.findMany({ where: { state: 'closed' }, orderBy: { firstDay: 'asc' } });
  return periods.map(({ id, code, firstDay, lastDay }) => ({
    periodId: id,
    code,
    firstDay: dayFromColumn(firstDay),
    lastDay: dayFromColumn(lastDay),
  }));
}

/** Locks the quarters that these days touch, so that closing waits, and refuses with the first closed one. */
export async function closedAmong(tx: Tx, spans: readonly Days[]): Promise<EntryRefusal[]> {
  for (const { firstDay, lastDay } of spans) {
    const held = await tx.$queryRaw<{ code: string; state: string }[]>`
      SELECT code, state::text AS state FROM period
      WHERE first_day <= ${lastDay}::date AND ${firstDay}::date <= last_day ORDER BY first_day FOR SHARE`;
    const closed = held.find(({ state }) => state === 'closed');
    if (closed) return [{ code: 'period-closed', period: closed.code, from: await firstOpenDay(tx) }];
  }
  return [];
}

/** The day after the last closed quarter. */
export async function firstOpenDay(tx: Tx): Promise<CalendarDate> {
  const last = (await closedPeriods(tx)).at(-1);
  return last ? addDays(last.lastDay, 1) : ('1900-01-01' as CalendarDate);
}

/**
 * Where what belongs on these days is booked by itself: on them, or where a closed quarter is among them from the first open
 * day on, saying which quarter it concerns. Locks the quarters from then on, so that closing waits.
 */
export async function openDaysFor(tx: Tx, own: Days): Promise<{ span: Days; concernsId: string | null }> {
  await tx.$queryRaw`
    SELECT 1 FROM period WHERE last_day >= ${own.firstDay}::date ORDER BY first_day FOR SHARE`;
  const touched = (await closedPeriods(tx)).filter((period) => overlapOf(period, own)).at(-1);
  if (!touched) return { span: { firstDay: own.firstDay, lastDay: own.lastDay }, concernsId: null };
  const firstDay = await firstOpenDay(tx);
  const lastDay = own.lastDay > firstDay ? own.lastDay : firstDay;
  return { span: { firstDay, lastDay }, concernsId: touched.periodId };
}

/** 'P2026-0042': numbered within the year of its first day. The caller holds `series:cost-entry`. */
export async function nextEntryCode(tx: Tx, day: CalendarDate): Promise<string> {
  const { year } = partsOf(day);
  return entryCode(year, await nextEntryNumber(tx, year));
}

export function entryCode(year: number, number: number): string {
  return `P${year}-${String(number).padStart(4, '0')}`;
}

/** The number after the last one of a year. The caller holds `series:cost-entry`. */
export async function nextEntryNumber(tx: Tx, year: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: number | null }[]>`
    SELECT max(substring(code FROM '^P\\d{4}-(\\d+)')::int) AS last FROM cost_entry WHERE code LIKE ${`P${year}-%`}`;
  return (row?.last ?? 0) + 1;
}

/** Entries that came from a file, by their number in the bookkeeping package. */
export async function storedEntries(tx: Tx, codes: readonly string[]): Promise<Map<string, StoredEntry>> {
  const rows = await tx.$queryRaw<{ key: string; entry: Record<string, unknown> }[]>`
    SELECT e.bookkeeping_code AS key, jsonb_build_object('code', e.code, 'side', e.side, 'poolId', e.pool_id,
        'incomeKind', e.income_kind, 'description', e.description, 'supplier', e.supplier, 'reference', e.reference,
        'bookedOn', e.booked_on, 'firstDay', e.first_day, 'lastDay', e.last_day, 'net', e.net_cents, 'vat', e.vat_cents,
        'deductible', e.deductible_cents, 'reversesOn', b.first_day, 'concerns', q.code, 'run', r.code) AS entry
    FROM cost_entry e LEFT JOIN cost_entry b ON b.takes_back_id = e.id AND b.kind = 'reversal'
      LEFT JOIN period q ON q.id = e.concerns_id LEFT JOIN run r ON r.id = e.run_id
    WHERE e.bookkeeping_code = ANY(${[...codes]}::text[])`;
  const given = (entry: object) => Object.entries(entry).filter(([, value]) => value !== null);
  return new Map(rows.map(({ key, entry }) => [key, Object.fromEntries(given(entry)) as StoredEntry]));
}
