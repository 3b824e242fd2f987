import type { ReactNode } from 'react';
import { formatFor } from '#app/ui/format/format.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { offerWording } from '../offer-wording.ts';
import styles from './session-days.module.css';

export interface SessionDay {
  readonly key: string;
  /** ISO 8601 instants or epoch milliseconds. */
  readonly start: string | number;
  readonly end: string | number;
  /** What there is to say about this day: a status mark. */
  readonly mark?: ReactNode;
  /** It has been, or doesn't take place. */
  readonly past?: boolean;
}

interface SessionDaysProps {
  readonly days: readonly SessionDay[];
  /** Zone of the site. */
  readonly zone: string;
}

/** The days of a run, one a line: weekday and date, then the hours. */
export function SessionDays({ days, zone }: SessionDaysProps) {
  const t = useWords(offerWording);
  const format = formatFor(useLocale(), zone);
  return (
    <ol className={styles.days} aria-label={t('session-days')}>
      {days.map((day) => (
        <li key={day.key} className={styles.day} data-past={day.past || undefined}>
          <span className={styles.date}>{format.dayOf(day.start)}</span>
          <span className={styles.time}>{format.timeRange({ start: day.start, end: day.end })}</span>
          {day.mark && <span className={styles.mark}>{day.mark}</span>}
        </li>
      ))}
    </ol>
  );
}
