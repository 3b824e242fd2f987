import { Link } from 'react-router';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { BuyerRow } from '../buyer-queries.server.ts';
import { buyerWording } from '../buyer-wording.ts';
import { invoicingWording, missingWording } from '../invoicing-wording.ts';

interface BuyersViewProps {
  readonly buyers: readonly BuyerRow[];
  readonly keepsBooks: boolean;
}

/** Everybody who can get an invoice, with what is missing for it. */
export function BuyersView({ buyers, keepsBooks }: BuyersViewProps) {
  const t = useWords(buyerWording);
  const invoices = useWords(invoicingWording);
  const locale = useLocale();
  const missingText = ({ missing }: BuyerRow) =>
    missing.map((part) => wordsFor(locale, missingWording)(part)).join(', ');
  return (
    <Page>
      <PageHeader
        title={t('buyers')}
        subtitle={t('buyers-lead')}
        breadcrumbs={[{ to: '/treasury/invoices', label: invoices('invoices') }]}
        actions={
          keepsBooks && (
            <LinkButton to="/treasury/buyers/new" look="primary" icon="plus">
              {t('new-buyer')}
            </LinkButton>
          )
        }
      />
      <DataTable<BuyerRow>
        caption={t('buyers')}
        rows={buyers}
        rowKey={({ organisationId }) => organisationId}
        columns={[
          {
            key: 'name',
            header: t('name'),
            title: true,
            cell: ({ organisationId, name }) =>
              keepsBooks ? <Link to={`/treasury/buyers/${organisationId}`}>{name}</Link> : name,
            sheet: ({ name }) => name,
          },
          {
            key: 'kind',
            header: t('kind'),
            cell: ({ kind, isPrivate }) => t(isPrivate ? 'kind-private' : `kind-${kind}`),
          },
          {
            key: 'city',
            header: t('city'),
            cell: ({ city, country }) =>
              [city, country === 'NL' ? null : country].filter(Boolean).join(', ') || '–',
          },
          { key: 'vat', header: t('vat-number'), cell: ({ vatNumber }) => vatNumber ?? '–' },
          {
            key: 'email',
            header: t('email'),
            cell: ({ invoiceEmail, email }) => invoiceEmail ?? email ?? '–',
          },
          {
            key: 'missing',
            header: t('missing'),
            cell: (row) =>
              row.missing.length > 0 ? (
                <StatusMark tone="signal">{missingText(row)}</StatusMark>
              ) : (
                <StatusMark tone="good">{t('complete')}</StatusMark>
              ),
            sheet: missingText,
          },
        ]}
      />
    </Page>
  );
}
