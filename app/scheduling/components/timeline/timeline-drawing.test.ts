import { describe, expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { HOUR } from '#app/kernel/interval.ts';
import { SAMPLE_ZONE, sampleBlock, sampleInstant, sampleRows, sampleTimeline } from './sample-timeline.ts';
import { daysOfView } from './timeline-days.ts';
import { drawBlocks, drawOccupancy, drawRows, drawShades } from './timeline-events.ts';
import { indexTimeline } from './timeline-model.ts';
import { displayRows } from './timeline-rows.ts';

const nothingFolded: ReadonlySet<string> = new Set();

describe('lines', () => {
  it('hang under site and machine group, in the order of their first row', () => {
    const lines = displayRows(sampleRows, nothingFolded);
    expect(lines.map((line) => [line.level, line.type === 'group' ? line.title : line.row.title])).toEqual([
      [0, 'Praktijkcentrum'],
      [1, 'Lasstraat'],
      [2, 'MIG/MAG 1'],
      [2, 'MIG/MAG 2'],
      [1, 'Leslokaal 1'],
      [0, 'Werkvloer De Brink'],
      [1, 'Kantbank'],
      [0, 'Trainers'],
      [1, 'Anna Wiersma'],
      [1, 'Bas Hofstra'],
    ]);
  });

  it('gather rows of one group that come apart, and leave out what is folded', () => {
    const [mig1, mig2, room] = sampleRows;
    if (!mig1 || !mig2 || !room) throw new Error('sample rows');
    const lines = displayRows([mig1, room, mig2], new Set(['group:centre/welding']));
    expect(lines.map((line) => line.id)).toEqual(['group:centre', 'group:centre/welding', 'room-1']);
    expect(lines[1]).toMatchObject({ folded: true, rowIds: ['mig-1', 'mig-2'] });
  });

  it('are as high as the most sessions on top of each other; whole days count in a month', () => {
    const blocks = [
      sampleBlock('a', ['mig-1']),
      sampleBlock('b', ['mig-1'], { state: 'concept' }),
      sampleBlock('c', ['mig-1'], { start: sampleInstant(1, '13:00'), end: sampleInstant(1, '15:00') }),
    ];
    const index = indexTimeline(sampleTimeline({ blocks }));
    const lines = displayRows(sampleRows, nothingFolded);
    const stacked = (view: 'week' | 'month') =>
      drawRows(index, lines, view).find((row) => row.id === 'mig-1')?.extendedProps.stacked;
    expect(stacked('week')).toBe(2);
    expect(stacked('month')).toBe(3);
  });
});

describe('sessions', () => {
  it('are drawn once in every row they hold, with the buffers of that row', () => {
    const block = sampleBlock('a', ['mig-1', 'anna', 'not-loaded'], { buffer: 15 });
    const events = drawBlocks(indexTimeline(sampleTimeline({ blocks: [block] })));
    expect(events.map((event) => [event.id, event.groupId, event.resourceIds])).toEqual([
      ['a@mig-1', 'a', ['mig-1']],
      ['a@anna', 'a', ['anna']],
    ]);
    expect(events[0]).toMatchObject({ start: sampleInstant(1, '08:45'), end: sampleInstant(1, '12:15') });
  });

  it('are a link only where they may be opened', () => {
    const closed = sampleBlock('a', ['mig-1'], { href: null });
    const [event] = drawBlocks(indexTimeline(sampleTimeline({ blocks: [closed] })));
    expect(event).toMatchObject({ interactive: false });
    expect(event?.url).toBeUndefined();
  });
});

describe('what lies behind', () => {
  it('draws time closed for all rows once, and the rest on the rows it is about', () => {
    const rows = sampleRows.filter((row) => row.hoursId !== null);
    const events = drawShades(indexTimeline(sampleTimeline({ rows })), 'week');
    const everywhere = events.filter((event) => event.resourceIds === undefined);
    // Nights and the weekend: everybody is home before 07:00.
    expect(everywhere[0]).toMatchObject({
      start: sampleInstant(0, '00:00'),
      end: sampleInstant(0, '07:00'),
    });
    const early = events.find((event) => event.start === sampleInstant(0, '07:00'));
    expect(early?.resourceIds).toEqual(['mig-1', 'mig-2', 'room-1']);
  });

  it('draws nothing over all rows where one is always open', () => {
    const events = drawShades(indexTimeline(sampleTimeline()), 'week');
    expect(events.every((event) => event.resourceIds !== undefined)).toBe(true);
  });

  it('draws whole closed days in a month', () => {
    const days = daysOfView('month', calendarDate('2026-11-24'), SAMPLE_ZONE);
    const rows = sampleRows.slice(0, 2);
    const events = drawShades(indexTimeline(sampleTimeline({ rows, days })), 'month');
    expect(events.map((event) => [event.start, event.end, event.allDay])).toEqual([
      ['2026-11-01', '2026-11-23', true],
      ['2026-11-28', '2026-12-01', true],
    ]);
  });

  it('counts how many rows of a folded group are taken', () => {
    const blocks = [
      sampleBlock('a', ['mig-1', 'mig-2']),
      sampleBlock('b', ['mig-1'], { start: sampleInstant(1, '12:00'), end: sampleInstant(1, '13:00') }),
      sampleBlock('c', ['mig-2'], { day: 2, state: 'concept' }),
    ];
    const index = indexTimeline(sampleTimeline({ blocks }));
    const folded = new Set(['group:centre/welding']);
    const pieces = drawOccupancy(index, displayRows(sampleRows, folded));
    expect(pieces.map((piece) => piece.extendedProps.drawn)).toEqual([
      { type: 'occupied', count: 2, of: 2 },
      { type: 'occupied', count: 1, of: 2 },
    ]);
    expect(Number(pieces[1]?.end) - Number(pieces[1]?.start)).toBe(HOUR);
  });
});
