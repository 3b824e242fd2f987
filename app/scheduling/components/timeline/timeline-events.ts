import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';
import {
  type Interval,
  intersectAll,
  maxConcurrent,
  merge,
  occupancy,
  overlaps,
  subtract,
} from '#app/kernel/interval.ts';
import {
  type BlockPlace,
  openHoursOf,
  reserves,
  type TimelineBlock,
  type TimelineDay,
  type TimelineIndex,
  type TimelineShade,
  type TimelineView,
} from './timeline-model.ts';
import type { DisplayRow } from './timeline-rows.ts';

/** What a drawn thing stands for; travels through the calendar untouched and comes back in its callbacks. */
export type Drawn =
  | { readonly type: 'block'; readonly block: TimelineBlock; readonly place: BlockPlace }
  | { readonly type: 'closed' }
  | { readonly type: 'shade'; readonly shade: TimelineShade }
  | { readonly type: 'occupied'; readonly count: number; readonly of: number };

/** The part of the calendar library's event input that is used. Times are epoch milliseconds, or dates of whole days. */
export interface DrawnEvent {
  id: string;
  title: string;
  start: number | string;
  end: number | string;
  allDay?: boolean;
  resourceIds?: string[];
  /** Events of one session share it: the calendar drags them as one. */
  groupId?: string;
  url?: string;
  display?: 'background';
  editable?: boolean;
  interactive?: boolean;
  extendedProps: { drawn: Drawn };
}

export interface DrawnRow {
  id: string;
  title: string;
  order: number;
  /** How many sessions lie on top of each other at most; at least 1. */
  extendedProps: { line: DisplayRow; stacked: number };
}

/**
 * The lines. Their heights come from here: with virtual scrolling the calendar measures a line only while all of its
 * sessions are in sight, and would let stacked blocks hang over the line below.
 */
export function drawRows(index: TimelineIndex, lines: readonly DisplayRow[], view: TimelineView): DrawnRow[] {
  return lines.map((line, order) => ({
    id: line.id,
    title: line.type === 'group' ? line.title : line.row.title,
    order,
    extendedProps: { line, stacked: line.type === 'group' ? 1 : stackedIn(index, line.id, view) },
  }));
}

/**
 * Sessions: one event for each row they hold, because set-up and clean-up differ per machine. A row that isn't shown
 * gets none.
 */
export function drawBlocks(index: TimelineIndex): DrawnEvent[] {
  const events: DrawnEvent[] = [];
  for (const block of index.data.blocks) {
    for (const place of block.places) {
      if (!index.rows.has(place.rowId)) continue;
      const event: DrawnEvent = {
        id: `${block.id}@${place.rowId}`,
        groupId: block.id,
        title: block.title,
        start: place.start,
        end: place.end,
        resourceIds: [place.rowId],
        editable: block.editable,
        interactive: block.href !== null,
        extendedProps: { drawn: { type: 'block', block, place } },
      };
      if (block.href !== null) event.url = block.href;
      events.push(event);
    }
  }
  return events;
}

/**
 * Everything behind the sessions: closed hours, closures, machines out of order, absences. What is closed for every row
 * is drawn once over all of them. A month draws whole days only: it has no room for the hours of a day.
 */
export function drawShades(index: TimelineIndex, view: TimelineView): DrawnEvent[] {
  const { days } = index.data;
  const shades = index.data.shades.map((shade): DrawnEvent => {
    const event = behind(`shade:${shade.id}`, shade, view, days, { type: 'shade', shade });
    if (shade.rowIds !== null) event.resourceIds = [...shade.rowIds];
    event.title = shade.title;
    return event;
  });
  return [...drawClosedHours(index, view, days), ...shades];
}

/** How full a folded group is: where the sessions of its rows lie, and how many at a time. */
export function drawOccupancy(index: TimelineIndex, lines: readonly DisplayRow[]): DrawnEvent[] {
  return lines.flatMap((line) => {
    if (line.type !== 'group' || !line.folded) return [];
    const places = line.rowIds.flatMap((id) =>
      (index.taken.get(id) ?? []).filter(({ block }) => reserves(block)).map(({ place }) => place),
    );
    return occupancy(places).map(
      (piece, at): DrawnEvent => ({
        id: `occupied:${line.id}:${at}`,
        title: '',
        start: piece.start,
        end: piece.end,
        display: 'background',
        resourceIds: [line.id],
        extendedProps: { drawn: { type: 'occupied', count: piece.count, of: line.rowIds.length } },
      }),
    );
  });
}

function stackedIn(index: TimelineIndex, rowId: string, view: TimelineView): number {
  const places = (index.taken.get(rowId) ?? []).map(({ place }) => place);
  return Math.max(1, maxConcurrent(view === 'month' ? places.map((one) => wholeDays(one, index)) : places));
}

/** A month draws a session over the whole of its days. */
function wholeDays(one: Interval, index: TimelineIndex): Interval {
  const touched = index.data.days.filter((day) => overlaps(one, day));
  return { start: touched[0]?.start ?? one.start, end: touched.at(-1)?.end ?? one.end };
}

function drawClosedHours(
  index: TimelineIndex,
  view: TimelineView,
  days: readonly TimelineDay[],
): DrawnEvent[] {
  const range = { start: days[0]?.start ?? 0, end: days.at(-1)?.end ?? 0 };
  const closedBy = new Map<string, { closed: readonly Interval[]; rowIds: string[] }>();
  let always = false;
  for (const row of index.data.rows) {
    const open = openHoursOf(index, row);
    if (open === null || row.hoursId === null) {
      always = true;
      continue;
    }
    const known = closedBy.get(row.hoursId);
    if (known) known.rowIds.push(row.id);
    else closedBy.set(row.hoursId, { closed: closedTime(open, view, days, range), rowIds: [row.id] });
  }
  const sets = [...closedBy.values()];
  const everywhere = always
    ? []
    : sets.slice(1).reduce((shared, set) => intersectAll(shared, set.closed), [...(sets[0]?.closed ?? [])]);
  const events = everywhere.map((one) => behind(`closed:${one.start}`, one, view, days, { type: 'closed' }));
  for (const [hoursId, { closed, rowIds }] of closedBy) {
    for (const one of subtract(closed, everywhere)) {
      const event = behind(`closed:${hoursId}:${one.start}`, one, view, days, { type: 'closed' });
      events.push({ ...event, resourceIds: rowIds });
    }
  }
  return events;
}

function closedTime(
  open: readonly Interval[],
  view: TimelineView,
  days: readonly TimelineDay[],
  range: Interval,
): Interval[] {
  if (view !== 'month') return subtract([range], open);
  return merge(days.filter((day) => !open.some((one) => overlaps(one, day))));
}

function behind(
  id: string,
  one: Interval,
  view: TimelineView,
  days: readonly TimelineDay[],
  drawn: Drawn,
): DrawnEvent {
  const base = { id, title: '', display: 'background' as const, extendedProps: { drawn } };
  if (view !== 'month') return { ...base, start: one.start, end: one.end };
  const touched = days.filter((day) => overlaps(one, day));
  const first = touched[0]?.date;
  const last = touched.at(-1)?.date;
  // Outside the month: an interval without days is left to the calendar to leave out.
  if (first === undefined || last === undefined) return { ...base, start: one.start, end: one.end };
  return { ...base, start: first, end: addDays(last as CalendarDate, 1), allDay: true };
}
