import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { TimelineData, TimelineView } from './timeline-model.ts';
import type { Problem } from './timeline-problems.ts';

/** Where a drag or resize would put a session. Epoch milliseconds; set-up and clean-up are not part of it. */
export interface MoveProposal {
  readonly start: number;
  readonly end: number;
  /** Every row the session would hold, in its own order. */
  readonly rowIds: readonly string[];
  /** What the screen already saw; the server's answer is the one that counts. Never a blocking one. */
  readonly problems: readonly Problem[];
}

export interface TimelineCallbacks {
  /** Time was selected on rows. Without it, nothing can be selected. */
  readonly onSelect?: (rowIds: readonly string[], start: number, end: number) => void;
  /** A session was dropped or resized; `revert` puts it back. Without it, nothing can be dragged. */
  readonly onMove?: (sessionId: string, proposal: MoveProposal, revert: () => void) => void;
  /** A session was opened by click or Enter. Without it, its link is followed. */
  readonly onOpen?: (sessionId: string) => void;
  /** Somebody asked for another day or view inside the timeline (a click on a day). */
  readonly onRangeChange?: (view: TimelineView, date: CalendarDate) => void;
  readonly onFold?: (groupId: string, folded: boolean) => void;
}

export interface MachineTimelineProps extends TimelineCallbacks {
  readonly data: TimelineData;
  readonly view: TimelineView;
  readonly date: CalendarDate;
  /** Epoch milliseconds, where the clock must stand still (tests, pictures); else the device's clock. */
  readonly now?: number | undefined;
  /** Groups folded to begin with, as `groupIdOf` names them; the reader's own folding is kept on top. */
  readonly folded?: readonly string[] | undefined;
  readonly schedulerLicenseKey?: string | undefined;
}
