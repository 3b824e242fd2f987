import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFor } from './format.ts';
import { dayNumber, epochMilliseconds, wallTime, weekdayOf } from './moment.ts';

const nl = formatFor('nl', 'Europe/Amsterdam');
const en = formatFor('en', 'Europe/Amsterdam');
const morning = { start: '2026-11-24T08:00:00Z', end: '2026-11-24T11:30:00Z' };

describe('dates', () => {
  it('writes a day in every style', () => {
    expect(nl.day('2026-11-24')).toBe('di 24 nov 2026');
    expect(nl.day('2026-11-24', 'long')).toBe('dinsdag 24 november 2026');
    expect(nl.day('2026-11-24', 'short')).toBe('di 24 nov');
    expect(nl.day('2026-03-01', 'plain')).toBe('1 mrt 2026');
    expect(nl.day('2026-11-04', 'numeric')).toBe('04-11-2026');
    expect(en.day('2026-11-24')).toBe('Tue 24 Nov 2026');
    expect(en.day('2026-11-04', 'numeric')).toBe('04/11/2026');
  });

  it('refuses what is not a day', () => {
    expect(() => nl.day('24-11-2026')).toThrow(RangeError);
  });

  it('writes ranges of days', () => {
    expect(nl.dayRange('2026-11-24', '2026-11-26')).toBe('24–26 nov 2026');
    expect(nl.dayRange('2026-11-30', '2026-12-02')).toBe('30 nov – 2 dec 2026');
    expect(nl.dayRange('2026-12-19', '2027-01-03')).toBe('19 dec 2026 – 3 jan 2027');
    expect(nl.dayRange('2026-11-24', '2026-11-24')).toBe('di 24 nov 2026');
  });

  it('shows instants in the zone that is asked, whatever the zone of the process', () => {
    expect(nl.range(morning)).toBe('di 24 nov 2026, 09:00–12:30');
    expect(formatFor('nl', 'Asia/Kathmandu').range(morning)).toBe('di 24 nov 2026, 13:45–17:15');
    expect(nl.time({ epochMilliseconds: Date.UTC(2026, 6, 1, 7) })).toBe('09:00');
    expect(nl.moment('2026-11-24T09:00:00+01:00')).toBe('di 24 nov 2026, 09:00');
  });

  it('writes intervals that reach or cross midnight', () => {
    expect(nl.range({ start: '2026-11-24T17:00:00Z', end: '2026-11-24T23:00:00Z' })).toBe(
      'di 24 nov 2026, 18:00–24:00',
    );
    expect(nl.range({ start: '2026-11-24T20:00:00Z', end: '2026-11-25T00:00:00Z' })).toBe(
      'di 24 nov 2026, 21:00 – wo 25 nov 2026, 01:00',
    );
  });

  it('follows a clock change', () => {
    expect(nl.timeRange({ start: '2026-10-25T00:30:00Z', end: '2026-10-25T01:30:00Z' })).toBe('02:30–02:30');
    expect(nl.timeRange({ start: '2027-03-28T00:30:00Z', end: '2027-03-28T01:30:00Z' })).toBe('01:30–03:30');
  });

  it('names weekdays, months and opening hours', () => {
    expect(nl.weekday(1)).toBe('maandag');
    expect(nl.weekday(7, 'short')).toBe('zo');
    expect(en.month('2026-11')).toBe('November 2026');
    expect(nl.minuteOfDay(1290)).toBe('21:30');
  });

  it('counts days as Date does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 60_000 }), (days) => {
        const date = new Date(days * 86_400_000);
        expect(dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(days);
        expect(weekdayOf(days) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  it('reads ISO instants as Date does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (epoch) => {
        expect(epochMilliseconds(new Date(epoch).toISOString())).toBe(epoch);
        expect(wallTime(epoch, 'UTC').hour).toBe(new Date(epoch).getUTCHours());
      }),
    );
  });
});

describe('lengths and deadlines', () => {
  it('writes lengths of time', () => {
    expect(nl.duration(210)).toBe('3\u00a0u 30\u00a0min');
    expect(nl.duration(120)).toBe('2\u00a0u');
    expect(en.duration(45)).toBe('45\u00a0min');
    expect(nl.duration(0)).toBe('0\u00a0min');
    expect(nl.hours(210)).toBe('3,5\u00a0uur');
    expect(en.hours(60)).toBe('1\u00a0hour');
    expect(nl.hours(75 * 60 * 20)).toBe('1.500\u00a0uur');
  });

  it('counts in days as people do, not in blocks of 24 hours', () => {
    expect(nl.daysAway('2026-11-24', '2026-11-25')).toBe('morgen');
    expect(nl.daysAway('2026-11-24', '2026-11-27')).toBe('over 3 dagen');
    expect(nl.daysAway('2026-11-24', '2026-11-10')).toBe('2 weken geleden');
    expect(en.daysAway('2026-11-24', '2027-11-24')).toBe('in 12 months');
    expect(nl.deadline('2026-11-24T22:50:00Z', '2026-11-24T23:10:00Z')).toBe('morgen');
    expect(nl.deadline('2026-11-24T08:00:00Z', '2026-11-24T08:20:00Z')).toBe('over 20 minuten');
    expect(en.deadline('2026-11-24T10:00:00Z', '2026-11-24T08:00:00Z')).toBe('2 hours ago');
  });
});

describe('numbers and money', () => {
  it('writes amounts exactly', () => {
    expect(nl.money(123_450)).toBe('€\u00a01.234,50');
    expect(en.money(123_450)).toBe('€1,234.50');
    expect(nl.money(-5)).toBe('\u2212€\u00a00,05');
    expect(nl.money(9_007_199_254_740_993n)).toBe('€\u00a090.071.992.547.409,93');
    expect(nl.money(145_000, 'whole')).toBe('€\u00a01.450');
    expect(nl.money(145_050, 'whole')).toBe('€\u00a01.450,50');
  });

  it('keeps every cent of any amount', () => {
    fc.assert(
      fc.property(fc.integer(), (cents) => {
        const text = nl.money(cents).replace(/[^\d\u2212]/g, '');
        expect(Number(text.replace('\u2212', '-'))).toBe(cents);
      }),
    );
  });

  it('writes numbers and percentages', () => {
    expect(nl.number(1234567)).toBe('1.234.567');
    expect(nl.number(1234.5, 1)).toBe('1.234,5');
    expect(nl.number(1.005, 2)).toBe('1,01');
    expect(nl.number(-0.001, 1)).toBe('0,0');
    expect(nl.percent(0.125, 1)).toBe('12,5%');
    expect(nl.bytes(1_400_000)).toBe('1,4\u00a0MB');
  });
});
