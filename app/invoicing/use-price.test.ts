import { expect, it } from 'vitest';
import { headsOf, hireCents, shareOf } from './use-price.ts';

it('machines cost minutes at their rate, rounded once, half up', () => {
  expect(hireCents({ machines: 3, minutes: 95, centsPerHour: 1450 })).toBe(6888);
  expect(hireCents({ machines: 1, minutes: 60, centsPerHour: 4750 })).toBe(4750);
  // 7 × 50 × 1 ÷ 60 = 5.83; 1 × 30 × 1 ÷ 60 = 0.5; 1 × 29 × 1 ÷ 60 = 0.483.
  expect(hireCents({ machines: 7, minutes: 50, centsPerHour: 1 })).toBe(6);
  expect(hireCents({ machines: 1, minutes: 30, centsPerHour: 1 })).toBe(1);
  expect(hireCents({ machines: 1, minutes: 29, centsPerHour: 1 })).toBe(0);
  // Rounded once: three of 20 minutes at € 0.01 are a cent together, and nothing each.
  expect(hireCents({ machines: 3, minutes: 20, centsPerHour: 1 })).toBe(1);
  expect(hireCents({ machines: 8, minutes: 120, centsPerHour: null })).toBe(0);
});

it('a shared session is paid by heads, and the parts are the whole', () => {
  const two = [
    { id: 'a', heads: 12 },
    { id: 'b', heads: 8 },
  ];
  expect(two.map(({ id }) => shareOf(6888, two, id))).toEqual([4133, 2755]);
  expect(headsOf(two, 'b')).toEqual({ own: 8, all: 20 });
  const alike = ['a', 'b', 'c'].map((id) => ({ id, heads: 5 }));
  expect(alike.map(({ id }) => shareOf(100, alike, id))).toEqual([34, 33, 33]);
});

it('who is alone pays all, also when nobody came', () => {
  expect(shareOf(6888, [], 'a')).toBe(6888);
  expect(shareOf(6888, [{ id: 'a', heads: 0 }], 'a')).toBe(6888);
  expect(headsOf([{ id: 'a', heads: 3 }], 'a')).toBeNull();
  const absent = ['a', 'b'].map((id) => ({ id, heads: 0 }));
  expect(absent.map(({ id }) => shareOf(101, absent, id))).toEqual([51, 50]);
  const one = [
    { id: 'a', heads: 0 },
    { id: 'b', heads: 4 },
  ];
  expect(one.map(({ id }) => shareOf(101, one, id))).toEqual([0, 101]);
  expect(() => shareOf(1, one, 'c')).toThrow(RangeError);
});
