import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contains,
  containsInstant,
  coveredLength,
  free,
  HOUR,
  type Interval,
  intersect,
  intersectAll,
  interval,
  lengthOf,
  maxConcurrent,
  merge,
  minutesOf,
  occupancy,
  overlaps,
  shift,
  subtract,
  union,
  withBuffers,
} from './interval.ts';

const SIZE = 24;
const anyInterval = fc
  .tuple(fc.integer({ min: 0, max: SIZE - 1 }), fc.integer({ min: 1, max: SIZE }))
  .map(([start, length]) => ({ start, end: Math.min(SIZE, start + length) }));
const anyList = fc.array(anyInterval, { maxLength: 8 });

/** The slow truth: which of the unit cells 0..SIZE-1 each list covers, and how often. */
function cells(list: readonly Interval[]): number[] {
  return Array.from({ length: SIZE }, (_, cell) => list.filter((one) => containsInstant(one, cell)).length);
}
const covered = (list: readonly Interval[]) => cells(list).map((count) => count > 0);

function sortedAndApart(list: readonly Interval[]): boolean {
  return list.every(
    (one, i) => one.start < one.end && (i === 0 || (list[i - 1] as Interval).end < one.start),
  );
}

describe('two intervals', () => {
  test('back to back do not overlap', () => {
    expect(overlaps(interval(0, 10), interval(10, 20))).toBe(false);
    expect(overlaps(interval(0, 11), interval(10, 20))).toBe(true);
    expect(containsInstant(interval(0, 10), 10)).toBe(false);
    expect(containsInstant(interval(0, 10), 0)).toBe(true);
  });

  test('agree with each other on overlap, intersection and containment', () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(intersect(a, b) !== null).toBe(overlaps(a, b));
        expect(intersect(a, b)).toEqual(intersect(b, a));
        expect(contains(a, b)).toBe(coveredLength([a, b]) === lengthOf(a));
      }),
    );
  });

  test('without length do not exist', () => {
    expect(() => interval(5, 5)).toThrow(RangeError);
    expect(() => interval(6, 5)).toThrow(RangeError);
    expect(() => interval(0.5, 5)).toThrow(RangeError);
    expect(() => interval(0, Number.NaN)).toThrow(RangeError);
  });

  test('grow by set-up and clean-up, and shift', () => {
    expect(withBuffers(interval(HOUR, 2 * HOUR), 15, 30)).toEqual(interval(HOUR * 0.75, HOUR * 2.5));
    expect(shift(interval(0, 5), -3)).toEqual(interval(-3, 2));
    expect(minutesOf(interval(0, HOUR * 1.5))).toBe(90);
  });
});

describe('lists of intervals', () => {
  test('merge covers the same, sorted and apart, and is stable', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const merged = merge(list);
        expect(covered(merged)).toEqual(covered(list));
        expect(sortedAndApart(merged)).toBe(true);
        expect(merge(merged)).toEqual(merged);
        expect(coveredLength(list)).toBe(covered(list).filter(Boolean).length);
      }),
    );
  });

  test('union, intersection and difference are those of the covered time', () => {
    fc.assert(
      fc.property(anyList, anyList, (a, b) => {
        const [inA, inB] = [covered(a), covered(b)];
        expect(covered(union(a, b))).toEqual(inA.map((cell, i) => cell || inB[i]));
        expect(covered(intersectAll(a, b))).toEqual(inA.map((cell, i) => cell && inB[i]));
        expect(covered(subtract(a, b))).toEqual(inA.map((cell, i) => cell && !inB[i]));
        for (const list of [union(a, b), intersectAll(a, b), subtract(a, b)])
          expect(sortedAndApart(list)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('what is taken and what is left make the whole', () => {
    fc.assert(
      fc.property(anyList, anyList, (a, b) => {
        expect(union(subtract(a, b), intersectAll(a, b))).toEqual(merge(a));
        expect(intersectAll(subtract(a, b), b)).toEqual([]);
        expect(subtract(union(a, b), b)).toEqual(subtract(a, b));
      }),
    );
  });

  test('free time is inside and touches nothing busy', () => {
    const day = interval(8 * HOUR, 17 * HOUR);
    const busy = [
      interval(7 * HOUR, 9 * HOUR),
      interval(12 * HOUR, 13 * HOUR),
      interval(13 * HOUR, 14 * HOUR),
    ];
    expect(free(day, busy)).toEqual([interval(9 * HOUR, 12 * HOUR), interval(14 * HOUR, 17 * HOUR)]);
    expect(free(day, [])).toEqual([day]);
    expect(free([], busy)).toEqual([]);
    expect(free(day, [interval(0, 24 * HOUR)])).toEqual([]);
  });

  test('occupancy counts what is on, and maxConcurrent its top', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const pieces = occupancy(list);
        const counts = cells(list);
        for (let cell = 0; cell < SIZE; cell += 1) {
          expect(pieces.find((piece) => containsInstant(piece, cell))?.count ?? 0).toBe(counts[cell]);
        }
        expect(maxConcurrent(list)).toBe(Math.max(0, ...counts));
        pieces.forEach((piece, i) => {
          const before = pieces[i - 1];
          if (before?.end === piece.start) expect(before.count).not.toBe(piece.count);
        });
      }),
    );
    expect(maxConcurrent([interval(0, 5), interval(5, 9)])).toBe(1);
  });

  test('occupancy adds weights, zero included', () => {
    const groups = [
      { start: 0, end: 10, learners: 4 },
      { start: 5, end: 15, learners: 3 },
      { start: 6, end: 7, learners: 0 },
    ];
    expect(occupancy(groups, (group) => group.learners)).toEqual([
      { start: 0, end: 5, count: 4 },
      { start: 5, end: 10, count: 7 },
      { start: 10, end: 15, count: 3 },
    ]);
    expect(maxConcurrent(groups, (group) => group.learners)).toBe(7);
  });
});
