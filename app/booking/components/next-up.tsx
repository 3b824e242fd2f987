import { Link } from 'react-router';
import { formatFor } from '#app/ui/format/format.ts';
import { dayIn, wallTime } from '#app/ui/format/moment.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { agendaWording } from '../agenda-wording.ts';
import type { ComingDay } from '../coming-days.ts';
import { DayState } from './agenda-list.tsx';
import styles from './next-up.module.css';

interface NextUpProps {
  readonly day: ComingDay;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The first thing that is coming, large: which day, what, and where. */
export function NextUp({ day, now }: NextUpProps) {
  const t = useWords(agendaWording);
  const locale = useLocale();
  const format = formatFor(locale, day.zone);
  const { interval, booking } = day;
  const title = day.title ? inLocale(day.title, locale) : t('no-title');
  return (
    <div className={styles.next}>
      <p className={styles.day}>
        <span className={styles.weekday}>{format.weekday(weekdayOf(interval.start, format), 'long')}</span>
        <span className={styles.date}>{format.dayOf(interval.start, 'plain').replace(/ \d{4}$/, '')}</span>
        <span className={styles.away}>
          {format.daysAway(dayIn(now, day.zone), dayIn(interval.start, day.zone))}
        </span>
      </p>
      <div className={styles.what}>
        <h3 className={styles.title}>
          {booking ? <Link to={`/me/bookings/${booking.code}`}>{title}</Link> : title}
        </h3>
        <p className={styles.time}>{format.timeRange(interval)}</p>
        <p className={styles.where}>
          {day.siteName}
          {booking && booking.count > 1 && (
            <span className={styles.more}>
              {t('day-of', { number: booking.number, count: booking.count })}
            </span>
          )}
        </p>
        <DayState day={day} />
      </div>
    </div>
  );
}

function weekdayOf(moment: number, format: ReturnType<typeof formatFor>): number {
  return wallTime(moment, format.zone).weekday;
}
