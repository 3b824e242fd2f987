import { Link } from 'react-router';
import { fullName } from '#app/kernel/person-name.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { OpenOffer } from '../../offer-queries.server.ts';
import { offerWording } from '../../offer-wording.ts';

/** Places from a waiting list that are held for the company's people until somebody answers. */
export function OpenOffers({ offers }: { readonly offers: readonly OpenOffer[] }) {
  const t = useWords(offerWording);
  const locale = useLocale();
  const moment = (zone: string, at: number) => formatFor(locale, zone).moment(at);
  return (
    <Section title={t('open-title')} lead={t('open-lead')}>
      <DataTable
        caption={t('open-title')}
        rows={offers}
        rowKey={({ offerId }) => offerId}
        columns={[
          {
            key: 'who',
            header: t('who'),
            title: true,
            cell: ({ offerId, name, quantity }) => (
              <Link to={`/offers/${offerId}`}>
                {name ? fullName(name) : t('nameless', { count: quantity })}
              </Link>
            ),
          },
          { key: 'course', header: t('course'), cell: ({ title }) => inLocale(title, locale) },
          {
            key: 'when',
            header: t('when'),
            cell: ({ firstStart, zone }) => firstStart !== null && moment(zone, firstStart),
          },
          { key: 'until', header: t('answer-before'), cell: ({ until, zone }) => moment(zone, until) },
        ]}
      />
    </Section>
  );
}
