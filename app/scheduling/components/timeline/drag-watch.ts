import type { BlockPlace, TimelineBlock, TimelineIndex } from './timeline-model.ts';
import {
  type Change,
  isBlocked,
  type Problem,
  type Proposal,
  problemsOf,
  proposalOf,
} from './timeline-problems.ts';

/** What hangs in the air right now, and what is wrong with it. */
export interface Verdict {
  readonly proposal: Proposal;
  readonly problems: readonly Problem[];
  readonly blocked: boolean;
}

export interface Judged {
  readonly block: TimelineBlock;
  /** Where the asked-about event of the session stands before the drag. */
  readonly place: BlockPlace;
  /** Where it would stand. */
  readonly start: number;
  readonly end: number;
  readonly rowId: string;
}

/**
 * While a session is dragged, the calendar asks about each of its events in turn, in an order of its own, and stops at
 * the first refusal. To say everything that is wrong and not just the first thing, this answers yes until every event
 * that is shown has been asked about, and judges the session as a whole each time.
 */
export function watchDrag(publish: (verdict: Verdict) => void) {
  let asked = new Map<string, string>();
  let key = '';

  return {
    /** May the session be dropped there? */
    judge(index: TimelineIndex, shownRows: ReadonlySet<string>, judged: Judged): boolean {
      const { block, place, rowId } = judged;
      const change = { startBy: judged.start - place.start, endBy: judged.end - place.end };
      const now = `${block.id} ${change.startBy} ${change.endBy}`;
      if (now !== key || asked.has(place.rowId)) {
        asked = new Map();
        key = now;
      }
      asked.set(place.rowId, rowId);
      const verdict = judgeChange(index, block, { ...change, ...rowChange(asked) });
      publish(verdict);
      const shown = block.places.filter((one) => shownRows.has(one.rowId)).length;
      return !(verdict.blocked && asked.size >= shown);
    },
  };
}

/** What is wrong with a whole change; back in its old place, nothing is. */
export function judgeChange(index: TimelineIndex, block: TimelineBlock, change: Change): Verdict {
  const proposal = proposalOf(block, change);
  const still = change.startBy === 0 && change.endBy === 0 && change.fromRowId === change.toRowId;
  const problems = still ? [] : problemsOf(index, proposal);
  return { proposal, problems, blocked: isBlocked(problems) };
}

function rowChange(asked: ReadonlyMap<string, string>): Pick<Change, 'fromRowId' | 'toRowId'> {
  for (const [fromRowId, toRowId] of asked) if (fromRowId !== toRowId) return { fromRowId, toRowId };
  return {};
}
