import type { CalendarOptions, EventApi } from '@fullcalendar/react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Interval } from '#app/kernel/interval.ts';
import type { Format } from '#app/ui/format/format.ts';
import type { HintStore } from './drag-hint.tsx';
import { judgeChange, watchDrag } from './drag-watch.ts';
import type { Drawn } from './timeline-events.ts';
import type { TimelineIndex } from './timeline-model.ts';
import { isBlocked, type Problem, problemsOfSelection } from './timeline-problems.ts';
import type { MachineTimelineProps } from './timeline-props.ts';
import type { DisplayRow } from './timeline-rows.ts';
import { wordProblems } from './timeline-words.ts';

interface Actions extends MachineTimelineProps {
  readonly index: TimelineIndex;
  readonly lines: readonly DisplayRow[];
  readonly format: Format;
  readonly hints: HintStore;
}

/** The calendar options that answer the pointer: select, drag, resize, open. */
export function useTimelineActions(actions: Actions): CalendarOptions {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  const canSelect = actions.onSelect !== undefined;
  const canMove = actions.onMove !== undefined;
  const [watch] = useState(() =>
    watchDrag(({ proposal, problems }) => {
      const { index } = latest.current;
      const before = new Set(index.blocks.get(proposal.blockId)?.places.map((place) => place.rowId));
      const rowIds = proposal.places.map((place) => place.rowId).filter((id) => !before.has(id));
      showHint(latest.current, proposal, rowIds, problems);
    }),
  );

  return useMemo((): CalendarOptions => {
    const shownRows = () => new Set(latest.current.lines.map((line) => line.id));
    const settle = ({ event, revert }: { event: EventApi; revert: () => void }) => {
      const drawn = drawnOf(event);
      const { index, onMove } = latest.current;
      if (drawn?.type !== 'block' || !onMove) return revert();
      const { block, place } = drawn;
      const startBy = timeOf(event.start) - place.start;
      const endBy = timeOf(event.end) - place.end;
      const toRowId = event.getResources()[0]?.id;
      const verdict = judgeChange(index, block, { startBy, endBy, fromRowId: place.rowId, toRowId });
      if (verdict.blocked) return revert();
      const { start, end, places } = verdict.proposal;
      onMove(
        block.id,
        { start, end, rowIds: places.map((one) => one.rowId), problems: verdict.problems },
        revert,
      );
    };
    return {
      selectable: canSelect,
      selectMinDistance: 4,
      // What is opened on a selection (a form in a dialog) must not end it.
      unselectCancel: '[role="dialog"]',
      selectAllow: (span) => {
        const { index } = latest.current;
        const selected = { start: span.start.getTime(), end: span.end.getTime() };
        const problems = problemsOfSelection(index, span.resource?.id ?? '', selected);
        showHint(latest.current, selected, [span.resource?.id ?? ''], problems);
        return !isBlocked(problems);
      },
      select: (info) => {
        const rowId = info.resource?.id;
        if (rowId) latest.current.onSelect?.([rowId], info.start.getTime(), info.end.getTime());
      },

      editable: canMove,
      eventDurationEditable: canMove && actions.view !== 'month',
      eventResizableFromStart: true,
      eventDragMinDistance: 4,
      dragRevertDuration: 200,
      eventAllow: (span, event) => {
        const drawn = event && drawnOf(event);
        if (drawn?.type !== 'block') return false;
        const { block, place } = drawn;
        const { index } = latest.current;
        const rowId = span.resource?.id ?? place.rowId;
        const judged = { block, place, start: span.start.getTime(), end: span.end.getTime(), rowId };
        return watch.judge(index, shownRows(), judged);
      },
      eventDrop: settle,
      eventResize: settle,

      eventClick: ({ event, jsEvent }) => {
        const drawn = drawnOf(event);
        const plain = !(jsEvent.metaKey || jsEvent.ctrlKey || jsEvent.shiftKey || jsEvent.altKey);
        if (drawn?.type !== 'block' || drawn.block.href === null || !latest.current.onOpen || !plain) return;
        jsEvent.preventDefault();
        latest.current.onOpen(drawn.block.id);
      },
    };
  }, [canSelect, canMove, actions.view, watch]);
}

function showHint(
  { index, format, hints }: Actions,
  span: Interval,
  rowIds: readonly string[],
  problems: readonly Problem[],
): void {
  const titles = rowIds.map((id) => index.rows.get(id)?.title).filter((title) => title !== undefined);
  hints.set({
    level: isBlocked(problems) ? 'block' : problems.length > 0 ? 'warn' : 'fine',
    what: [format.range(span, 'short'), ...titles].join(' · '),
    sentences: wordProblems(problems, index, format),
  });
}

function drawnOf(event: EventApi): Drawn | undefined {
  return event.extendedProps.drawn as Drawn | undefined;
}

function timeOf(date: Date | null): number {
  return date?.getTime() ?? 0;
}
