import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { type Interval, merge } from '#app/kernel/interval.ts';

/**
 * The machine timeline's data: what the server sends, plain and small enough for JSON, and the lookups both the drawing
 * and the checks use. What holds always: instants are epoch milliseconds, intervals are half-open, and every text and
 * every block is already what this viewer may know; nothing here decides about rights.
 */

export type TimelineView = 'day' | 'week' | 'month';

export type RowKind = 'machine' | 'room' | 'trainer';

/** Where a row hangs, from the outside in: site, then machine group. Rows with equal ids share a group. */
export interface RowGroup {
  readonly id: string;
  readonly title: string;
}

export interface TimelineRow {
  readonly id: string;
  readonly kind: RowKind;
  readonly title: string;
  readonly path: readonly RowGroup[];
  /** A short remark under or beside the name: capacity, "keuring tot 3 dec"; null for none. */
  readonly note: string | null;
  /** Key into `TimelineData.hours`; null is open (or at work) at any time. */
  readonly hoursId: string | null;
  /** May this viewer select time on it and move blocks to and from it? */
  readonly editable: boolean;
}

/** Opening hours of a site or working hours of a trainer, already worked out for the range with every exception. */
export interface TimelineHours {
  readonly id: string;
  readonly open: readonly Interval[];
}

export type BlockKind =
  | 'course'
  | 'school'
  | 'on-the-job'
  | 'open-practice'
  | 'tour'
  | 'knowledge-circle'
  | 'maintenance'
  | 'other';

/** `busy` is all a viewer may know of somebody else's session. */
export type BlockState = 'concept' | 'option' | 'open' | 'confirmed' | 'completed' | 'cancelled' | 'busy';

/** One row held by one session, with set-up before and clean-up after it. Contains the session's own time. */
export interface BlockPlace extends Interval {
  readonly rowId: string;
}

/** One session. It is drawn once in every row it holds. */
export interface TimelineBlock extends Interval {
  /** The session's id. */
  readonly id: string;
  readonly runId: string | null;
  readonly kind: BlockKind;
  readonly state: BlockState;
  /** What the viewer may know: the course's title, or "bezet". */
  readonly title: string;
  /** Seats as text ("8 van 12"); null where there is nothing to say. */
  readonly seats: string | null;
  readonly places: readonly BlockPlace[];
  /** Something is wrong that a person must look at: people who can't come, a machine that is out. */
  readonly conflict: boolean;
  readonly editable: boolean;
  /** Where the block's name leads; null where the viewer may not open it. */
  readonly href: string | null;
  /** Sessions with the same key run side by side and may share their trainer. */
  readonly sideBySide: string | null;
}

export type ShadeKind = 'closure' | 'outage' | 'absence';

/** Time in which rows can't be used as usual: a closure, a machine out of order, a trainer on leave or ill. */
export interface TimelineShade extends Interval {
  readonly id: string;
  readonly kind: ShadeKind;
  /** Null is every row. */
  readonly rowIds: readonly string[] | null;
  readonly title: string;
  /** Nobody may plan here, whatever the reason given; else it asks for a reason. */
  readonly blocking: boolean;
}

/** A day in the site's zone: 23 or 25 hours long where the clock changes. */
export interface TimelineDay extends Interval {
  readonly date: CalendarDate;
}

export interface TimelineData {
  /** IANA zone of the site; the whole timeline is drawn in it. */
  readonly zone: string;
  /** The days of the view, as `daysOfView` gives them; blocks, hours and shades are those that touch them. */
  readonly days: readonly TimelineDay[];
  /** In the order in which they are shown. */
  readonly rows: readonly TimelineRow[];
  readonly hours: readonly TimelineHours[];
  readonly blocks: readonly TimelineBlock[];
  readonly shades: readonly TimelineShade[];
}

/** A place together with its session. */
export interface Taken {
  readonly block: TimelineBlock;
  readonly place: BlockPlace;
}

export interface TimelineIndex {
  readonly data: TimelineData;
  readonly rows: ReadonlyMap<string, TimelineRow>;
  readonly blocks: ReadonlyMap<string, TimelineBlock>;
  /** Per row, by start. */
  readonly taken: ReadonlyMap<string, readonly Taken[]>;
  /** Per key of `TimelineData.hours`: sorted and apart. */
  readonly open: ReadonlyMap<string, readonly Interval[]>;
}

export function indexTimeline(data: TimelineData): TimelineIndex {
  const taken = new Map<string, Taken[]>(data.rows.map((row) => [row.id, []]));
  for (const block of data.blocks) {
    for (const place of block.places) taken.get(place.rowId)?.push({ block, place });
  }
  for (const list of taken.values())
    list.sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
  return {
    data,
    rows: new Map(data.rows.map((row) => [row.id, row])),
    blocks: new Map(data.blocks.map((block) => [block.id, block])),
    taken,
    open: new Map(data.hours.map((hours) => [hours.id, merge(hours.open)])),
  };
}

/** When the row is open; null is always. */
export function openHoursOf(index: TimelineIndex, row: TimelineRow): readonly Interval[] | null {
  return row.hoursId === null ? null : (index.open.get(row.hoursId) ?? []);
}

export function shadesOf(index: TimelineIndex, rowId: string): TimelineShade[] {
  return index.data.shades.filter((shade) => shade.rowIds === null || shade.rowIds.includes(rowId));
}

/** A concept reserves nothing and a cancelled session holds nothing: neither is in anyone's way. */
export function reserves(block: TimelineBlock): boolean {
  return block.state !== 'concept' && block.state !== 'cancelled';
}
