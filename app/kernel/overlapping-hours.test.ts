import { describe, expect, test } from 'vitest';
import { hoursThatOverlap, type WeekHours } from './overlapping-hours.ts';

const row = (weekday: number, from: number, until: number, more: Partial<WeekHours> = {}): WeekHours => ({
  owner: 'a',
  weekday,
  opensMinute: from * 60,
  closesMinute: until * 60,
  ...more,
});

describe('hours of a week that overlap', () => {
  test.each<[string, WeekHours[], number[]]>([
    ['apart', [row(1, 8, 12), row(1, 13, 17)], []],
    ['back to back', [row(1, 8, 12), row(1, 12, 17)], []],
    ['over each other', [row(1, 8, 13), row(1, 12, 17)], [1]],
    ['one inside the other', [row(1, 8, 17), row(1, 9, 10), row(1, 7, 18)], [1, 2]],
    ['on other days', [row(1, 8, 17), row(2, 8, 17)], []],
    ['of others', [row(1, 8, 17), row(1, 8, 17, { owner: 'b' })], []],
    [
      'in other months',
      [row(1, 8, 17, { validUntil: '2026-06-30' }), row(1, 8, 17, { validFrom: '2026-07-01' })],
      [],
    ],
    [
      'on one shared day',
      [row(1, 8, 17, { validUntil: '2026-07-01' }), row(1, 8, 17, { validFrom: '2026-07-01' })],
      [1],
    ],
  ])('%s', (_, rows, expected) => expect(hoursThatOverlap(rows)).toEqual(expected));
});
