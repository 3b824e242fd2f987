import { addDays, type CalendarDate, calendarDate } from '#app/kernel/calendar-date.ts';
import { MINUTE } from '#app/kernel/interval.ts';
import { instantAt, wallTime } from '#app/kernel/wall-time.ts';
import { daysOfView } from './timeline-days.ts';
import type { TimelineBlock, TimelineData, TimelineRow } from './timeline-model.ts';

/** A small invented week for tests and for the page of live examples: two sites, every kind of row, most states. */

export const SAMPLE_ZONE = 'Europe/Amsterdam';

/** The Monday of the week of `sampleTimeline`. */
export const SAMPLE_MONDAY = calendarDate('2026-11-23');

/** @param day 0 is Monday */
export function sampleInstant(day: number, time: string, monday: CalendarDate = SAMPLE_MONDAY): number {
  return instantAt(addDays(monday, day), wallTime(time), SAMPLE_ZONE);
}

const centre = { id: 'centre', title: 'Praktijkcentrum' };
const welding = { id: 'welding', title: 'Lasstraat' };

export const sampleRows: readonly TimelineRow[] = [
  sampleRow('mig-1', 'MIG/MAG 1', { path: [centre, welding] }),
  sampleRow('mig-2', 'MIG/MAG 2', { path: [centre, welding] }),
  sampleRow('room-1', 'Leslokaal 1', { kind: 'room', note: '16 plaatsen' }),
  sampleRow('floor-1', 'Kantbank', {
    path: [{ id: 'floor', title: 'Werkvloer De Brink' }],
    hoursId: 'floor',
    editable: false,
  }),
  sampleRow('anna', 'Anna Wiersma', {
    kind: 'trainer',
    path: [{ id: 'trainers', title: 'Trainers' }],
    hoursId: 'anna',
  }),
  sampleRow('bas', 'Bas Hofstra', {
    kind: 'trainer',
    path: [{ id: 'trainers', title: 'Trainers' }],
    hoursId: null,
  }),
];

/** A session of 09:00–12:00 unless said otherwise, confirmed, on the places given, without set-up and clean-up. */
export function sampleBlock(
  id: string,
  rowIds: readonly string[],
  more: Partial<TimelineBlock> & { day?: number; buffer?: number } = {},
): TimelineBlock {
  const { day = 1, buffer = 0, ...rest } = more;
  const start = more.start ?? sampleInstant(day, '09:00');
  const end = more.end ?? sampleInstant(day, '12:00');
  return {
    id,
    runId: `run of ${id}`,
    kind: 'course',
    state: 'confirmed',
    title: `Cursus ${id}`,
    seats: null,
    start,
    end,
    places: rowIds.map((rowId) => ({ rowId, start: start - buffer * MINUTE, end: end + buffer * MINUTE })),
    conflict: false,
    editable: true,
    href: `/planning/sessions/${id}`,
    sideBySide: null,
    ...rest,
  };
}

export function sampleTimeline(more: Partial<TimelineData> = {}): TimelineData {
  const weekdays = [0, 1, 2, 3, 4];
  return {
    zone: SAMPLE_ZONE,
    days: daysOfView('week', SAMPLE_MONDAY, SAMPLE_ZONE),
    rows: sampleRows,
    hours: [
      {
        id: 'centre',
        open: weekdays.map((day) => ({
          start: sampleInstant(day, '08:00'),
          end: sampleInstant(day, day === 1 || day === 3 ? '21:30' : '17:00'),
        })),
      },
      {
        id: 'floor',
        open: weekdays.map((day) => ({
          start: sampleInstant(day, '07:00'),
          end: sampleInstant(day, '16:00'),
        })),
      },
      {
        id: 'anna',
        open: [0, 1].map((day) => ({ start: sampleInstant(day, '08:00'), end: sampleInstant(day, '17:00') })),
      },
    ],
    blocks: [],
    shades: [],
    ...more,
  };
}

function sampleRow(id: string, title: string, more: Partial<TimelineRow> = {}): TimelineRow {
  return {
    id,
    kind: 'machine',
    title,
    path: [centre],
    note: null,
    hoursId: 'centre',
    editable: true,
    ...more,
  };
}
