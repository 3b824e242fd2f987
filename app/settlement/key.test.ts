import { describe, expect, test } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { ratio } from '#app/kernel/rational.ts';
import { noUsage, type Party, sharesCosts, type Terms, type Usage, weightsOf } from './key.ts';

const period = { firstDay: calendarDate('2026-04-01'), lastDay: calendarDate('2026-06-30') };
const terms = (costShare: number, from = '2025-01-01', until = '9999-12-31', employees = 10): Terms => ({
  firstDay: calendarDate(from),
  lastDay: calendarDate(until),
  costShare,
  employees,
});
const party = (id: string, usage: Partial<Usage>, ...own: Terms[]): Party => ({
  id,
  terms: own,
  usage: { ...noUsage, ...usage },
});

/** As shown: units ÷ scale. */
const shown = (kind: Parameters<typeof weightsOf>[0], parties: Party[], day: string | null = null) => {
  const { units, scale } = weightsOf(kind, parties, period, day === null ? null : calendarDate(day));
  return units.map((one) => Number(one) / Number(scale));
};

describe('what a party weighs', () => {
  test('a joiner weighs by days', () => {
    const [old, joiner] = shown('fixed-share', [
      party('a', {}, terms(90)),
      party('b', {}, terms(10, '2026-06-01')),
    ]);
    expect(old).toBe(90);
    expect(joiner).toBeCloseTo((10 * 30) / 91, 12);
    expect(shown('equal', [party('b', {}, terms(10, '2026-06-01'))])[0]).toBeCloseTo(30 / 91, 12);
  });

  test('an agreement that follows another counts for its own days', () => {
    const changed = party('a', {}, terms(10, '2025-01-01', '2026-04-30'), terms(12.5, '2026-05-01'));
    expect(shown('fixed-share', [changed])[0]).toBeCloseTo((10 * 30 + 12.5 * 61) / 91, 12);
  });

  test('counts employees on the reference day, and of who came later by its first agreement', () => {
    const parties = [
      party('a', {}, terms(50, '2025-01-01', '2026-03-31', 100), terms(50, '2026-04-01', '9999-12-31', 120)),
      party('b', {}, terms(50, '2026-06-01', '9999-12-31', 91)),
    ];
    expect(shown('headcount', parties, '2026-01-01')).toEqual([100, 30]);
  });

  test('hours of people and of machines, exactly', () => {
    const used = [
      party('a', { participantMinutes: 90, machineUse: ratio(6000, 1) }, terms(50)),
      party('b', { participantMinutes: 30, machineUse: ratio(2000, 3) }, terms(50)),
    ];
    expect(shown('participant-hours', used)).toEqual([1.5, 0.5]);
    const [one, other] = shown('machine-hours', used);
    expect(one).toBeCloseTo(1, 12);
    expect(other).toBeCloseTo(1 / 9, 12);
  });

  test('shares costs with a cost share on a day of the period only', () => {
    expect(sharesCosts(party('school', {}, terms(0)), period)).toBe(false);
    expect(sharesCosts(party('gone', {}, terms(10, '2025-01-01', '2026-03-31')), period)).toBe(false);
    expect(sharesCosts(party('last day', {}, terms(10, '2026-06-30')), period)).toBe(true);
  });
});
