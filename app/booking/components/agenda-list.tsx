import { Link } from 'react-router';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { agendaWording } from '../agenda-wording.ts';
import { bookingWording } from '../booking-wording.ts';
import type { ComingDay } from '../coming-days.ts';
import styles from './agenda-list.module.css';
import { StageMark } from './stage-mark.tsx';

interface AgendaListProps {
  readonly days: readonly ComingDay[];
  /** Goes on below something else, so it needs no rule of its own. */
  readonly continued?: boolean;
}

/** Days ahead, one a line: when, what and where. Each leads to its booking. */
export function AgendaList({ days, continued }: AgendaListProps) {
  return (
    <ol className={styles.list} data-continued={continued || undefined}>
      {days.map((day) => (
        <AgendaLine key={`${day.sessionId} ${day.role}`} day={day} />
      ))}
    </ol>
  );
}

function AgendaLine({ day }: { readonly day: ComingDay }) {
  const t = useWords(agendaWording);
  const locale = useLocale();
  const format = formatFor(locale, day.zone);
  const { booking } = day;
  const title = day.title ? inLocale(day.title, locale) : t('no-title');
  return (
    <li className={styles.line}>
      <p className={styles.when}>
        <span className={styles.date}>{format.dayOf(day.interval.start, 'short')}</span>
        <span className={styles.time}>{format.timeRange(day.interval)}</span>
      </p>
      <div className={styles.what}>
        <p className={styles.title}>
          {booking ? <Link to={`/me/bookings/${booking.code}`}>{title}</Link> : title}
        </p>
        <p className={styles.where}>
          <span>{day.siteName}</span>
          {booking && booking.count > 1 && (
            <span>{t('day-of', { number: booking.number, count: booking.count })}</span>
          )}
        </p>
      </div>
      <div className={styles.state}>
        <DayState day={day} />
      </div>
    </li>
  );
}

/** What is still open about a day: waiting for approval, a clash, a lesson one gives. Silence: simply go. */
export function DayState({ day: { role, booking } }: { readonly day: ComingDay }) {
  const t = useWords(agendaWording);
  const about = useWords(bookingWording);
  if (!booking) {
    return (
      <StatusMark tone="accent" shape="ring">
        {t(role === 'supervisor' ? 'you-guide' : 'you-teach')}
      </StatusMark>
    );
  }
  if (booking.conflict) return <StatusMark tone="signal">{about('conflict-mark')}</StatusMark>;
  if (booking.requested) return <StageMark stage="requested" />;
  return <StageMark stage={booking.sure ? 'going' : 'enrolled'} />;
}
