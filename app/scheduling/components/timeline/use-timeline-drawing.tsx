import type { CalendarOptions } from '@fullcalendar/react';
import { useMemo } from 'react';
import { containsInstant, type Interval, overlaps } from '#app/kernel/interval.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { Format } from '#app/ui/format/format.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { BlockContent } from './block-content.tsx';
import { calendarLook, join } from './calendar-look.ts';
import type { HintStore } from './drag-hint.tsx';
import styles from './machine-timeline.module.css';
import type { Drawn } from './timeline-events.ts';
import type { TimelineData, TimelineView } from './timeline-model.ts';
import { bufferShares } from './visible-hours.ts';
import { wording } from './wording.ts';

interface Drawing {
  readonly format: Format;
  /** Stretches of time that are shown; null in a month, which draws days. */
  readonly shown: readonly Interval[] | null;
  readonly view: TimelineView;
  readonly data: TimelineData;
  readonly hints: HintStore;
}

/** The calendar options that say how things look inside. They stay the same object for as long as they can. */
export function useTimelineDrawing({ format, shown, view, data, hints }: Drawing): CalendarOptions {
  const t = useWords(wording);
  return useMemo(() => {
    const eventClass = calendarLook.eventClass as (info: { isMirror: boolean }) => string;
    return {
      slotHeaderFormat:
        view === 'month'
          ? { weekday: 'short', day: 'numeric' }
          : [{ weekday: 'short', day: 'numeric', month: 'short' }, { hour: '2-digit' }],
      slotHeaderContent: (info) => {
        const day = format.day(dateAt(info.date.getTime(), format.zone), 'short');
        if (view === 'month') {
          const [weekday, number] = day.split(' ');
          return (
            <span className={styles.monthDay}>
              <span>{weekday}</span>
              {number}
            </span>
          );
        }
        if (info.level === 0) return format.time(info.date.getTime()).slice(0, 2);
        // A closure of everything has no line of its own to be named on.
        const remark = closuresOn(data, info.date.getTime()).join(', ');
        return (
          <>
            {day}
            {remark && <span className={styles.dayRemark}>{remark}</span>}
          </>
        );
      },
      eventClass: (info) =>
        join(eventClass(info), info.isMirror && hints.get()?.level === 'warn' && styles.mirrorWarn),
      eventContent: (info) => {
        const drawn = info.event.extendedProps.drawn as Drawn | undefined;
        if (drawn?.type !== 'block') return null;
        const { block, place } = drawn;
        const held = { start: timeOf(info.event.start, place.start), end: timeOf(info.event.end, place.end) };
        // While it is dragged or resized, the ends keep their length and the session takes the rest.
        const session = {
          start: held.start + block.start - place.start,
          end: held.end + block.end - place.end,
        };
        return (
          <BlockContent
            block={block}
            place={place}
            buffers={shown && bufferShares(held, session, shown)}
            format={format}
          />
        );
      },
      backgroundEventContent: (info) => {
        const drawn = info.event.extendedProps.drawn as Drawn | undefined;
        if (drawn?.type === 'shade') return <span className={styles.shadeTitle}>{drawn.shade.title}</span>;
        if (drawn?.type !== 'occupied') return null;
        const { count, of } = drawn;
        return (
          <span
            className={styles.occupied}
            style={{ '--share': count / of } as React.CSSProperties}
            title={t('occupied', { count, of })}
          >
            {count}
          </span>
        );
      },
    };
  }, [format, shown, view, data, hints, t]);
}

/** @param from any instant of the day at or before its first shown hour */
function closuresOn(data: TimelineData, from: number): string[] {
  const day = data.days.find((one) => containsInstant(one, from));
  if (!day) return [];
  return data.shades.filter((shade) => !shade.rowIds && overlaps(shade, day)).map((shade) => shade.title);
}

function timeOf(date: Date | null, otherwise: number): number {
  return date === null ? otherwise : date.getTime();
}
