import { describe, expect, it } from 'vitest';
import { runsOf, withPlaces } from './offer-places.ts';

const date = (runId: string, day: string) => ({
  runId,
  runCode: runId.toUpperCase(),
  startsAt: `2026-12-${day}T08:00:00Z`,
});
const course = (code: string, ...dates: ReturnType<typeof date>[]) => ({ code, dates });

describe('withPlaces', () => {
  it('shows the first date with a place, and how many dates there are', () => {
    const [vca] = withPlaces([course('VCA', date('a', '01'), date('b', '08'))], { a: 0, b: 3 });
    expect(vca).toEqual({ code: 'VCA', dates: 2, next: { ...date('b', '08'), free: 3 } });
  });

  it('shows the first date where every one is full', () => {
    const [vca] = withPlaces([course('VCA', date('a', '01'), date('b', '08'))], {});
    expect(vca?.next).toMatchObject({ runId: 'a', free: 0 });
  });

  it('puts the soonest on top and what has no date last', () => {
    const courses = [
      course('A'),
      course('B', date('a', '01'), date('b', '20')),
      course('C', date('c', '10')),
    ];
    const shown = withPlaces(courses, { a: 0, b: 1, c: 1 });
    expect(shown.map(({ code }) => code)).toEqual(['C', 'B', 'A']);
  });

  it('asks for the places of every run', () => {
    expect(runsOf([course('A'), course('B', date('a', '01'), date('b', '02'))])).toEqual(['a', 'b']);
  });
});
