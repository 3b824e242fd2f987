import { type Interval, overlaps } from '#app/kernel/interval.ts';
import type {
  BlockPlace,
  TimelineBlock,
  TimelineData,
  TimelineDay,
  TimelineRow,
  TimelineShade,
} from './timeline-model.ts';
import { displayRows } from './timeline-rows.ts';

/** The list twin says the same as the timeline, in words: day by day, or row by row. */
export type ListArrangement = 'day' | 'row';

export interface ListEntry {
  readonly block: TimelineBlock;
  /** The rows it holds among those shown, in their order. */
  readonly rows: readonly TimelineRow[];
  /** In a list by row: its time in that row, with set-up and clean-up; by day: the widest of its rows. */
  readonly held: Interval;
}

export interface ListDay {
  readonly day: TimelineDay;
  readonly entries: readonly ListEntry[];
}

export interface ListRow {
  readonly row: TimelineRow;
  /** Titles of the groups that begin at this row, with their level: headings of the list. */
  readonly headings: readonly { readonly id: string; readonly title: string; readonly level: number }[];
  readonly days: readonly ListDay[];
}

const NONE: ReadonlySet<string> = new Set();

/** Every day of the range with its sessions by start; days without any stay, so that the list says they are free. */
export function listByDay(data: TimelineData): ListDay[] {
  const rows = new Map(data.rows.map((row, at) => [row.id, { row, at }]));
  const entries = data.blocks.flatMap((block): ListEntry[] => {
    const held = block.places
      .map((place) => rows.get(place.rowId))
      .filter((found) => found !== undefined)
      .sort((a, b) => a.at - b.at)
      .map((found) => found.row);
    return held.length === 0 ? [] : [{ block, rows: held, held: widest(block) }];
  });
  entries.sort((a, b) => a.block.start - b.block.start || a.block.end - b.block.end);
  return data.days.map((day) => ({ day, entries: entries.filter((entry) => overlaps(entry.block, day)) }));
}

/** Every row under its groups, with the days on which something is on; a row with nothing has no days. */
export function listByRow(data: TimelineData): ListRow[] {
  const held = new Map<string, ListEntry[]>();
  const rows = new Map(data.rows.map((row) => [row.id, row]));
  for (const block of data.blocks) {
    for (const place of block.places) {
      const row = rows.get(place.rowId);
      if (row) entriesOf(held, row.id).push({ block, rows: [row], held: place });
    }
  }
  const list: ListRow[] = [];
  let headings: { id: string; title: string; level: number }[] = [];
  for (const line of displayRows(data.rows, NONE)) {
    if (line.type === 'group') {
      headings.push({ id: line.id, title: line.title, level: line.level });
      continue;
    }
    const entries = entriesOf(held, line.id).sort((a, b) => a.block.start - b.block.start);
    list.push({
      row: line.row,
      headings,
      days: data.days
        .map((day) => ({ day, entries: entries.filter((entry) => overlaps(entry.block, day)) }))
        .filter(({ entries: some }) => some.length > 0),
    });
    headings = [];
  }
  return list;
}

export interface ListRemark {
  readonly shade: TimelineShade;
  /** The rows it is about; empty when it is about every row, or about the one that is listed. */
  readonly rows: readonly TimelineRow[];
}

/** Closures, outages and absences that touch a day. */
export function remarksOn(data: TimelineData, day: Interval, rowId?: string): ListRemark[] {
  return data.shades
    .filter(
      (shade) =>
        overlaps(shade, day) && (rowId === undefined || !shade.rowIds || shade.rowIds.includes(rowId)),
    )
    .map((shade) => ({
      shade,
      rows: rowId === undefined ? data.rows.filter((row) => shade.rowIds?.includes(row.id)) : [],
    }));
}

function entriesOf(held: Map<string, ListEntry[]>, rowId: string): ListEntry[] {
  let entries = held.get(rowId);
  if (!entries) {
    entries = [];
    held.set(rowId, entries);
  }
  return entries;
}

function widest(block: TimelineBlock): Interval {
  const all: readonly (Interval | BlockPlace)[] = [block, ...block.places];
  return { start: Math.min(...all.map((one) => one.start)), end: Math.max(...all.map((one) => one.end)) };
}
