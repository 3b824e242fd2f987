import { Link } from 'react-router';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { balanceWording } from '../balance-wording.ts';
import type { SupplyCost } from '../supply-cost-queries.server.ts';

interface SupplyCostsProps {
  readonly costs: readonly SupplyCost[];
  /** Once the quarter is closed, and for who keeps the books. */
  readonly mayBook: boolean;
}

/** What parties are credited for in a quarter, and whether it was booked as a cost. */
export function SupplyCosts({ costs, mayBook }: SupplyCostsProps) {
  const t = useWords(balanceWording);
  const format = useFormat();
  return (
    <Section title={t('supply-costs')} lead={t('supply-costs-lead')}>
      <DataTable
        caption={t('supply-costs')}
        rows={costs}
        rowKey={({ statementId }) => statementId}
        columns={[
          {
            key: 'party',
            header: t('party'),
            title: true,
            cell: ({ statementId, party }) => <Link to={`/statements/${statementId}`}>{party}</Link>,
          },
          {
            key: 'booked',
            header: t('booked-as'),
            cell: ({ entry, statementId }) => {
              if (entry) return <Link to={`/treasury/costs/${entry.entryId}`}>{entry.code}</Link>;
              if (!mayBook) return t('not-booked');
              return <Link to={`/treasury/costs/new?supply=${statementId}`}>{t('book-cost')}</Link>;
            },
          },
          { key: 'cents', header: t('amount'), numeric: true, cell: ({ cents }) => format.money(cents) },
        ]}
        totals={{
          party: t('total'),
          cents: format.money(costs.reduce((sum, { cents }) => sum + cents, 0)),
        }}
      />
    </Section>
  );
}
