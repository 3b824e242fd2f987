/**
 * A class that comes every week, or every other week: the dates at one time on the wall, over clock changes too. Days in
 * the school's own holidays and on which the centre is closed are passed over, and said.
 */
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';
import { instantAt, wallClockAt } from '#app/kernel/wall-time.ts';

export type DayRange = { readonly firstDay: CalendarDate; readonly lastDay: CalendarDate };

export type SeriesDate<H, C> =
  | { readonly kind: 'comes'; readonly day: CalendarDate; readonly start: number }
  | { readonly kind: 'holiday'; readonly day: CalendarDate; readonly holiday: H }
  | { readonly kind: 'closed'; readonly day: CalendarDate; readonly closure: C };

/** A school year of weeks, and some. */
export const mostSeriesDates = 45;

/**
 * From the first start on, each `weeks` weeks until and with a day, at most `mostSeriesDates` dates. An A/B week keeps its
 * rhythm over a holiday: the week that was passed over counts.
 *
 *     every other week from 1 December, holiday 19 December to 3 January:   1, 15 Dec, (29 Dec), 12 Jan
 */
export function seriesDates<H extends DayRange, C extends DayRange>(
  start: number,
  weeks: 1 | 2,
  until: CalendarDate,
  zone: string,
  away: { readonly holidays: readonly H[]; readonly closures: readonly C[] },
): SeriesDate<H, C>[] {
  const { date: first, time } = wallClockAt(start, zone);
  const dates: SeriesDate<H, C>[] = [];
  for (let day = first; day <= until && dates.length < mostSeriesDates; day = addDays(day, weeks * 7)) {
    const covers = ({ firstDay, lastDay }: DayRange) => firstDay <= day && day <= lastDay;
    const holiday = away.holidays.find(covers);
    const closure = away.closures.find(covers);
    if (holiday) dates.push({ kind: 'holiday', day, holiday });
    else if (closure) dates.push({ kind: 'closed', day, closure });
    else dates.push({ kind: 'comes', day, start: instantAt(day, time, zone) });
  }
  return dates;
}
