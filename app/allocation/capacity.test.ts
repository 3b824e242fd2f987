import { describe, expect, it } from 'vitest';
import { weeklyPieces } from '#app/centre/opening-hours.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { HOUR, type Interval, MINUTE } from '#app/kernel/interval.ts';
import { daysInterval } from '#app/kernel/wall-time.ts';
import { capacityOf, type ResourceTime } from './capacity.ts';

const span = (start: number, end: number): Interval => ({ start: start * MINUTE, end: end * MINUTE });
const machine = (more: Partial<ResourceTime> = {}): ResourceTime => ({
  weekly: [span(0, 1000)],
  open: [span(0, 1000)],
  outages: [],
  maintenance: [],
  courses: [],
  others: [],
  ...more,
});

describe('capacityOf', () => {
  it('is the worked example: each part off what the ones before it leave, in whole bay-minutes', () => {
    const machines = [
      machine({ outages: [span(0, 30)] }),
      machine({ courses: [span(100, 300)] }),
      machine({ courses: [span(100, 300)] }),
      ...Array.from({ length: 5 }, () => machine()),
    ];
    expect(capacityOf(machines, 4, 10)).toEqual({
      open: 2000,
      closed: 0,
      outages: 8,
      maintenance: 0,
      courses: 100,
      others: 0,
      kept: 189,
      minutes: 1703,
    });
  });

  it('takes nothing off twice, nor what lies outside opening hours; the parts sum to the whole', () => {
    const shut = machine({
      open: [span(0, 400), span(600, 1000)],
      outages: [span(-500, 100)],
      maintenance: [span(50, 150)],
      courses: [span(140, 200), span(950, 2000)],
      others: [span(150, 250)],
    });
    const found = capacityOf([shut], 1, 0);
    expect(found).toMatchObject({
      open: 1000,
      closed: 200,
      outages: 100,
      maintenance: 50,
      courses: 100,
      others: 50,
    });
    const { open, closed, outages, maintenance, courses, others, kept, minutes } = found;
    expect(open - closed - outages - maintenance - courses - others - kept).toBe(minutes);
  });

  it('counts real minutes when the clock changes: a night of 23 hours and one of 25', () => {
    const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday: weekday as 1,
      opensMinute: 0,
      closesMinute: 1440,
      validFrom: null,
      validUntil: null,
    }));
    const dayOf = (day: string) => {
      const date = calendarDate(day);
      const range = daysInterval(date, date, 'Europe/Amsterdam');
      const open = weeklyPieces(always, 'Europe/Amsterdam', range);
      return capacityOf([machine({ weekly: open, open })], 1, 0).minutes;
    };
    expect(dayOf('2026-10-25') * MINUTE).toBe(25 * HOUR);
    expect(dayOf('2027-03-28') * MINUTE).toBe(23 * HOUR);
    expect(dayOf('2027-03-29') * MINUTE).toBe(24 * HOUR);
  });

  it('is nothing where there is no machine', () => {
    expect(capacityOf([], 4, 10).minutes).toBe(0);
  });
});
