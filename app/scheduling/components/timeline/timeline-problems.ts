import { contains, type Interval, overlaps } from '#app/kernel/interval.ts';
import {
  type BlockPlace,
  openHoursOf,
  type RowKind,
  reserves,
  type ShadeKind,
  shadesOf,
  type TimelineBlock,
  type TimelineIndex,
  type TimelineRow,
} from './timeline-model.ts';

/**
 * What the screen can say while a block is still in the air. It knows only what is drawn, so it is a courtesy: the use
 * case checks everything again. Therefore `block` is kept for what no role can set aside, and whatever may pass with a
 * reason, or is better known by the server, is a `warn`.
 */
export type Problem =
  | { readonly code: 'no-row'; readonly level: 'block' }
  | { readonly code: 'row-locked'; readonly level: 'block'; readonly rowId: string }
  | { readonly code: 'other-kind'; readonly level: 'block'; readonly rowId: string; readonly from: RowKind }
  | { readonly code: 'held-twice'; readonly level: 'block'; readonly rowId: string }
  | {
      readonly code: 'taken';
      readonly level: 'block' | 'warn';
      readonly rowId: string;
      /** Null where the viewer may know no more than that it is taken. */
      readonly by: string | null;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly code: ShadeKind;
      readonly level: 'block' | 'warn';
      /** Null is every row: said once. */
      readonly rowId: string | null;
      readonly title: string;
    }
  | { readonly code: 'closed'; readonly level: 'warn'; readonly rowId: string }
  | { readonly code: 'off-duty'; readonly level: 'warn'; readonly rowId: string };

/** Where a session would stand after a drag or a resize. */
export interface Proposal extends Interval {
  readonly blockId: string;
  readonly places: readonly BlockPlace[];
}

export interface Change {
  /** Milliseconds by which the session's start and end move: equal for a drag, one of them 0 for a resize. */
  readonly startBy: number;
  readonly endBy: number;
  /** The row the block was picked up in and the one it hangs over. */
  readonly fromRowId?: string | undefined;
  readonly toRowId?: string | undefined;
}

/** Buffers keep their length: every place of the session moves along with it. */
export function proposalOf(block: TimelineBlock, change: Change): Proposal {
  return {
    blockId: block.id,
    start: block.start + change.startBy,
    end: block.end + change.endBy,
    places: block.places.map((place) => ({
      rowId: place.rowId === change.fromRowId && change.toRowId ? change.toRowId : place.rowId,
      start: place.start + change.startBy,
      end: place.end + change.endBy,
    })),
  };
}

/** Everything that stands in the way, in the order of the session's rows. None is a drop that looks fine from here. */
export function problemsOf(index: TimelineIndex, proposal: Proposal): Problem[] {
  const block = index.blocks.get(proposal.blockId);
  if (!block) return [{ code: 'no-row', level: 'block' }];
  const found: Problem[] = [];
  const seen = new Set<string>();
  proposal.places.forEach((place, at) => {
    const before = block.places[at]?.rowId;
    const row = index.rows.get(place.rowId);
    if (seen.has(place.rowId)) found.push({ code: 'held-twice', level: 'block', rowId: place.rowId });
    seen.add(place.rowId);
    // A row that isn't loaded (filtered away) is the server's to judge, unless the block was dropped on it.
    if (!row) {
      if (before !== place.rowId) found.push({ code: 'no-row', level: 'block' });
      return;
    }
    const kind = before === undefined ? undefined : index.rows.get(before)?.kind;
    if (before !== place.rowId && !row.editable) {
      found.push({ code: 'row-locked', level: 'block', rowId: row.id });
    }
    if (kind !== undefined && kind !== row.kind) {
      found.push({ code: 'other-kind', level: 'block', rowId: row.id, from: kind });
      return;
    }
    found.push(...takenBy(index, row, place, block), ...outsideHours(index, row, proposal));
  });
  return once(found);
}

/** The same for time that was selected on a row and isn't a session yet: what is taken only warns (a concept may). */
export function problemsOfSelection(index: TimelineIndex, rowId: string, selected: Interval): Problem[] {
  const row = index.rows.get(rowId);
  if (!row) return [{ code: 'no-row', level: 'block' }];
  if (!row.editable) return [{ code: 'row-locked', level: 'block', rowId }];
  return [...takenBy(index, row, selected, null), ...outsideHours(index, row, selected)];
}

export function isBlocked(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.level === 'block');
}

function takenBy(
  index: TimelineIndex,
  row: TimelineRow,
  place: Interval,
  moving: TimelineBlock | null,
): Problem[] {
  const found: Problem[] = [];
  for (const other of index.taken.get(row.id) ?? []) {
    if (other.place.start >= place.end) break;
    if (other.block.id === moving?.id || !overlaps(other.place, place) || !reserves(other.block)) continue;
    const together =
      row.kind === 'trainer' && moving?.sideBySide != null && moving.sideBySide === other.block.sideBySide;
    if (together) continue;
    found.push({
      code: 'taken',
      level: moving && reserves(moving) ? 'block' : 'warn',
      rowId: row.id,
      by: other.block.state === 'busy' ? null : other.block.title,
      start: other.place.start,
      end: other.place.end,
    });
  }
  return found;
}

/** Looks at the session's own time: set-up and clean-up may lie outside opening hours. */
function outsideHours(index: TimelineIndex, row: TimelineRow, session: Interval): Problem[] {
  const found: Problem[] = shadesOf(index, row.id)
    .filter((shade) => overlaps(shade, session))
    .map((shade) => ({
      code: shade.kind,
      level: shade.blocking ? 'block' : 'warn',
      rowId: shade.rowIds === null ? null : row.id,
      title: shade.title,
    }));
  const open = openHoursOf(index, row);
  if (found.length === 0 && open !== null && !open.some((hours) => contains(hours, session))) {
    found.push({ code: row.kind === 'trainer' ? 'off-duty' : 'closed', level: 'warn', rowId: row.id });
  }
  return found;
}

/** What holds for every row was found at each of them. */
function once(problems: readonly Problem[]): Problem[] {
  const everywhere = new Set<string>();
  return problems.filter((problem) => {
    if (!('title' in problem) || problem.rowId !== null) return true;
    const said = `${problem.code} ${problem.title}`;
    if (everywhere.has(said)) return false;
    everywhere.add(said);
    return true;
  });
}
