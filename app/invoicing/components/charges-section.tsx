import { Link } from 'react-router';
import { quarterOf } from '#app/booking/hours-period.ts';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { Charge } from '../charge-queries.server.ts';
import { chargeWording } from '../charge-wording.ts';

/** Who looks: the books see no bookings, a company its own, a school its own visits. */
export type ChargesReader = 'books' | 'company' | 'school';

interface ChargesSectionProps {
  readonly charges: readonly Charge[];
  readonly reader: ChargesReader;
}

/** More than these stay folded until somebody wants to see them: what comes after would be out of sight. */
const mostInSight = 12;

/** What a party is charged at price and at tariff, each opening to where it comes from and to its invoice. */
export function ChargesSection({ charges, reader }: ChargesSectionProps) {
  const t = useWords(chargeWording);
  const format = useFormat();
  const total = charges.reduce((sum, { cents }) => sum + cents, 0);
  const table = (
    <DataTable
      caption={t('charges')}
      rows={charges}
      rowKey={({ key }) => key}
      empty={<p>{t('no-charges')}</p>}
      columns={[
        {
          key: 'what',
          header: t('what'),
          title: true,
          cell: (charge) => {
            const to = addressOf(charge, reader);
            return to ? <Link to={to}>{charge.text}</Link> : charge.text;
          },
        },
        { key: 'detail', header: t('detail'), cell: ({ detail }) => detail ?? '–' },
        {
          key: 'invoice',
          header: t('invoice'),
          cell: ({ document }) => {
            if (!document) return t('to-invoice');
            const { documentId, code } = document;
            if (reader === 'books') return <Link to={`/treasury/invoices/${documentId}`}>{code}</Link>;
            return <a href={`/invoices/${documentId}/invoice.pdf`}>{code}</a>;
          },
        },
        { key: 'cents', header: t('amount'), numeric: true, cell: ({ cents }) => format.money(cents) },
      ]}
      totals={{
        what: t('total'),
        cents: format.money(total),
      }}
    />
  );
  return (
    <Section title={t('charges')} lead={t('charges-lead')}>
      {charges.length > mostInSight ? (
        <details>
          <summary>{t('lines', { count: charges.length, amount: format.money(total) })}</summary>
          {table}
        </details>
      ) : (
        table
      )}
    </Section>
  );
}

/** The booking for a company, the visit for a school; for the books the trail of the invoice, or what is still to be invoiced. */
function addressOf({ from, document, kind }: Charge, reader: ChargesReader): string | null {
  if (reader === 'books') {
    if (document) return `/treasury/invoices/${document.documentId}/trail`;
    if (!from) return null;
    return kind === 'use'
      ? `/treasury/use/${from.day.slice(0, 7)}`
      : `/treasury/runs?quarter=${quarterOf(from.day).code}`;
  }
  if (from?.kind === 'booking' && reader === 'company')
    return `/company/bookings?${new URLSearchParams({ course: from.course, from: from.day, until: from.day })}`;
  if (from?.kind === 'visit' && reader === 'school') return `/school/${from.visit}`;
  return null;
}
