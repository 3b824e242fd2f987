import {
  addDays,
  addMonths,
  type CalendarDate,
  dateOf,
  daysInMonth,
  mondayOf,
  partsOf,
} from '#app/kernel/calendar-date.ts';
import type { TimelineView } from './timeline-model.ts';

/** The dates of a view that holds `date`: the day itself, its week from Monday, or its calendar month. */
export function datesOfView(view: TimelineView, date: CalendarDate): CalendarDate[] {
  const { year, month } = partsOf(date);
  const first = view === 'day' ? date : view === 'week' ? mondayOf(date) : dateOf(year, month, 1);
  const count = view === 'day' ? 1 : view === 'week' ? 7 : daysInMonth(year, month);
  return Array.from({ length: count }, (_, offset) => addDays(first, offset));
}

/** The date to show one view further (`by` 1) or back (`by` -1). */
export function stepDate(view: TimelineView, date: CalendarDate, by: number): CalendarDate {
  if (view === 'day') return addDays(date, by);
  return view === 'week' ? addDays(date, by * 7) : addMonths(date, by);
}
