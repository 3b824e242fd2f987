import { type ComponentType, startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import type { MachineTimelineProps } from './machine-timeline.client.tsx';
import styles from './timeline-gate.module.css';
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
  const wanted = show === 'timeline' || (show === 'auto' && wide);
  const Timeline = useTimelineComponent(wanted);
  const list = show === 'list-by-day' || show === 'list-by-row';
  return (
    <section
      className={list ? styles.list : styles.frame}
      aria-label={t('timeline')}
      data-show={show}
      data-ready={Timeline !== null || undefined}
    >
      {Timeline ? (
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
          <TimelineTable data={props.data} arrangement={show === 'list-by-row' ? 'row' : 'day'} />
        </div>
      )}
    </section>
  );
}

/** The calendar's code, once it is there; null before that and while it isn't wanted. */
function useTimelineComponent(wanted: boolean): ComponentType<MachineTimelineProps> | null {
  const [component, setComponent] = useState<ComponentType<MachineTimelineProps> | null>(null);
  const missing = wanted && component === null;
  useEffect(() => {
    if (!missing) return;
    let live = true;
    import('./machine-timeline.client.tsx').then(
      (module) => {
        if (live) startTransition(() => setComponent(() => module.MachineTimeline));
      },
      // Offline, or a newer version was deployed: the list stays, and says everything the timeline would.
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [missing]);
  return wanted ? component : null;
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
