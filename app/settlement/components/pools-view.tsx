import { Link } from 'react-router';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { incomePoolWording } from '../income-pool-wording.ts';
import type { PoolRow } from '../pool-queries.server.ts';
import { poolWording } from '../pool-wording.ts';
import { settlementWording } from '../settlement-wording.ts';

interface PoolsViewProps {
  readonly pools: readonly PoolRow[];
  readonly year: number;
  readonly keepsBooks: boolean;
}

/** Every cost pool, with what is budgeted this year and the next. */
export function PoolsView({ pools, year, keepsBooks }: PoolsViewProps) {
  const words = useWords(settlementWording);
  const t = useWords(poolWording);
  const ofIncome = useWords(incomePoolWording);
  const locale = useLocale();
  const format = useFormat();
  const budget = ({ budgets }: PoolRow, which: number) => {
    const cents = budgets[which];
    return cents === undefined ? '–' : format.money(cents);
  };
  const total = (which: number) =>
    format.money(pools.reduce((sum, { budgets }) => sum + (budgets[which] ?? 0), 0));
  return (
    <Page>
      <PageHeader
        title={t('pools')}
        subtitle={t('pools-lead')}
        breadcrumbs={[{ to: '/treasury', label: words('treasury') }]}
        actions={
          <>
            <LinkButton to="/treasury/pools/income" look="secondary">
              {ofIncome('title')}
            </LinkButton>
            {keepsBooks && (
              <LinkButton to="/treasury/pools/new" look="primary" icon="plus">
                {t('new-pool')}
              </LinkButton>
            )}
          </>
        }
      />
      <DataTable
        caption={t('pools')}
        rows={pools}
        rowKey={({ poolId }) => poolId}
        empty={
          <EmptyState drawing="search" title={words('no-pools')}>
            <p>{words('no-pools-text')}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'pool',
            header: words('pool'),
            title: true,
            cell: ({ poolId, name }) =>
              keepsBooks ? (
                <Link to={`/treasury/pools/${poolId}`}>{inLocale(name, locale)}</Link>
              ) : (
                inLocale(name, locale)
              ),
          },
          { key: 'code', header: t('code'), cell: ({ code }) => code },
          {
            key: 'state',
            header: words('state'),
            cell: ({ active }) => (
              <StatusMark tone={active ? 'good' : 'neutral'}>
                {t(active ? 'is-open' : 'is-closed')}
              </StatusMark>
            ),
          },
          { key: 'this', header: t('budget', { year }), numeric: true, cell: (pool) => budget(pool, year) },
          {
            key: 'next',
            header: t('budget', { year: year + 1 }),
            numeric: true,
            cell: (pool) => budget(pool, year + 1),
          },
        ]}
        totals={{ pool: words('total'), this: total(year), next: total(year + 1) }}
      />
    </Page>
  );
}
