import { describe, expect, it } from 'vitest';
import { HOUR } from '#app/kernel/interval.ts';
import { sampleBlock, sampleInstant, sampleTimeline } from './sample-timeline.ts';
import { indexTimeline, type TimelineBlock, type TimelineShade } from './timeline-model.ts';
import { isBlocked, problemsOf, problemsOfSelection, proposalOf } from './timeline-problems.ts';

function moved(
  block: TimelineBlock,
  others: TimelineBlock[],
  by: number,
  rows?: { fromRowId: string; toRowId: string },
  shades: TimelineShade[] = [],
) {
  const index = indexTimeline(sampleTimeline({ blocks: [block, ...others], shades }));
  return problemsOf(index, proposalOf(block, { startBy: by, endBy: by, ...rows }));
}

const outage: TimelineShade = {
  id: 'o',
  kind: 'outage',
  rowIds: ['mig-2'],
  start: sampleInstant(1, '00:00'),
  end: sampleInstant(2, '00:00'),
  title: 'draadaanvoer kapot',
  blocking: true,
};

describe('a session in the air', () => {
  const welding = sampleBlock('a', ['mig-1', 'anna']);

  it('moves with all its places, and set-up and clean-up keep their length', () => {
    const buffered = sampleBlock('a', ['mig-1'], { buffer: 15 });
    const proposal = proposalOf(buffered, { startBy: HOUR, endBy: 2 * HOUR });
    expect(proposal.start).toBe(sampleInstant(1, '10:00'));
    expect(proposal.end).toBe(sampleInstant(1, '14:00'));
    expect(proposal.places).toEqual([
      { rowId: 'mig-1', start: sampleInstant(1, '09:45'), end: sampleInstant(1, '14:15') },
    ]);
  });

  it('has nothing against it in its own place or in free time', () => {
    expect(moved(welding, [], 0)).toEqual([]);
    expect(moved(welding, [], 2 * HOUR)).toEqual([]);
  });

  it('may stand back-to-back, but not overlap by set-up and clean-up', () => {
    const next = sampleBlock('b', ['mig-1'], {
      start: sampleInstant(1, '13:00'),
      end: sampleInstant(1, '15:00'),
    });
    expect(moved(welding, [next], HOUR)).toEqual([]);
    const buffered = sampleBlock('a', ['mig-1'], { buffer: 15 });
    expect(moved(buffered, [next], HOUR)).toMatchObject([
      { code: 'taken', level: 'block', rowId: 'mig-1', by: 'Cursus b' },
    ]);
  });

  it('says everything that is taken at once, for machine and trainer', () => {
    const others = [
      sampleBlock('b', ['mig-1'], { start: sampleInstant(1, '13:00'), end: sampleInstant(1, '15:00') }),
      sampleBlock('c', ['anna'], { start: sampleInstant(1, '14:00'), end: sampleInstant(1, '15:00') }),
    ];
    const problems = moved(welding, others, 3 * HOUR);
    expect(problems.map((problem) => [problem.code, 'rowId' in problem && problem.rowId])).toEqual([
      ['taken', 'mig-1'],
      ['taken', 'anna'],
    ]);
  });

  it('knows of a session it may not name only that the row is taken', () => {
    const busy = sampleBlock('b', ['mig-1'], {
      state: 'busy',
      title: 'bezet',
      start: sampleInstant(1, '13:00'),
      end: sampleInstant(1, '15:00'),
    });
    expect(moved(welding, [busy], 3 * HOUR)).toMatchObject([{ code: 'taken', by: null }]);
  });

  it('is not kept out by concepts and cancelled sessions, and as a concept only warned', () => {
    const at = { start: sampleInstant(1, '13:00'), end: sampleInstant(1, '15:00') };
    expect(moved(welding, [sampleBlock('b', ['mig-1'], { ...at, state: 'concept' })], 3 * HOUR)).toEqual([]);
    expect(moved(welding, [sampleBlock('b', ['mig-1'], { ...at, state: 'cancelled' })], 3 * HOUR)).toEqual(
      [],
    );
    const concept = sampleBlock('a', ['mig-1'], { state: 'concept' });
    const problems = moved(concept, [sampleBlock('b', ['mig-1'], at)], 3 * HOUR);
    expect(problems).toMatchObject([{ code: 'taken', level: 'warn' }]);
    expect(isBlocked(problems)).toBe(false);
  });

  it('shares its trainer, not its machine, with sessions side by side', () => {
    const one = sampleBlock('a', ['mig-1', 'anna'], { sideBySide: 'key' });
    const other = sampleBlock('b', ['mig-1', 'anna'], {
      sideBySide: 'key',
      start: sampleInstant(1, '13:00'),
      end: sampleInstant(1, '15:00'),
    });
    expect(moved(one, [other], 3 * HOUR)).toMatchObject([{ code: 'taken', rowId: 'mig-1' }]);
  });

  it('is warned outside opening hours and working hours, looking at the session without its buffers', () => {
    expect(moved(sampleBlock('a', ['room-1', 'anna'], { day: 0 }), [], 6 * HOUR)).toEqual([
      { code: 'closed', level: 'warn', rowId: 'room-1' },
      { code: 'off-duty', level: 'warn', rowId: 'anna' },
    ]);
    const early = sampleBlock('a', ['room-1'], { day: 0, buffer: 60 });
    expect(moved(early, [], -HOUR)).toEqual([]);
    expect(moved(sampleBlock('a', ['bas']), [], 12 * HOUR)).toEqual([]);
  });

  it('meets outages and absences in the row, closures everywhere once', () => {
    expect(moved(welding, [], 0, { fromRowId: 'mig-1', toRowId: 'mig-2' }, [outage])).toEqual([
      { code: 'outage', level: 'block', rowId: 'mig-2', title: 'draadaanvoer kapot' },
    ]);
    const closure: TimelineShade = {
      ...outage,
      kind: 'closure',
      rowIds: null,
      title: 'dicht',
      blocking: false,
    };
    expect(moved(welding, [], HOUR, undefined, [closure])).toEqual([
      { code: 'closure', level: 'warn', rowId: null, title: 'dicht' },
    ]);
  });

  it('stays among its own kind, off locked rows and off rows it already holds', () => {
    expect(moved(welding, [], 0, { fromRowId: 'anna', toRowId: 'room-1' })).toMatchObject([
      { code: 'other-kind', level: 'block', rowId: 'room-1', from: 'trainer' },
    ]);
    expect(moved(welding, [], 0, { fromRowId: 'mig-1', toRowId: 'floor-1' })).toMatchObject([
      { code: 'row-locked', level: 'block', rowId: 'floor-1' },
    ]);
    const both = sampleBlock('a', ['mig-1', 'mig-2']);
    expect(moved(both, [], 0, { fromRowId: 'mig-1', toRowId: 'mig-2' })).toMatchObject([
      { code: 'held-twice', level: 'block', rowId: 'mig-2' },
    ]);
    expect(moved(welding, [], 0, { fromRowId: 'mig-1', toRowId: 'group:centre' })).toEqual([
      { code: 'no-row', level: 'block' },
    ]);
  });

  it('leaves rows that are filtered away to the server', () => {
    expect(moved(sampleBlock('a', ['not-loaded']), [], HOUR)).toEqual([]);
  });
});

describe('selected time', () => {
  const at = { start: sampleInstant(1, '10:00'), end: sampleInstant(1, '13:00') };

  it('only warns of what is taken: a concept may be pencilled over it', () => {
    const index = indexTimeline(sampleTimeline({ blocks: [sampleBlock('a', ['mig-1'])] }));
    expect(problemsOfSelection(index, 'mig-1', at)).toMatchObject([{ code: 'taken', level: 'warn' }]);
    expect(problemsOfSelection(index, 'mig-2', at)).toEqual([]);
  });

  it('is refused on locked rows and on groups', () => {
    const index = indexTimeline(sampleTimeline());
    expect(isBlocked(problemsOfSelection(index, 'floor-1', at))).toBe(true);
    expect(isBlocked(problemsOfSelection(index, 'group:centre', at))).toBe(true);
  });
});
