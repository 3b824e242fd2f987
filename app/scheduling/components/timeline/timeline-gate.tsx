import { type ComponentType, startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import styles from './timeline-gate.module.css';
import type { MachineTimelineProps } from './timeline-props.ts';
import { TimelineSheet } from './timeline-sheet.tsx';
import { TimelineTable } from './timeline-table.tsx';
import { wording } from './wording.ts';

/**
 * How the timeline is shown. `auto` is the timeline where there is room and JavaScript for it, else the list by day.
 */
export type TimelineShow = 'auto' | 'timeline' | 'list-by-day' | 'list-by-row';

interface TimelineGateProps extends MachineTimelineProps {
  readonly show?: TimelineShow;
}

/**
 * The door to the machine timeline. The server sends the list twin, which is complete and works by itself; in the
 * browser the calendar is fetched and takes its place, in a frame of the same height so that nothing jumps.
 */
export function TimelineGate({ show = 'auto', ...props }: TimelineGateProps) {
  const t = useWords(wording);
  const wide = useSyncExternalStore(subscribeToWidth, isWide, () => false);
  // Without rows, the list says why there is nothing to see.
  const Timeline = useTimeline(wants(show, wide) && props.data.rows.length > 0, show);
  const list = show === 'list-by-day' || show === 'list-by-row';
  const onPaper = usePrinting();
  return (
    <section
      className={list ? styles.list : styles.frame}
      aria-label={t('timeline')}
      data-show={show}
      data-ready={Timeline !== null || undefined}
    >
      {Timeline && !onPaper ? (
        <>
          <a className={styles.skip} href="#after-timeline">
            {t('skip')}
          </a>
          <div className={styles.calendar}>
            <Timeline {...props} />
          </div>
          <span id="after-timeline" tabIndex={-1} />
        </>
      ) : (
        <div className={styles.scroll}>
          {onPaper && !list && props.view !== 'month' ? (
            <TimelineSheet data={props.data} />
          ) : (
            <TimelineTable data={props.data} arrangement={show === 'list-by-row' ? 'row' : 'day'} />
          )}
        </div>
      )}
    </section>
  );
}

/**
 * While the page is printed: the calendar draws only what is in sight, the sheet and the list are complete and break over
 * pages. A month has too many days for columns, and prints its list.
 */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // At once: the browser takes its picture when the event is over.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    // Some browsers tell only through the medium that the paper is gone.
    const paper = window.matchMedia('print');
    const changed = () => !paper.matches && after();
    paper.addEventListener('change', changed);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      paper.removeEventListener('change', changed);
    };
  }, []);
  return printing;
}

type Timeline = ComponentType<MachineTimelineProps>;

let arriving: Promise<Timeline> | undefined;

function fetchTimeline(): Promise<Timeline> {
  arriving ??= import('./machine-timeline.client.tsx').then((module) => module.MachineTimeline);
  return arriving;
}

/** The calendar's code, once it is there; null before that and while it isn't wanted. */
function useTimeline(wanted: boolean, show: TimelineShow): Timeline | null {
  const [timeline, setTimeline] = useState<Timeline | null>(() => {
    // Asked for while the page is still being hydrated: by the time it is, the code is nearly there.
    if (typeof window !== 'undefined' && wants(show, isWide())) fetchTimeline().catch(() => undefined);
    return null;
  });
  const missing = wanted && timeline === null;
  useEffect(() => {
    if (!missing) return;
    let live = true;
    fetchTimeline().then(
      (component) => {
        if (live) startTransition(() => setTimeline(() => component));
      },
      () => {
        // Offline, or a newer version was deployed: the list stays, and says everything the timeline would.
        arriving = undefined;
      },
    );
    return () => {
      live = false;
    };
  }, [missing]);
  return wanted ? timeline : null;
}

function wants(show: TimelineShow, wide: boolean): boolean {
  return show === 'timeline' || (show === 'auto' && wide);
}

const ROOM = '(min-width: 48rem)';

function subscribeToWidth(changed: () => void): () => void {
  const room = window.matchMedia(ROOM);
  room.addEventListener('change', changed);
  return () => room.removeEventListener('change', changed);
}

function isWide(): boolean {
  return window.matchMedia(ROOM).matches;
}
