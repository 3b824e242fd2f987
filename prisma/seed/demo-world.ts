/**
 * What the demo's planner needs to know of the centre, read from its files: opening hours, closures, machines with their
 * set-up and clean-up, trainers with their hours and courses. Everything by code; days as text, times in minutes of the day.
 */
import { type CalendarDate, weekday } from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { minutesOfDay, parseWallTime } from '#app/kernel/wall-time.ts';
import { closedDays } from './demo-calendar.ts';
import { type DemoTables, recordsOf } from './demo-table.ts';

export type Hours = { readonly weekday: number; readonly opens: number; readonly closes: number };
export type WorldResource = {
  readonly code: string;
  readonly pool: string;
  readonly setup: number;
  readonly cleanup: number;
  readonly capacity: number | null;
};
export type WorldNeed = { readonly pool: string; readonly resource: string; readonly quantity: number };
export type WorldCourse = {
  readonly code: string;
  readonly sessionCount: number;
  readonly sessionMinutes: number;
  readonly seats: number;
  readonly minimum: number;
  readonly needs: readonly WorldNeed[];
};
export type WorldTrainer = {
  readonly code: string;
  readonly hours: readonly Hours[];
  readonly teaches: ReadonlySet<string>;
};

export type World = {
  readonly isClosed: (date: CalendarDate) => boolean;
  readonly openOn: (date: CalendarDate) => Hours | undefined;
  readonly resources: ReadonlyMap<string, WorldResource>;
  readonly courses: ReadonlyMap<string, WorldCourse>;
  readonly trainers: ReadonlyMap<string, WorldTrainer>;
};

const site = 'PCN-HAL';
const weekdayNames = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

export function worldOf(tables: DemoTables): World {
  const opening = recordsOf(tables.openingHours).filter((row) => row.site === site && !row.resource);
  const hours = opening.map(hoursOf);
  const isClosed = closedDays(recordsOf(tables.closures));
  const needs = recordsOf(tables.courseNeeds);
  return {
    isClosed,
    openOn: (date) => (isClosed(date) ? undefined : hours.find((one) => one.weekday === weekday(date))),
    resources: keyed(
      recordsOf(tables.resources)
        .filter((row) => row.site === site)
        .map((row) => ({
          code: row.code ?? '',
          pool: row.pool ?? '',
          setup: Number(row.setup_minutes || 0),
          cleanup: Number(row.cleanup_minutes || 0),
          capacity: row.capacity ? Number(row.capacity) : null,
        })),
    ),
    courses: keyed(
      recordsOf(tables.courses).map((row) => ({
        code: row.code ?? '',
        sessionCount: Number(row.session_count),
        sessionMinutes: Number(row.session_minutes),
        seats: Number(row.seats),
        minimum: Number(row.minimum),
        needs: needs
          .filter((need) => need.course === row.code)
          .map((need) => ({
            pool: need.pool ?? '',
            resource: need.resource ?? '',
            quantity: Number(need.quantity || 1),
          })),
      })),
    ),
    trainers: keyed(
      recordsOf(tables.trainers).map(({ code = '' }) => ({
        code,
        hours: recordsOf(tables.trainerHours)
          .filter((row) => row.trainer === code)
          .map(hoursOf),
        teaches: new Set(
          recordsOf(tables.trainerCourses)
            .filter((row) => row.trainer === code)
            .map((row) => row.course ?? ''),
        ),
      })),
    ),
  };
}

function hoursOf(row: Readonly<Record<string, string>>): Hours {
  return {
    weekday: weekdayNames.indexOf(row.weekday ?? '') + 1,
    opens: minuteOf(row.opens ?? ''),
    closes: minuteOf(row.closes ?? ''),
  };
}

export function minuteOf(text: string): number {
  return minutesOfDay(valueOrThrow(parseWallTime(text)));
}

function keyed<T extends { readonly code: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.code, row]));
}
