/**
 * A half-open stretch of time `[start, end)` in epoch milliseconds: the end is not part of it, so back-to-back
 * intervals don't overlap. What holds always: both whole numbers, `start < end`. The functions below drop empty results
 * rather than return an interval without length.
 */
export type Interval = { readonly start: number; readonly end: number };

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** Throws when the end isn't after the start: outside input is refused before it gets here. */
export function interval(start: number, end: number): Interval {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start >= end) {
    throw new RangeError(`not an interval: [${start}, ${end})`);
  }
  return { start, end };
}

/** Milliseconds. */
export function lengthOf(one: Interval): number {
  return one.end - one.start;
}

/** Whole minutes, rounded down; sessions are whole minutes to begin with. */
export function minutesOf(one: Interval): number {
  return Math.floor(lengthOf(one) / MINUTE);
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Does `outer` cover all of `inner`? */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The end itself is outside. */
export function containsInstant(one: Interval, instant: number): boolean {
  return one.start <= instant && instant < one.end;
}

/** What both share, or null. */
export function intersect(a: Interval, b: Interval): Interval | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : null;
}

/** Widens by set-up before and clean-up after, in minutes ≥ 0. */
export function withBuffers(one: Interval, beforeMinutes: number, afterMinutes: number): Interval {
  return interval(one.start - beforeMinutes * MINUTE, one.end + afterMinutes * MINUTE);
}

export function shift(one: Interval, milliseconds: number): Interval {
  return interval(one.start + milliseconds, one.end + milliseconds);
}

/** By start, then by end. */
export function compareIntervals(a: Interval, b: Interval): number {
  return a.start - b.start || a.end - b.end;
}

/** All time covered by any of them: sorted, apart, and joined where they overlap or touch. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  let last: { start: number; end: number } | undefined;
  for (const next of [...intervals].sort(compareIntervals)) {
    if (next.start >= next.end) continue;
    if (last !== undefined && next.start <= last.end) {
      last.end = Math.max(last.end, next.end);
    } else {
      last = { start: next.start, end: next.end };
      merged.push(last);
    }
  }
  return merged;
}

/** All time covered by either list. */
export function union(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return merge([...a, ...b]);
}

/** All time covered by both lists. */
export function intersectAll(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const left = merge(a);
  const right = merge(b);
  const shared: Interval[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const one = left[i] as Interval;
    const other = right[j] as Interval;
    const both = intersect(one, other);
    if (both) shared.push(both);
    if (one.end < other.end) i += 1;
    else j += 1;
  }
  return shared;
}

/** The time of `from` that none of `taken` covers. */
export function subtract(from: readonly Interval[], taken: readonly Interval[]): Interval[] {
  const blocks = merge(taken);
  const left: Interval[] = [];
  let first = 0;
  for (const piece of merge(from)) {
    let start = piece.start;
    // Pieces ascend, so blocks that ended before this one never matter again.
    while (first < blocks.length && (blocks[first] as Interval).end <= piece.start) first += 1;
    for (let i = first; i < blocks.length; i += 1) {
      const block = blocks[i] as Interval;
      if (block.start >= piece.end) break;
      if (block.start > start) left.push({ start, end: block.start });
      start = Math.max(start, block.end);
    }
    if (start < piece.end) left.push({ start, end: piece.end });
  }
  return left;
}

/** The gaps: where `within` is open and nothing of `busy` is on. Sorted and apart. */
export function free(within: Interval | readonly Interval[], busy: readonly Interval[]): Interval[] {
  return subtract('start' in within ? [within] : within, busy);
}

/** Milliseconds covered by any of them; overlaps count once. */
export function coveredLength(intervals: readonly Interval[]): number {
  return merge(intervals).reduce((sum, one) => sum + lengthOf(one), 0);
}

export type Occupied = Interval & { readonly count: number };

/**
 * How many are on at each moment: sorted pieces with a count ≥ 1, as long as possible each. `weight` counts an interval
 * for more than one, such as the learners of a group (whole numbers ≥ 0).
 */
export function occupancy<I extends Interval>(
  intervals: readonly I[],
  weight: (one: I) => number = () => 1,
): Occupied[] {
  const changes = new Map<number, number>();
  for (const one of intervals) {
    if (one.start >= one.end) continue;
    const by = weight(one);
    changes.set(one.start, (changes.get(one.start) ?? 0) + by);
    changes.set(one.end, (changes.get(one.end) ?? 0) - by);
  }
  const pieces: { start: number; end: number; count: number }[] = [];
  let count = 0;
  let since = 0;
  // Leavings and arrivals of one instant are added up before they count: back-to-back never counts double.
  for (const [instant, change] of [...changes].sort(([a], [b]) => a - b)) {
    if (change === 0) continue;
    if (count > 0) pieces.push({ start: since, end: instant, count });
    count += change;
    since = instant;
  }
  return pieces;
}

/** The most that are on at one moment; 0 for none. */
export function maxConcurrent<I extends Interval>(
  intervals: readonly I[],
  weight: (one: I) => number = () => 1,
): number {
  return occupancy(intervals, weight).reduce((most, piece) => Math.max(most, piece.count), 0);
}
