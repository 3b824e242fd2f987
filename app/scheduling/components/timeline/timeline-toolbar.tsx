import { Link } from 'react-router';
import { type CalendarDate, isoWeek, partsOf } from '#app/kernel/calendar-date.ts';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import type { TimelineShow } from './timeline-gate.tsx';
import type { TimelineView } from './timeline-model.ts';
import { datesOfView, stepDate } from './timeline-steps.ts';
import styles from './timeline-toolbar.module.css';
import { wording } from './wording.ts';

export interface TimelinePlace {
  readonly view: TimelineView;
  readonly date: CalendarDate;
  readonly show: TimelineShow;
}

interface TimelineToolbarProps extends TimelinePlace {
  readonly today: CalendarDate;
  /** The page's address for another place; it keeps its own filters in it. */
  readonly hrefOf: (place: TimelinePlace) => string;
}

const views: readonly TimelineView[] = ['day', 'week', 'month'];
const shows: readonly (readonly [TimelineShow, 'as-timeline' | 'list-by-day' | 'list-by-row'])[] = [
  ['auto', 'as-timeline'],
  ['list-by-day', 'list-by-day'],
  ['list-by-row', 'list-by-row'],
];

/** Day, week, month; back, today, on; timeline or list. Plain links: the place is in the address and works everywhere. */
export function TimelineToolbar({ view, date, show, today, hrefOf }: TimelineToolbarProps) {
  const t = useWords(wording);
  const format = useFormat();
  const to = (place: Partial<TimelinePlace>) => hrefOf({ view, date, show, ...place });
  const title = titleOf(view, date, format, (week) => t('week-number', { week }));
  return (
    <nav className={styles.bar} aria-label={t('period')}>
      <div className={styles.group}>
        <Link
          to={to({ date: stepDate(view, date, -1) })}
          className={styles.step}
          aria-label={t(`previous-${view}`)}
          preventScrollReset
        >
          ‹
        </Link>
        <Link to={to({ date: today })} preventScrollReset>
          {t('today')}
        </Link>
        <Link
          to={to({ date: stepDate(view, date, 1) })}
          className={styles.step}
          aria-label={t(`next-${view}`)}
          preventScrollReset
        >
          ›
        </Link>
      </div>
      <h2 className={styles.title} aria-live="polite">
        {title}
      </h2>
      <ul className={styles.group}>
        {views.map((one) => (
          <li key={one}>
            <Link to={to({ view: one })} aria-current={one === view ? 'page' : undefined} preventScrollReset>
              {t(one)}
            </Link>
          </li>
        ))}
      </ul>
      <ul className={styles.group}>
        {shows.map(([one, word]) => (
          <li key={one}>
            <Link to={to({ show: one })} aria-current={one === show ? 'page' : undefined} preventScrollReset>
              {t(word)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function titleOf(
  view: TimelineView,
  date: CalendarDate,
  format: ReturnType<typeof useFormat>,
  wordWeek: (week: number) => string,
): string {
  if (view === 'day') return format.day(date, 'long');
  const { year, month } = partsOf(date);
  if (view === 'month') return format.month(`${year}-${String(month).padStart(2, '0')}`);
  const days = datesOfView('week', date);
  return `${format.dayRange(days[0] ?? date, days.at(-1) ?? date)} · ${wordWeek(isoWeek(date).week)}`;
}
