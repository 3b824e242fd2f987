import { describe, expect, it } from 'vitest';
import { formatFor } from '#app/ui/format/format.ts';
import { SAMPLE_ZONE, sampleBlock, sampleInstant, sampleTimeline } from './sample-timeline.ts';
import { listByDay, listByRow, remarksOn } from './timeline-list.ts';
import { indexTimeline, type TimelineShade } from './timeline-model.ts';
import type { Problem } from './timeline-problems.ts';
import { describeBlock, wordProblems } from './timeline-words.ts';

const dutch = formatFor('nl', SAMPLE_ZONE);

describe('the list twin', () => {
  const evening = sampleBlock('b', ['anna', 'mig-1'], {
    start: sampleInstant(1, '18:30'),
    end: sampleInstant(1, '21:30'),
  });
  const morning = sampleBlock('a', ['mig-1'], { buffer: 15 });
  const elsewhere = sampleBlock('c', ['not-loaded']);
  const data = sampleTimeline({ blocks: [evening, morning, elsewhere] });

  it('by day has every day, sessions by start, their rows in the order of the timeline', () => {
    const days = listByDay(data);
    expect(days.map(({ entries }) => entries.map((entry) => entry.block.id))).toEqual([
      [],
      ['a', 'b'],
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(days[1]?.entries[1]?.rows.map((row) => row.id)).toEqual(['mig-1', 'anna']);
    expect(days[1]?.entries[0]?.held).toEqual({
      start: sampleInstant(1, '08:45'),
      end: sampleInstant(1, '12:15'),
    });
  });

  it('by row has every row, under the headings of the groups that begin there', () => {
    const rows = listByRow(data);
    expect(rows.map(({ row, days }) => [row.id, days.flatMap(({ entries }) => entries).length])).toEqual([
      ['mig-1', 2],
      ['mig-2', 0],
      ['room-1', 0],
      ['floor-1', 0],
      ['anna', 1],
      ['bas', 0],
    ]);
    expect(rows[0]?.headings.map((heading) => heading.title)).toEqual(['Praktijkcentrum', 'Lasstraat']);
    expect(rows[1]?.headings).toEqual([]);
  });

  it('names the rows a remark is about, and none for everything', () => {
    const shade: TimelineShade = {
      id: 's',
      kind: 'absence',
      rowIds: ['anna'],
      start: sampleInstant(2, '00:00'),
      end: sampleInstant(3, '00:00'),
      title: 'verlof',
      blocking: true,
    };
    const away = sampleTimeline({ shades: [shade, { ...shade, id: 't', rowIds: null, title: 'dicht' }] });
    const [monday, , wednesday] = away.days;
    if (!monday || !wednesday) throw new Error('no days');
    expect(remarksOn(away, monday)).toEqual([]);
    expect(
      remarksOn(away, wednesday).map((remark) => [remark.shade.title, remark.rows.map((row) => row.id)]),
    ).toEqual([
      ['verlof', ['anna']],
      ['dicht', []],
    ]);
  });
});

describe('words', () => {
  it('say of a block what its name does not', () => {
    const block = sampleBlock('a', ['mig-1'], { buffer: 15, state: 'option', seats: '8 van 12' });
    const place = block.places[0] ?? block;
    expect(describeBlock(block, place, dutch)).toBe(
      'di 24 nov, 09:00–12:00 · met opbouwen en opruimen 08:45–12:15 · cursus · optie · 8 van 12',
    );
  });

  it('put rows with the same problem into one sentence and count the rest', () => {
    const index = indexTimeline(sampleTimeline());
    const problems: Problem[] = ['mig-1', 'mig-2', 'room-1', 'floor-1', 'bas'].map((rowId) => ({
      code: 'closed',
      level: 'warn',
      rowId,
    }));
    expect(wordProblems(problems, index, dutch)).toEqual([
      'Dan niet open: MIG/MAG 1, MIG/MAG 2, Leslokaal 1 en nog 2.',
    ]);
  });

  it('say by whom, where that may be known, and that a concept can be there', () => {
    const index = indexTimeline(sampleTimeline());
    const at = { start: sampleInstant(1, '09:00'), end: sampleInstant(1, '12:00') };
    const taken = (by: string | null, level: 'block' | 'warn'): Problem => ({
      code: 'taken',
      level,
      rowId: 'mig-1',
      by,
      ...at,
    });
    expect(wordProblems([taken('TIG 2', 'block')], index, dutch)).toEqual([
      'MIG/MAG 1 is bezet van 09:00–12:00: TIG 2.',
    ]);
    expect(wordProblems([taken(null, 'warn')], index, formatFor('en', SAMPLE_ZONE))).toEqual([
      'MIG/MAG 1 is busy 09:00–12:00. As a concept it can be there.',
    ]);
  });
});
