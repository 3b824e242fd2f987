import { expect, it } from 'vitest';
import type { EntryInput } from './entry-input.ts';
import { entrySums } from './entry-sums.ts';

const cost = (more: Partial<EntryInput>): EntryInput => ({
  side: 'cost',
  poolId: 'HUUR',
  description: 'Rekening',
  bookedOn: '2026-11-01',
  firstDay: '2026-11-01',
  lastDay: '2026-11-30',
  net: 100_000,
  ...more,
});

it('is what a bookkeeper adds up: costs, VAT, what is deducted of it, income, and what counts', () => {
  const { pools } = entrySums([
    cost({ net: 100_000, vat: 21_000, deductible: 10_500 }),
    cost({ net: 5 }),
    cost({ poolId: 'TRAINERS', net: 42_000, vat: 8_820 }),
    cost({ poolId: 'TRAINERS', side: 'income', incomeKind: 'customers', net: 215_000 }),
  ]);
  const none = { vatCents: 0, deductedCents: 0, incomeCents: 0 };
  expect(pools).toEqual([
    {
      ...none,
      poolId: 'HUUR',
      entries: 2,
      costCents: 100_005,
      vatCents: 21_000,
      deductedCents: 10_500,
      countedCents: 110_505,
    },
    {
      ...none,
      poolId: 'TRAINERS',
      entries: 2,
      costCents: 42_000,
      vatCents: 8_820,
      incomeCents: 215_000,
      countedCents: 42_000 + 8_820 - 215_000,
    },
  ]);
});

it('is in the quarters of the days it is for, and what is estimated goes off again', () => {
  // An insurance of 1,000.00 over 92 days, 61 of them in the fourth quarter; and 50.00 estimated for November.
  const { quarters, estimates } = entrySums([
    cost({ firstDay: '2026-11-01', lastDay: '2027-01-31' }),
    cost({ net: 5_000, reversesOn: '2027-04-01' }),
    cost({
      side: 'income',
      incomeKind: 'use',
      net: 700,
      firstDay: '2025-12-31',
      lastDay: '2025-12-31',
    }),
  ]);
  expect(estimates).toBe(1);
  expect(quarters).toEqual([
    { quarter: '2025-Q4', costCents: 0, incomeCents: 700 },
    { quarter: '2026-Q4', costCents: 66_304 + 5_000, incomeCents: 0 },
    { quarter: '2027-Q1', costCents: 33_696, incomeCents: 0 },
    { quarter: '2027-Q2', costCents: -5_000, incomeCents: 0 },
  ]);
  expect(entrySums([])).toEqual({ pools: [], quarters: [], estimates: 0 });
});
