/** The starting moments among which `findSlots` looks: steps of the clock while the site is open. */
import {
  type ClockDay,
  clockDays,
  closureOn,
  minuteOn,
  type OpeningPlan,
  piecesOn,
} from '#app/centre/opening-hours.ts';
import type { CalendarDate, Weekday } from '#app/kernel/calendar-date.ts';
import { type Interval, MINUTE } from '#app/kernel/interval.ts';
import { daysInterval } from '#app/kernel/wall-time.ts';
import type { SkippedDate } from './repeat-dates.ts';

export type GridDay = {
  readonly date: CalendarDate;
  readonly weekday: Weekday;
  /** Starting moments by minute after midnight, as positions in `starts`. */
  readonly slots: ReadonlyMap<number, number>;
  /** The closure of this day, if there is one. */
  readonly closed: SkippedDate | null;
};

export type SlotGrid = {
  /** Milliseconds of one session. */
  readonly length: number;
  /** Instants, ascending. */
  readonly starts: Float64Array;
  /** Per start: minute after midnight, and the position of its day. */
  readonly minutes: Uint16Array;
  readonly dayOf: Uint16Array;
  /** Every day of the window, closed ones too, in order. */
  readonly days: readonly GridDay[];
  readonly clockDays: readonly ClockDay[];
};

type GridWish = {
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly minutes: number;
  readonly stepMinutes?: number;
};

/** Moments from `now` on at which a whole session fits in the site's opening hours. */
export function slotGrid(wish: GridWish, plan: OpeningPlan, now: number): SlotGrid {
  const length = wish.minutes * MINUTE;
  const step = wish.stepMinutes ?? 30;
  const window = daysInterval(wish.firstDay, wish.lastDay, plan.zone);
  const onClock = clockDays(window, plan.zone);
  const open = piecesOn(onClock, plan.hours, (date) => closureOn(plan, date) !== null);
  const starts: number[] = [];
  const minutes: number[] = [];
  const dayOf: number[] = [];
  let piece = 0;
  const days = onClock.map((day, position): GridDay => {
    const slots = new Map<number, number>();
    for (let minute = 0; minute < 1440; minute += step) {
      const start = minuteOn(day, minute);
      while (piece < open.length && (open[piece] as Interval).end <= start) piece += 1;
      const fits = open[piece];
      if (!fits || start < fits.start || start + length > fits.end || start < now) continue;
      // An hour that the clock shows twice, or skips, is one moment.
      if (start <= (starts.at(-1) ?? -1)) continue;
      slots.set(minute, starts.length);
      starts.push(start);
      minutes.push(minute);
      dayOf.push(position);
    }
    const closure = closureOn(plan, day.date);
    const closed = closure && { date: day.date, closureId: closure.closureId, reason: closure.reason };
    return { date: day.date, weekday: day.weekday, slots, closed };
  });
  return {
    length,
    starts: Float64Array.from(starts),
    minutes: Uint16Array.from(minutes),
    dayOf: Uint16Array.from(dayOf),
    days,
    clockDays: onClock,
  };
}

/** The first position in `starts` at or after an instant. */
export function firstSlotFrom(starts: Float64Array, instant: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
