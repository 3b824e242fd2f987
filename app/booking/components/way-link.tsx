import { Link } from 'react-router';
import { offerWording } from '#app/scheduling/offer-wording.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { agendaWording } from '../agenda-wording.ts';
import type { WayToGet } from '../way-to-get.ts';
import styles from './way-link.module.css';

/** How to come by a certificate: the booking that grants it, else the course with its first date. */
export function WayLink({
  way,
  personId,
}: {
  readonly way: WayToGet | undefined;
  /** For somebody else: who is chosen on the page of the date. */
  readonly personId?: string;
}) {
  const t = useWords(agendaWording);
  const offer = useWords(offerWording);
  const locale = useLocale();
  const format = useFormat();
  const isOther = personId !== undefined;
  if (!way) return <span className={styles.none}>{t(isOther ? 'way-none-here' : 'way-none')}</span>;
  if (way.booked) {
    const { code, start, zone } = way.booked;
    return (
      <span className={styles.way}>
        <Link to={`/me/bookings/${code}`}>{inLocale(way.title, locale)}</Link>
        <StatusMark tone="good">
          {t(isOther ? 'way-booked-other' : 'way-booked', {
            day: formatFor(locale, zone).dayOf(start, 'short'),
          })}
        </StatusMark>
      </span>
    );
  }
  const { next } = way;
  const whom = isOther ? `?person=${personId}` : '';
  return (
    <span className={styles.way}>
      <Link to={`/courses/${way.courseCode}${next ? `/${next.runCode}${whom}` : ''}`}>
        {inLocale(way.title, locale)}
      </Link>
      <span className={styles.when}>
        {next
          ? `${format.dayOf(next.startsAt, 'short')}, ${
              next.free > 0 ? offer('seats-free', { count: next.free }) : offer('full-waiting')
            }`
          : offer('no-date')}
      </span>
    </span>
  );
}
