import type { CalendarOptions } from '@fullcalendar/react';
import styles from './machine-timeline.module.css';
import type { Drawn } from './timeline-events.ts';
import type { DisplayRow } from './timeline-rows.ts';

/**
 * Which of our classes goes on which part of the calendar. The library's own class names are hashed and change with
 * every release, so nothing of ours leans on them; where it asks for no class, nothing is styled.
 */
export const calendarLook: CalendarOptions = {
  className: styles.calendar,
  viewClass: styles.view,
  tableHeaderClass: styles.head,

  resourceHeaderRowClass: styles.headRow,
  resourceColumnHeaderClass: styles.namesHead,
  resourceColumnHeaderInnerClass: styles.namesHeadInner,
  resourceColumnDividerClass: styles.divider,
  resourceRowClass: styles.line,
  resourceCellClass: (info) => join(styles.cell, groupClass(info.resource?.extendedProps.line)),
  resourceLaneClass: (info) => join(styles.lane, groupClass(info.resource.extendedProps.line)),
  resourceLaneTopClass: styles.lanePad,
  resourceLaneBottomClass: styles.lanePad,

  slotHeaderAlign: (info) => (info.isTime || info.level > 0 ? 'start' : 'center'),
  slotHeaderRowClass: styles.headRow,
  slotHeaderClass: styles.headCell,
  slotHeaderInnerClass: (info) => (info.isTime ? styles.hourText : styles.dayText),
  slotHeaderDividerClass: styles.headDivider,
  slotLaneClass: (info) =>
    join(
      styles.slot,
      info.isMajor ? styles.slotDay : !info.isMinor && styles.slotLabelled,
      info.isToday && styles.today,
    ),
  fillerClass: styles.filler,

  eventClass: (info) => join(styles.event, info.isMirror && styles.mirror, info.isDragging && styles.dragged),
  eventInnerClass: styles.eventInner,
  rowEventBeforeClass: (info) => info.isStartResizable && `${styles.resizer} ${styles.resizeStart}`,
  rowEventAfterClass: (info) => info.isEndResizable && `${styles.resizer} ${styles.resizeEnd}`,
  backgroundEventClass: (info) => behindClass(info.event.extendedProps.drawn),

  highlightClass: styles.highlight,
  nowIndicatorLineClass: styles.nowLine,
  nowIndicatorHeaderClass: styles.nowHead,
};

function groupClass(line: DisplayRow | undefined): string | undefined {
  if (line?.type !== 'group') return undefined;
  return line.level === 0 ? styles.siteLine : styles.poolLine;
}

function behindClass(drawn: Drawn | undefined): string | undefined {
  if (drawn?.type === 'shade') return styles[drawn.shade.kind];
  if (drawn?.type === 'closed') return styles.closed;
  if (drawn?.type === 'occupied') return styles.occupiedFrame;
  return undefined;
}

export function join(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
