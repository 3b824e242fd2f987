import { Link } from 'react-router';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { OwnPlaces } from '../../places-queries.server.ts';
import { placesWording } from '../../places-wording.ts';

/** Places that wait for names, the most urgent first. */
export function PlacesList({ places }: { readonly places: readonly OwnPlaces[] }) {
  const t = useWords(placesWording);
  const locale = useLocale();
  return (
    <DataTable
      caption={t('open-title')}
      rows={places}
      rowKey={({ placeBookingId }) => placeBookingId}
      columns={[
        {
          key: 'course',
          header: t('course'),
          title: true,
          cell: ({ code, title }) => <Link to={`/company/places/${code}`}>{inLocale(title, locale)}</Link>,
        },
        {
          key: 'when',
          header: t('when'),
          cell: ({ sessions: [first], zone }) => first && formatFor(locale, zone).range(first),
        },
        { key: 'left', header: t('places'), numeric: true, cell: ({ left }) => left },
        {
          key: 'names-by',
          header: t('names-by'),
          cell: ({ namesBy, zone }) => formatFor(locale, zone).moment(namesBy),
        },
      ]}
    />
  );
}
