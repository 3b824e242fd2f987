import { describe, expect, it } from 'vitest';
import { HOUR } from '#app/kernel/interval.ts';
import { judgeChange, type Verdict, watchDrag } from './drag-watch.ts';
import { sampleBlock, sampleInstant, sampleTimeline } from './sample-timeline.ts';
import { indexTimeline, type TimelineBlock } from './timeline-model.ts';

const session = sampleBlock('a', ['mig-1', 'anna']);
const others = [
  sampleBlock('b', ['mig-1'], { start: sampleInstant(1, '13:00'), end: sampleInstant(1, '15:00') }),
  sampleBlock('c', ['anna'], { start: sampleInstant(1, '13:00'), end: sampleInstant(1, '15:00') }),
];
const index = indexTimeline(sampleTimeline({ blocks: [session, ...others] }));
const everything = new Set(index.rows.keys());

function ask(block: TimelineBlock, at: number, by: number, rowId?: string) {
  const place = block.places[at];
  if (!place) throw new Error('no such place');
  return { block, place, start: place.start + by, end: place.end + by, rowId: rowId ?? place.rowId };
}

describe('the watch on a drag', () => {
  it('answers yes until every event is asked about, so that the verdict names everything', () => {
    const verdicts: Verdict[] = [];
    const watch = watchDrag((verdict) => verdicts.push(verdict));
    expect(watch.judge(index, everything, ask(session, 0, 3 * HOUR))).toBe(true);
    expect(watch.judge(index, everything, ask(session, 1, 3 * HOUR))).toBe(false);
    expect(verdicts.at(-1)?.problems).toHaveLength(2);
  });

  it('starts over when the pointer moves on', () => {
    const watch = watchDrag(() => undefined);
    watch.judge(index, everything, ask(session, 0, 3 * HOUR));
    watch.judge(index, everything, ask(session, 1, 3 * HOUR));
    expect(watch.judge(index, everything, ask(session, 0, 6 * HOUR))).toBe(true);
    expect(watch.judge(index, everything, ask(session, 1, 6 * HOUR))).toBe(true);
  });

  it('carries the new row over to the whole session, whatever the order of asking', () => {
    const verdicts: Verdict[] = [];
    const watch = watchDrag((verdict) => verdicts.push(verdict));
    watch.judge(index, everything, ask(session, 1, 0));
    watch.judge(index, everything, ask(session, 0, 0, 'mig-2'));
    expect(verdicts.at(-1)?.proposal.places.map((place) => place.rowId)).toEqual(['mig-2', 'anna']);
    // The same distance over another row is a new question.
    watch.judge(index, everything, ask(session, 0, 0, 'room-1'));
    expect(verdicts.at(-1)).toMatchObject({ blocked: true, problems: [{ code: 'other-kind' }] });
  });

  it("doesn't wait for events in folded or filtered rows, which are never asked about", () => {
    const watch = watchDrag(() => undefined);
    expect(watch.judge(index, new Set(['mig-1']), ask(session, 0, 3 * HOUR))).toBe(false);
  });

  it('finds nothing wrong with a session back in its place', () => {
    const outside = sampleBlock('a', ['room-1'], { day: 6 });
    const sunday = indexTimeline(sampleTimeline({ blocks: [outside] }));
    expect(judgeChange(sunday, outside, { startBy: 0, endBy: 0 }).problems).toEqual([]);
    expect(judgeChange(sunday, outside, { startBy: HOUR, endBy: HOUR }).problems).not.toEqual([]);
  });
});
