import { LinkButton } from '#app/ui/actions/button.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import type { OwnPlaces } from '../places-queries.server.ts';
import { placesWording } from '../places-wording.ts';

/** Where a company holds places on a date, enrolling somebody fills one. */
export function PlacesNotice({ places }: { readonly places: OwnPlaces }) {
  const t = useWords(placesWording);
  const until = formatFor(useLocale(), places.zone).moment(places.namesBy);
  return (
    <Notice
      action={
        <LinkButton to={`/company/places/${places.code}`} size="small">
          {t('to-places')}
        </LinkButton>
      }
    >
      {t('held-here', { count: places.left, until })}
    </Notice>
  );
}
