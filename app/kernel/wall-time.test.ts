import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate, dateOfDayNumber, dayNumber } from './calendar-date.ts';
import { HOUR, lengthOf } from './interval.ts';
import { ok, refuse } from './outcome.ts';
import { Temporal } from './temporal.ts';
import {
  dateAt,
  dayInterval,
  daysInterval,
  instantAt,
  instantAtExactly,
  isTimeZone,
  minutesOfDay,
  openIntervals,
  parseWallTime,
  shiftDays,
  wallClockAt,
  wallTime,
  wallTimeOf,
} from './wall-time.ts';

const zone = 'Europe/Amsterdam';
const winter = calendarDate('2026-10-25'); // 03:00 becomes 02:00
const summer = calendarDate('2027-03-28'); // 02:00 becomes 03:00
const utc = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const at = (date: string, time: string) => instantAt(calendarDate(date), wallTime(time), zone);

const anyDate = fc
  .integer({ min: dayNumber(calendarDate('2020-01-01')), max: dayNumber(calendarDate('2035-12-31')) })
  .map(dateOfDayNumber);
const anyTime = fc.integer({ min: 0, max: 1439 }).map(wallTimeOf);
const anyZone = fc.constantFrom(
  'Europe/Amsterdam',
  'Asia/Kathmandu',
  'America/New_York',
  'Australia/Lord_Howe',
);

describe('a wall time', () => {
  test.each([
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    [' 21:30 uur', '21:30'],
    ['00:00', '00:00'],
    ['24:00', '24:00'],
  ])('reads %s', (text, expected) => expect(parseWallTime(text)).toEqual(ok(expected)));

  test.each(['', '9', '25:00', '24:01', '12:60', '9:5', 'half tien', '-1:00', '0930'])('refuses %j', (text) =>
    expect(parseWallTime(text)).toEqual(refuse({ code: 'time-unreadable' })),
  );

  test('counts minutes there and back', () => {
    expect(minutesOfDay(wallTime('24:00'))).toBe(1440);
    fc.assert(
      fc.property(anyTime, (time) => {
        expect(wallTimeOf(minutesOfDay(time))).toBe(time);
      }),
    );
    expect(() => wallTimeOf(1441)).toThrow(RangeError);
    expect(() => wallTimeOf(-1)).toThrow(RangeError);
  });
});

describe('a wall time at a site', () => {
  test('is an instant by the zone of the site, whatever the machine’s', () => {
    expect(at('2026-07-01', '09:00')).toBe(utc('2026-07-01T07:00Z'));
    expect(at('2026-12-01', '09:00')).toBe(utc('2026-12-01T08:00Z'));
    expect(at('2026-12-01', '24:00')).toBe(at('2026-12-02', '00:00'));
  });

  test('shows the same on the clock again, unless the clock skips it', () => {
    fc.assert(
      fc.property(anyDate, anyTime, anyZone, (date, time, somewhere) => {
        const instant = instantAt(date, time, somewhere);
        const exact = instantAtExactly(date, time, somewhere);
        const shown = wallClockAt(instant, somewhere);
        expect(exact.ok).toBe(shown.date === date && shown.time === time);
        if (exact.ok) expect(exact.value).toBe(instant);
        expect(dateAt(instant, somewhere)).toBe(shown.date);
      }),
      { numRuns: 500 },
    );
  });

  test('that does not exist moves forward, or is refused where it was typed', () => {
    const time = wallTime('02:30');
    expect(instantAt(summer, time, zone)).toBe(utc('2027-03-28T01:30Z'));
    expect(wallClockAt(instantAt(summer, time, zone), zone)).toEqual({ date: summer, time: '03:30' });
    expect(instantAtExactly(summer, time, zone)).toEqual(
      refuse({ code: 'time-does-not-exist', date: summer, time }),
    );
    expect(instantAtExactly(summer, wallTime('03:00'), zone)).toEqual(ok(utc('2027-03-28T01:00Z')));
    expect(instantAtExactly(summer, wallTime('24:00'), zone)).toEqual(ok(utc('2027-03-28T22:00Z')));
  });

  test('that comes twice means the earlier', () => {
    expect(instantAt(winter, wallTime('02:30'), zone)).toBe(utc('2026-10-25T00:30Z'));
    expect(instantAtExactly(winter, wallTime('02:30'), zone)).toEqual(ok(utc('2026-10-25T00:30Z')));
    expect(instantAt(winter, wallTime('03:00'), zone)).toBe(utc('2026-10-25T02:00Z'));
    expect(wallClockAt(utc('2026-10-25T01:30Z'), zone)).toEqual({ date: winter, time: '02:30' });
  });

  test('seconds are cut off, not rounded', () => {
    expect(wallClockAt(utc('2026-12-01T07:59:59.999Z'), zone).time).toBe('08:59');
  });
});

describe('days', () => {
  test('last 23, 24 or 25 hours', () => {
    expect(lengthOf(dayInterval(summer, zone))).toBe(23 * HOUR);
    expect(lengthOf(dayInterval(winter, zone))).toBe(25 * HOUR);
    expect(lengthOf(dayInterval(addDays(winter, 1), zone))).toBe(24 * HOUR);
  });

  test('join without a gap', () => {
    fc.assert(
      fc.property(anyDate, anyZone, (date, somewhere) => {
        const today = dayInterval(date, somewhere);
        const tomorrow = dayInterval(addDays(date, 1), somewhere);
        expect(today.end).toBe(tomorrow.start);
        expect(daysInterval(date, addDays(date, 1), somewhere)).toEqual({
          start: today.start,
          end: tomorrow.end,
        });
        expect(dateAt(today.start, somewhere)).toBe(date);
        expect(dateAt(today.end - 1, somewhere)).toBe(date);
      }),
    );
  });

  test('begin at the first time that exists where midnight is skipped', () => {
    const date = calendarDate('2026-09-06'); // Chile: 24:00 on Saturday becomes 01:00 on Sunday
    expect(wallClockAt(dayInterval(date, 'America/Santiago').start, 'America/Santiago')).toEqual({
      date,
      time: '01:00',
    });
  });

  test('later keep the time on the clock', () => {
    const evening = at('2026-10-20', '19:00');
    expect(wallClockAt(shiftDays(evening, 7, zone), zone)).toEqual({ date: '2026-10-27', time: '19:00' });
    expect(shiftDays(evening, 7, zone) - evening).toBe(7 * 24 * HOUR + HOUR);
    expect(shiftDays(at('2027-03-21', '02:30'), 7, zone)).toBe(utc('2027-03-28T01:30Z'));
    expect(shiftDays(evening, 0, zone)).toBe(evening);
  });
});

describe('opening hours', () => {
  const hours = (opens: string, closes: string) => ({ opens: wallTime(opens), closes: wallTime(closes) });

  test('of an ordinary and a long day', () => {
    expect(openIntervals(winter, [hours('08:00', '12:00'), hours('13:00', '24:00')], zone)).toEqual([
      { start: at('2026-10-25', '08:00'), end: at('2026-10-25', '12:00') },
      { start: at('2026-10-25', '13:00'), end: at('2026-10-26', '00:00') },
    ]);
    expect(openIntervals(winter, [], zone)).toEqual([]);
  });

  test('may close on the next day', () => {
    const [night] = openIntervals(calendarDate('2026-10-24'), [hours('22:00', '06:00')], zone);
    expect(night && lengthOf(night)).toBe(9 * HOUR);
    const [always] = openIntervals(winter, [hours('00:00', '00:00')], zone);
    expect(always).toEqual(dayInterval(winter, zone));
  });

  test('in the hour that is skipped disappear, and are cut where they touch it', () => {
    expect(openIntervals(summer, [hours('02:15', '02:45')], zone)).toEqual([]);
    expect(openIntervals(summer, [hours('02:30', '03:30')], zone)).toEqual([
      { start: utc('2027-03-28T01:00Z'), end: utc('2027-03-28T01:30Z') },
    ]);
    expect(openIntervals(summer, [hours('01:00', '02:30')], zone)).toEqual([
      { start: utc('2027-03-28T00:00Z'), end: utc('2027-03-28T01:00Z') },
    ]);
  });

  test('in the hour that comes twice last as long as the clock says open', () => {
    const [open] = openIntervals(winter, [hours('01:00', '03:00')], zone);
    expect(open && lengthOf(open)).toBe(3 * HOUR);
  });
});

describe('a time zone', () => {
  test.each(['Europe/Amsterdam', 'Asia/Kathmandu', 'UTC', 'America/Argentina/Buenos_Aires'])('%s', (name) =>
    expect(isTimeZone(name)).toBe(true),
  );
  test.each(['', 'Europe/Zwolle', '+01:00', 'Europe/Amsterdam[u-ca=iso8601]', '../etc/passwd'])(
    'not %j',
    (name) => expect(isTimeZone(name)).toBe(false),
  );
});
