import { describe, expect, it } from 'vitest';
import { waysToGet } from './way-to-get.ts';

const course = (code: string, grantsTypeId: string | null, runCode: string | null, free = 3) => ({
  courseId: `id-${code}`,
  code,
  title: { nl: code, en: null },
  grantsTypeId,
  next: runCode === null ? null : { runCode, startsAt: '2026-12-01T08:00:00Z', free },
});

describe('waysToGet', () => {
  const offered = [course('VCA', 'vca', 'R1', 0), course('VCA-VOL', 'vca', 'R2'), course('TEK', null, 'R3')];

  it('leads to the first date that has a place', () => {
    const { vca } = waysToGet(['vca'], offered, []);
    expect(vca).toMatchObject({ courseCode: 'VCA-VOL', booked: null, next: { runCode: 'R2', free: 3 } });
  });

  it('leads to the waiting list of the first date where everything is full', () => {
    const full = offered.map(({ next, ...rest }) => ({ ...rest, next: next && { ...next, free: 0 } }));
    expect(waysToGet(['vca'], full, []).vca?.next).toMatchObject({ runCode: 'R1', free: 0 });
  });

  it('is a booking where there is one', () => {
    const booked = [{ courseId: 'id-VCA', code: 'E-1', start: 5, zone: 'UTC' }];
    expect(waysToGet(['vca'], offered, booked).vca?.booked).toEqual({
      code: 'E-1',
      start: 5,
      zone: 'UTC',
    });
  });

  it('says nothing about what no course grants, and names a course that has no date', () => {
    const ways = waysToGet(['vca', 'hef'], [course('VCA', 'vca', null)], []);
    expect(ways.vca?.next).toBeNull();
    expect(ways).not.toHaveProperty('hef');
  });
});
