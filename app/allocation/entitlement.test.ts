import { describe, expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { divideHours } from './entitlement.ts';

const day = calendarDate;
/** 100 days. */
const term = { firstDay: day('2026-09-01'), lastDay: day('2026-12-09') };
const always = (weight: number) => ({ firstDay: day('2025-01-01'), lastDay: null, weight: weight * 10_000 });

describe('divideHours', () => {
  it('weighs who joins or leaves in the term by days', () => {
    const joins = { ...always(4), firstDay: day('2026-10-21') };
    const leaves = { ...always(4), lastDay: day('2026-09-25') };
    expect(
      divideHours(1000, term, [
        { organisationId: 'stays', agreements: [always(6)] },
        { organisationId: 'joins', agreements: [joins] },
      ]),
    ).toEqual([
      { organisationId: 'stays', weightDays: 6_000_000, memberDays: 100, minutes: 750 },
      { organisationId: 'joins', weightDays: 2_000_000, memberDays: 50, minutes: 250 },
    ]);
    expect(
      divideHours(700, term, [
        { organisationId: 'stays', agreements: [always(6)] },
        { organisationId: 'leaves', agreements: [leaves] },
      ]).map(({ minutes }) => minutes),
    ).toEqual([600, 100]);
  });

  it('adds up two agreements of one party, and leaves out who has no weight or no day', () => {
    const first = { ...always(2), lastDay: day('2026-10-20') };
    const second = { ...always(4), firstDay: day('2026-10-21') };
    expect(
      divideHours(600, term, [
        { organisationId: 'two', agreements: [first, second] },
        { organisationId: 'none', agreements: [always(0)] },
        { organisationId: 'gone', agreements: [{ ...always(9), lastDay: day('2026-08-31') }] },
        { organisationId: 'one', agreements: [always(3)] },
      ]).map(({ organisationId, minutes }) => [organisationId, minutes]),
    ).toEqual([
      ['two', 300],
      ['one', 300],
    ]);
    expect(divideHours(600, term, [{ organisationId: 'none', agreements: [always(0)] }])).toEqual([]);
  });

  it('gives out all of it, whatever the weights', () => {
    for (let total = 0; total < 40; total += 1) {
      const weights = Array.from({ length: 7 }, (_, index) => 0.6 * ((total * 31 + index * 17) % 23) + 0.1);
      const parties = weights.map((weight, index) => ({
        organisationId: String(index),
        agreements: [{ ...always(0), weight: Math.round(weight * 10_000) }],
      }));
      const given = divideHours(total * 997, term, parties);
      expect(given.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(total * 997);
    }
  });
});
