import { describe, expect, it } from 'vitest';
import { needsAction, teamCell, teamTotals } from './team-grid.ts';

const planned = { code: 'B-1', next: 0, zone: 'Europe/Amsterdam', requested: false };
const cell = (facts: Partial<Parameters<typeof teamCell>[0]>) =>
  teamCell({ status: 'missing', required: null, validUntil: null, planned: null, ...facts });

describe('a place in the team grid', () => {
  it.each([
    ['valid', true, null, 'held'],
    ['valid', null, null, 'held'],
    ['valid', true, planned, 'held'],
    ['expiring', true, null, 'expiring'],
    ['expiring', null, null, 'expiring'],
    ['expiring', true, planned, 'planned'],
    ['expired', true, null, 'expired'],
    ['expired', true, planned, 'planned'],
    ['expired', false, null, 'none'],
    ['expired', null, null, 'none'],
    ['missing', true, null, 'missing'],
    ['missing', true, planned, 'planned'],
    ['missing', false, null, 'none'],
    ['missing', false, planned, 'planned'],
    ['missing', null, null, 'none'],
  ] as const)('%s, required %s, booked %o: %s', (status, required, booked, mark) => {
    expect(cell({ status, required, planned: booked }).mark).toBe(mark);
  });

  it('asks for action only where nothing is booked yet', () => {
    const marks = (['expired', 'missing', 'expiring', 'planned', 'held', 'none'] as const).filter((mark) =>
      needsAction({ mark }),
    );
    expect(marks).toEqual(['expired', 'missing', 'expiring']);
  });

  it('counts marks, and people once', () => {
    const totals = teamTotals([
      { cells: [cell({ required: true }), cell({ status: 'expired', required: true })] },
      { cells: [cell({ status: 'valid' }), cell({ required: true, planned })] },
      { cells: [] },
    ]);
    expect(totals).toEqual({ missing: 1, expired: 1, held: 1, planned: 1, expiring: 0, none: 0, people: 1 });
  });
});
