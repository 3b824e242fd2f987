import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE, overlaps } from '#app/kernel/interval.ts';
import { buffersOf, gapMinutes, heldInterval } from './buffers.ts';

const minutes = fc.integer({ min: 0, max: 240 });
const buffers = fc.record({ setupMinutes: minutes, cleanupMinutes: minutes });

describe('buffers', () => {
  it('the gap between two sessions is exactly what keeps them apart', () => {
    fc.assert(
      fc.property(buffers, buffers, fc.integer({ min: 0, max: 600 }), (first, second, gap) => {
        const one = { start: 0, end: 60 * MINUTE };
        const other = { start: one.end + gap * MINUTE, end: one.end + (gap + 60) * MINUTE };
        const clash = overlaps(heldInterval(one, first), heldInterval(other, second));
        expect(clash).toBe(gap < gapMinutes(first, second));
      }),
    );
  });

  it('are read back from what is held', () => {
    fc.assert(
      fc.property(buffers, (given) => {
        const session = { start: 0, end: 90 * MINUTE };
        expect(buffersOf(heldInterval(session, given), session)).toEqual(given);
      }),
    );
  });
});
