import { expect, it } from 'vitest';
import { parseMonth } from './fees-month.ts';

it('a month is invoiced by the 15th of the next', () => {
  expect(parseMonth('2026-12')).toEqual({
    code: '2026-12',
    firstDay: '2026-12-01',
    lastDay: '2026-12-31',
    invoiceBy: '2027-01-15',
  });
  for (const text of ['2026-13', '2026-1', '2026', '', null, '2026-12-01', '1e3-01'])
    expect(parseMonth(text)).toBeNull();
});
