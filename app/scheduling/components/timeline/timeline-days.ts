import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Interval } from '#app/kernel/interval.ts';
import { dayInterval } from '#app/kernel/wall-time.ts';
import type { TimelineDay, TimelineView } from './timeline-model.ts';
import { datesOfView } from './timeline-steps.ts';

/** For `TimelineData.days`: worked out on the server, so that the first page needs no calendar arithmetic. */
export function daysOfView(view: TimelineView, date: CalendarDate, zone: string): TimelineDay[] {
  return datesOfView(view, date).map((day) => ({ date: day, ...dayInterval(day, zone) }));
}

/** From the first midnight of a view to its last: what the page has to load. */
export function rangeOfView(view: TimelineView, date: CalendarDate, zone: string): Interval {
  const days = daysOfView(view, date, zone);
  return { start: days[0]?.start ?? 0, end: days.at(-1)?.end ?? 0 };
}
