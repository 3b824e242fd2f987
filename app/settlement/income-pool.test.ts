import { expect, it } from 'vitest';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { choiceOn, kindOfPayer } from './income-pool.ts';

const choice = (poolId: string, validFrom: string, recordedAt: string) => ({
  kind: 'fees' as const,
  poolId,
  validFrom: validFrom as CalendarDate,
  recordedAt: `${recordedAt}T09:00:00.000Z`,
});
const on = (day: string, kind: 'fees' | 'schools' = 'fees') =>
  choiceOn(
    [
      choice('trainers', '2026-01-01', '2026-01-05'),
      choice('rent', '2027-01-01', '2026-06-01'),
      choice('office', '2027-01-01', '2026-07-01'),
      choice('energy', '2026-01-01', '2025-12-01'),
    ],
    kind,
    day as CalendarDate,
  )?.poolId ?? null;

it('is what begins last of what holds on the day, and of those what was recorded last', () => {
  expect(on('2025-12-31')).toBeNull();
  expect(on('2026-12-31')).toBe('trainers');
  expect(on('2027-01-01')).toBe('office');
  expect(on('2027-01-01', 'schools')).toBeNull();
});

it('goes by who pays', () => {
  expect(kindOfPayer('company', 'fees')).toBe('fees');
  expect(kindOfPayer('company', 'use')).toBe('use');
  expect(kindOfPayer('school', 'use')).toBe('schools');
  expect(kindOfPayer('customer', 'fees')).toBe('customers');
});
