import '@fullcalendar/react/skeleton.css';
import FullCalendar, { type CalendarOptions, type CalendarRef } from '@fullcalendar/react';
import interactionPlugin from '@fullcalendar/react/interaction';
import resourceTimelinePlugin from '@fullcalendar/react-scheduler/resource-timeline';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { dateAt } from '#app/kernel/wall-time.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { calendarLook } from './calendar-look.ts';
import { createHintStore, DragHint } from './drag-hint.tsx';
import { repairGrid } from './grid-semantics.ts';
import { RowName } from './row-name.tsx';
import { drawBlocks, drawOccupancy, drawRows, drawShades } from './timeline-events.ts';
import { indexTimeline, type TimelineView } from './timeline-model.ts';
import type { MachineTimelineProps } from './timeline-props.ts';
import { displayRows } from './timeline-rows.ts';
import { useTimelineActions } from './use-timeline-actions.tsx';
import { useTimelineDrawing } from './use-timeline-drawing.tsx';
import { dayToOpenAt, shownTime, visibleHours } from './visible-hours.ts';
import { wording } from './wording.ts';

const FREE_LICENSE = 'AGPL-My-Frontend-And-Backend-Are-Open-Source';

const viewNames = {
  day: 'resourceTimelineDay',
  week: 'resourceTimelineWeek',
  month: 'resourceTimelineMonth',
} as const satisfies Record<TimelineView, string>;

const plugins = [resourceTimelinePlugin, interactionPlugin];

/**
 * The machine timeline itself. Client-only: rendered on a server it leaves timers behind, see
 * docs/decisions/0040-machine-timeline.md. Use it through `TimelineGate`.
 */
export function MachineTimeline(props: MachineTimelineProps) {
  const { data, view, date, now, folded, onRangeChange, onFold } = props;
  const t = useWords(wording);
  const locale = useLocale();
  const format = useMemo(() => formatFor(locale, data.zone), [locale, data.zone]);
  const calendar = useRef<CalendarRef>(null);
  const unwatch = useRef<(() => void) | null>(null);
  const [hints] = useState(createHintStore);
  const [foldedIds, setFolded] = useState<ReadonlySet<string>>(() => new Set(folded));

  const index = useMemo(() => indexTimeline(data), [data]);
  const lines = useMemo(() => displayRows(data.rows, foldedIds), [data.rows, foldedIds]);
  const hours = useMemo(() => visibleHours(data), [data]);
  const resources = useMemo(() => drawRows(index, lines, view), [index, lines, view]);
  const events = useMemo(
    () => [...drawShades(index, view), ...drawOccupancy(index, lines), ...drawBlocks(index)],
    [index, view, lines],
  );

  const shown = useMemo(
    () => (view === 'month' ? null : shownTime(data.days, hours)),
    [view, data.days, hours],
  );
  const drawing = useTimelineDrawing({ format, shown, view, data, hints });
  const actions = useTimelineActions({ ...props, index, lines, format, hints });

  useLayoutEffect(() => {
    const api = calendar.current?.getApi();
    // A view that is asked for again would scroll back to its start.
    if (api && (api.view.type !== viewNames[view] || dateAt(api.getDate().getTime(), data.zone) !== date)) {
      api.changeView(viewNames[view], date);
    }
  }, [view, date, data.zone]);

  const opensAt = dayToOpenAt(data.days, hours, now ?? Date.now());

  const toggle = (groupId: string, isFolded: boolean) => {
    setFolded((before) => {
      const after = new Set(before);
      if (isFolded) after.add(groupId);
      else after.delete(groupId);
      return after;
    });
    onFold?.(groupId, isFolded);
  };

  const options: CalendarOptions = {
    ...calendarLook,
    ...drawing,
    ...actions,
    plugins,
    schedulerLicenseKey: props.schedulerLicenseKey ?? FREE_LICENSE,
    initialView: viewNames[view],
    initialDate: date,
    timeZone: data.zone,
    locale,
    firstDay: 1,
    direction: 'ltr',
    height: '100%',
    headerToolbar: false,
    borderless: false,
    virtualization: true,
    nowIndicator: view !== 'month',
    ...(now === undefined ? {} : { now }),
    slotDuration: view === 'day' ? '00:30' : view === 'week' ? '01:00' : { days: 1 },
    slotHeaderInterval: view === 'day' ? '01:00' : view === 'week' ? '03:00' : { days: 1 },
    snapDuration: view === 'month' ? { days: 1 } : '00:15',
    slotMinWidth: view === 'day' ? 26 : view === 'week' ? 20 : 36,
    slotMinTime: clock(view === 'month' ? 0 : hours.from),
    slotMaxTime: clock(view === 'month' ? 1440 : hours.until),
    scrollTime: { days: view === 'week' ? opensAt : 0, minutes: hours.from },
    eventMinWidth: 4,
    hiddenDays: [...hours.hiddenWeekdays],
    resourceColumnsWidth: 232,
    resourceOrder: 'order',
    resourceColumnHeaderContent: t('rows'),
    resourceCellContent: (info) =>
      info.resource && (
        <RowName
          line={info.resource.extendedProps.line}
          stacked={info.resource.extendedProps.stacked}
          onFold={toggle}
        />
      ),
    eventsHint: t('sessions'),
    viewDidMount: ({ el }) => {
      unwatch.current = repairGrid(el, t('sessions'));
    },
    viewWillUnmount: () => unwatch.current?.(),
    navLinks: onRangeChange !== undefined && view !== 'day',
    navLinkHint: '$0',
    navLinkDayClick: (day) => onRangeChange?.('day', dateAt(day.getTime(), data.zone)),
    resources,
    events,
  };
  return (
    <>
      <FullCalendar ref={calendar} {...options} />
      <DragHint store={hints} />
    </>
  );
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
}
