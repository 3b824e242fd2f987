/**
 * Dates of a series: the sessions of a course in its pattern, or a run copied to new dates. Days on which the site is
 * closed are skipped and said; the clock time stays the same over a clock change.
 */
import { closureOn, hoursOn, type OpeningPlan } from '#app/centre/opening-hours.ts';
import { addDays, type CalendarDate, daysBetween, weekday } from '#app/kernel/calendar-date.ts';
import type { Interval } from '#app/kernel/interval.ts';
import { dateAt, shiftDays } from '#app/kernel/wall-time.ts';

export type SkippedDate = {
  readonly date: CalendarDate;
  /** The closure of that day; null where there are simply no opening hours. */
  readonly closureId: string | null;
  readonly reason: { readonly nl: string; readonly en: string | null } | null;
};

export type Pattern = 'single' | 'daily' | 'weekly';

/** So many days on, at most, before we give up looking for an open day. */
const furthestSkip = 120;

/**
 * `count` dates from `first` on: each open working day (daily), or the same weekday each week (weekly). Closed days are
 * skipped and the series goes on after them, so the course keeps its length.
 */
export function patternDates(
  plan: OpeningPlan,
  first: CalendarDate,
  pattern: Pattern,
  count: number,
): { dates: CalendarDate[]; skipped: SkippedDate[] } {
  const step = pattern === 'weekly' ? 7 : 1;
  const dates: CalendarDate[] = [];
  const skipped: SkippedDate[] = [];
  for (let date = first; dates.length < count; date = addDays(date, step)) {
    const closed = closedOn(plan, date, pattern);
    if (!closed) dates.push(date);
    // A weekend is no news; a day on which the centre would otherwise be open is.
    else if (closed.closureId !== null || pattern === 'weekly') skipped.push(closed);
    if (daysBetween(first, date) > furthestSkip * Math.max(1, count)) break;
  }
  return { dates, skipped };
}

export type MovedSession = {
  /** Position in the run, from 1. */
  readonly session: number;
  readonly interval: Interval;
  /** Days that were passed over because the site is closed. */
  readonly skipped: readonly SkippedDate[];
};

/**
 * Sessions of a run so many days later, each at the same clock time (19:00 stays 19:00). A session that lands on a closed
 * day goes on to the next one in the run's own rhythm — a week later in a run whose sessions are days apart by weeks,
 * else the next open day — and the sessions after it follow, so that their order and distance stay.
 *
 *     weekly Tue 5, 12, 19 Jan; closed on the 12th  →  5, 19, 26 Jan
 */
export function shiftSessions(
  plan: OpeningPlan,
  sessions: readonly Interval[],
  days: number,
): MovedSession[] {
  const { zone } = plan;
  let extra = 0;
  return sessions.map((session, index) => {
    const step = isWeekly(sessions, index, zone) ? 7 : 1;
    const skipped: SkippedDate[] = [];
    let date = addDays(dateAt(session.start, zone), days + extra);
    for (let tried = 0; tried < furthestSkip; tried += step) {
      const closed = step === 7 ? closureAs(plan, date) : closedOn(plan, date, 'daily');
      // A run that was planned on a day without opening hours keeps to such days.
      if (!closed || (closed.closureId === null && !wasOpen(plan, session))) break;
      if (closed.closureId !== null || step === 7) skipped.push(closed);
      extra += step;
      date = addDays(date, step);
    }
    return {
      session: index + 1,
      interval: {
        start: shiftDays(session.start, days + extra, zone),
        end: shiftDays(session.end, days + extra, zone),
      },
      skipped,
    };
  });
}

/** Is this session a whole number of weeks away from its neighbour? A single session is repeated by weeks too. */
function isWeekly(sessions: readonly Interval[], index: number, zone: string): boolean {
  const neighbour = sessions[index > 0 ? index - 1 : 1];
  const session = sessions[index];
  if (!neighbour || !session) return true;
  return daysBetween(dateAt(neighbour.start, zone), dateAt(session.start, zone)) % 7 === 0;
}

function wasOpen(plan: OpeningPlan, session: Interval): boolean {
  return hoursOn(plan.hours, dateAt(session.start, plan.zone)).length > 0;
}

function closedOn(plan: OpeningPlan, date: CalendarDate, pattern: Pattern): SkippedDate | null {
  const closure = closureAs(plan, date);
  if (closure) return closure;
  // The weekday of a weekly course was chosen; only a daily course steps over days without opening hours.
  if (pattern === 'daily' && hoursOn(plan.hours, date).length === 0) {
    return { date, closureId: null, reason: null };
  }
  return null;
}

function closureAs(plan: OpeningPlan, date: CalendarDate): SkippedDate | null {
  const closure = closureOn(plan, date);
  return closure ? { date, closureId: closure.closureId, reason: closure.reason } : null;
}

/** Whole weeks from one date to another, to the Monday of the same week: how a term moves by the calendar. */
export function weeksBetween(from: CalendarDate, to: CalendarDate): number {
  const monday = (date: CalendarDate) => addDays(date, 1 - weekday(date));
  return Math.round(daysBetween(monday(from), monday(to)) / 7);
}
