import { describe, expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { bayMinutes, drawFor, linesTo, lostOf, openFrom } from './draw.ts';

const nothing = { own: 0, open: 0 };
const balance = { left: 40, held: nothing, isOpen: false, staysOnDay: false };

describe('drawing hours', () => {
  it('counts a part of a bay as such, rounded up', () => {
    expect(bayMinutes(2 * 90, 4)).toBe(45);
    expect(bayMinutes(100, 3)).toBe(34);
  });

  it('takes own hours first, then what is open to all, and falls short before it is', () => {
    expect(drawFor(30, balance)).toEqual({ own: 30, open: 0, short: 0 });
    expect(drawFor(60, { ...balance, isOpen: true })).toEqual({ own: 40, open: 20, short: 0 });
    expect(drawFor(60, balance)).toMatchObject({ short: 20 });
    // What the booking holds already is not in its own way.
    expect(drawFor(60, { ...balance, held: { own: 20, open: 0 } })).toEqual({ own: 60, open: 0, short: 0 });
  });

  it('lets a booking keep the open hours it has, but not take them to another day or ask for more', () => {
    const held = { own: 0, open: 30 };
    const spent = { ...balance, left: 0, held, staysOnDay: true };
    expect(drawFor(30, spent).short).toBe(0);
    expect(drawFor(20, spent)).toEqual({ own: 0, open: 20, short: 0 });
    expect(drawFor(40, spent).short).toBe(40);
    expect(drawFor(30, { ...spent, staysOnDay: false }).short).toBe(30);
  });

  it('writes the difference, and nothing where there is none', () => {
    expect(linesTo(nothing, { own: 40, open: 20 })).toEqual([
      { kind: 'drawn', minutes: 40 },
      { kind: 'open', minutes: 20 },
    ]);
    expect(linesTo({ own: 40, open: 20 }, { own: 10, open: 0 })).toEqual([
      { kind: 'given-back', minutes: 30 },
      { kind: 'open', minutes: -20 },
    ]);
    expect(linesTo({ own: 5, open: 1 }, { own: 5, open: 1 })).toEqual([]);
  });

  it('gives own hours back in time and loses them when late; open ones were nobody’s', () => {
    const held = { own: 40, open: 20 };
    expect(linesTo(held, nothing)).toEqual([
      { kind: 'given-back', minutes: 40 },
      { kind: 'open', minutes: -20 },
    ]);
    expect(linesTo(held, nothing, 40)).toEqual([
      { kind: 'lost', minutes: 40 },
      { kind: 'open', minutes: -20 },
    ]);
    expect(linesTo(held, { own: 10, open: 0 }, 20)).toEqual([
      { kind: 'given-back', minutes: 10 },
      { kind: 'lost', minutes: 20 },
      { kind: 'open', minutes: -20 },
    ]);
    expect(linesTo(nothing, nothing, 40)).toEqual([]);
  });

  it('loses as much as a booking becomes smaller as a whole, wherever it goes', () => {
    const own = (minutes: number) => ({ own: minutes, open: 0 });
    expect(lostOf([{ held: own(60), after: own(40) }])).toEqual([20]);
    expect(lostOf([{ held: own(40), after: own(60) }])).toEqual([0]);
    const elsewhere = (then: number) => [
      { held: own(60), after: nothing },
      { held: nothing, after: own(then) },
    ];
    expect(lostOf(elsewhere(60))).toEqual([0, 0]);
    expect(lostOf(elsewhere(45))).toEqual([15, 0]);
    expect(lostOf([{ held: { own: 40, open: 20 }, after: own(30) }])).toEqual([10]);
    expect(lostOf([{ held: { own: 40, open: 20 }, after: own(40) }])).toEqual([0]);
  });

  it('opens a day to all so many days before it', () => {
    expect(openFrom(calendarDate('2027-01-03'), 14)).toBe('2026-12-20');
  });
});
