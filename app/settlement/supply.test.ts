import { expect, it } from 'vitest';
import { creditCents } from './supply.ts';

it('is hours × rate, in whole cents, halves up', () => {
  // A day of seven hours at 35.00, an hour and 35 minutes at 62.50 (98.9583…), a minute at 0.30 (half a cent).
  expect(creditCents({ minutes: 420, rateCents: 3_500 })).toBe(24_500);
  expect(creditCents({ minutes: 95, rateCents: 6_250 })).toBe(9_896);
  expect(creditCents({ minutes: 1, rateCents: 30 })).toBe(1);
  expect(creditCents({ minutes: 0, rateCents: 6_250 })).toBe(0);
});
