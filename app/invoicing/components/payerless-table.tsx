import { Link } from 'react-router';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { FeeWithoutPayer } from '../fee-facts-queries.server.ts';
import { invoicingWording } from '../invoicing-wording.ts';

interface PayerlessTableProps {
  readonly bookings: readonly FeeWithoutPayer[];
  readonly keepsBooks: boolean;
}

/** Bookings that nobody is known to pay, by code: who went shows where a payer is named. */
export function PayerlessTable({ bookings, keepsBooks }: PayerlessTableProps) {
  const t = useWords(invoicingWording);
  const locale = useLocale();
  const format = useFormat();
  return (
    <DataTable<FeeWithoutPayer>
      caption={t('no-payer')}
      rows={bookings}
      rowKey={({ code }) => code}
      columns={[
        { key: 'code', header: t('booking'), title: true, cell: ({ code }) => code },
        { key: 'course', header: t('course'), cell: ({ title }) => inLocale(title, locale) },
        {
          key: 'days',
          header: t('when'),
          cell: ({ firstDay, lastDay }) =>
            firstDay === lastDay ? format.day(lastDay) : format.dayRange(firstDay, lastDay),
        },
        { key: 'cents', header: t('amount'), numeric: true, cell: ({ cents }) => format.money(cents) },
        {
          key: 'do',
          header: t('name-payer'),
          silentHeader: true,
          cell: ({ code }) => keepsBooks && <Link to={`/treasury/payers/${code}`}>{t('name-payer')}</Link>,
        },
      ]}
    />
  );
}
