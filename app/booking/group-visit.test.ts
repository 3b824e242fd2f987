import { describe, expect, it } from 'vitest';
import { type Activity, splitFor, stationsOf, visitMinutes } from './group-visit.ts';

const need = { poolId: 'welding', resourceId: null, quantity: 6, name: { nl: 'Lasstraat', en: null } };
const taster = {
  courseId: 'taster',
  carousel: false,
  seats: 12,
  minutes: 120,
  turnoverMinutes: 30,
  needs: [need],
} satisfies Partial<Activity>;

describe('a class that is larger than its activity takes', () => {
  it('is split into as few parts as it takes; one that fits, that would never end, and a carousel are not', () => {
    expect(splitFor(taster, 12, 'turns')).toBeNull();
    expect(splitFor(taster, 13, 'turns')).toEqual({ way: 'turns', parts: 2 });
    expect(splitFor(taster, 28, 'together')).toEqual({ way: 'together', parts: 3 });
    expect(splitFor(taster, 73, 'turns')).toBeNull();
    expect(splitFor({ ...taster, carousel: true, needs: [need, need] }, 28, 'turns')).toBeNull();
  });

  it('has machines for each part, and supervisors: one stays with who waits', () => {
    const group = { headCount: 28, supervisors: 2 };
    const turns = stationsOf(taster, { ...group, split: { way: 'turns', parts: 3 } });
    // Two hours and half an hour to clean up and set up.
    expect(turns.map(({ heads, companions, afterMinutes }) => [heads, companions, afterMinutes])).toEqual([
      [10, 1, 0],
      [9, 1, 150],
      [9, 1, 300],
    ]);
    expect(turns.map(({ needs }) => needs[0]?.quantity)).toEqual([5, 5, 5]);
    expect(visitMinutes(taster, { way: 'turns', parts: 3 })).toBe(420);
    const together = stationsOf(taster, { ...group, split: { way: 'together', parts: 3 } });
    expect(together.map(({ companions, afterMinutes }) => [companions, afterMinutes])).toEqual([
      [1, 0],
      [1, 0],
      [0, 0],
    ]);
    expect(visitMinutes(taster, { way: 'together', parts: 3 })).toBe(120);
  });

  it('waits until machines are ready again, in whole half hours, and never less than changing takes', () => {
    const second = (turnoverMinutes: number) =>
      stationsOf(
        { ...taster, turnoverMinutes },
        { headCount: 20, supervisors: 1, split: { way: 'turns', parts: 2 } },
      )[1]?.afterMinutes;
    expect([0, 10, 30, 35, 60].map(second)).toEqual([150, 150, 150, 180, 180]);
  });
});
