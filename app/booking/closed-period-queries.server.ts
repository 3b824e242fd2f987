import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { BookingActionReason } from './booking-reasons.ts';

type PeriodClosed = Extract<BookingActionReason, { code: 'period-closed' }>;

/**
 * The reason against changing what a session was or brings: the day on which it is, or the one on which it would begin
 * (epoch milliseconds), lies in a closed quarter. What was shared by it doesn't change any more; the database has the last word
 * by `attendance_period_open`.
 */
export async function closedPeriod(tx: Tx, sessionId: string, start?: number): Promise<PeriodClosed[]> {
  const [closed] = await tx.$queryRaw<{ day: CalendarDate }[]>`
    SELECT app_day(moment.at)::text AS day
    FROM (SELECT starts_at AS at FROM session WHERE id = ${sessionId}::uuid
      UNION ALL SELECT ${start === undefined ? null : new Date(start)}::timestamptz) moment
    JOIN period ON app_day(moment.at) BETWEEN period.first_day AND period.last_day
    WHERE period.state = 'closed' ORDER BY 1 LIMIT 1`;
  return closed ? [{ code: 'period-closed', sessionId, day: closed.day }] : [];
}
