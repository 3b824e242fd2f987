import { Link } from 'react-router';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { coverOfDate, type HoursOnDate } from '../date-hours.ts';
import { dateHoursWording } from '../date-hours-wording.ts';

/** What a series takes of a party's hours, before it is booked; nothing where it takes none. */
export function SeriesHours({ hours }: { readonly hours: readonly HoursOnDate[] }) {
  const t = useWords(dateHoursWording);
  if (hours.every(({ pools }) => pools.length === 0)) return null;
  const covers = hours.map(coverOfDate);
  const of = (cover: (typeof covers)[number]) => covers.filter((one) => one === cover).length;
  const count = hours.length;
  const link = <Link to="/entitlement">{t('all-hours')}</Link>;
  if (of('short') > 0) {
    return (
      <Notice tone="signal" title={t('over-title')} action={link}>
        {t('series-short', { short: of('short'), count })}
      </Notice>
    );
  }
  if (of('open') > 0) {
    return (
      <Notice tone="notice" action={link}>
        {t('series-open', { open: of('open'), count })}
      </Notice>
    );
  }
  return (
    <Notice tone="accent" action={link}>
      {t('series-own')}
    </Notice>
  );
}
