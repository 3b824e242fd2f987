/** What booking needs to know: which quarters are closed, and the next number. */
import { addDays, type CalendarDate, partsOf } from '#app/kernel/calendar-date.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { dayFromColumn } from '#app/platform/day-column.server.ts';
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
  const prefix = `P${partsOf(day).year}-`;
  const [row] = await tx.$queryRaw<{ last: number | null }[]>`
    SELECT max(substring(code FROM '^P\\d{4}-(\\d+)')::int) AS last FROM cost_entry WHERE code LIKE ${`${prefix}%`}`;
  return `${prefix}${String((row?.last ?? 0) + 1).padStart(4, '0')}`;
}
