// Days at the border of the database: a `@db.Date` column comes and goes as a JS Date at midnight UTC.
import { type CalendarDate, calendarDate } from '#app/kernel/calendar-date.ts';

/** The day that a `@db.Date` column holds. */
export function dayFromColumn(column: Date): CalendarDate {
  return calendarDate(column.toISOString().slice(0, 10));
}

/** The same for a column that may be empty. */
export function dayFromColumnOrNull(column: Date | null): CalendarDate | null {
  return column === null ? null : dayFromColumn(column);
}

/** A day as a `@db.Date` column takes it. */
export function dayToColumn(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
