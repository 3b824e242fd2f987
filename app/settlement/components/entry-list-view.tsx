import { Link } from 'react-router';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { FilterBar } from '#app/ui/form/filter-bar.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import { Pagination } from '#app/ui/table/pagination.tsx';
import type { EntryRow, PoolChoice } from '../entry-queries.server.ts';
import { quarterName } from '../key-text.ts';
import { poolWording } from '../pool-wording.ts';
import { runResultWording } from '../run-result-wording.ts';
import { settlementWording } from '../settlement-wording.ts';

interface EntryListViewProps {
  readonly entries: readonly EntryRow[];
  readonly totalCents: number;
  readonly pools: readonly PoolChoice[];
  readonly quarters: readonly string[];
  readonly filter: { readonly quarter: string; readonly pool: string; readonly side: string };
  readonly page: number;
  readonly pages: number;
  readonly keepsBooks: boolean;
}

/** What counts for the pool: costs above zero, income below. */
export function countedCents({ side, netCents, vatCents, deductibleCents }: EntryRow): number {
  const counted = netCents + vatCents - deductibleCents;
  return side === 'cost' ? counted : -counted;
}

/** Costs and income, newest first, by quarter, pool and side. */
export function EntryListView(props: EntryListViewProps) {
  const { entries, totalCents, pools, quarters, filter, page, pages, keepsBooks } = props;
  const t = useWords(settlementWording);
  const ofPools = useWords(poolWording);
  const ofRuns = useWords(runResultWording);
  const locale = useLocale();
  const format = useFormat();
  const columns: Column<EntryRow>[] = [
    {
      key: 'description',
      header: t('description'),
      title: true,
      cell: ({ entryId, description }) => <Link to={`/treasury/costs/${entryId}`}>{description}</Link>,
    },
    { key: 'code', header: t('code'), width: '7.5rem', cell: ({ code }) => code },
    { key: 'pool', header: t('pool'), cell: ({ pool }) => inLocale(pool, locale) },
    { key: 'supplier', header: t('supplier'), cell: ({ supplier }) => supplier ?? '–' },
    {
      key: 'reference',
      header: t('reference'),
      cell: ({ reference, invoiceId }) =>
        invoiceId ? <Link to={`/treasury/invoices/${invoiceId}`}>{reference}</Link> : (reference ?? '–'),
    },
    {
      key: 'period',
      header: t('period'),
      cell: ({ firstDay, lastDay }) => format.dayRange(firstDay, lastDay),
    },
    {
      key: 'side',
      header: t('side'),
      cell: ({ side, kind }) => t(kind === 'actual' ? `side-${side}` : `kind-${kind}`),
    },
    { key: 'cents', header: t('counts'), numeric: true, cell: (entry) => format.money(countedCents(entry)) },
  ];
  return (
    <Page>
      <PageHeader
        title={t('entries')}
        subtitle={t('entries-lead')}
        actions={
          <>
            <LinkButton to="/treasury/runs" look="quiet">
              {ofRuns('title')}
            </LinkButton>
            <LinkButton to="/treasury/recurring" look="quiet">
              {ofPools('recurring')}
            </LinkButton>
            {keepsBooks && (
              <LinkButton to="/treasury/costs/import" look="quiet" icon="import">
                {t('import-entries')}
              </LinkButton>
            )}
            {keepsBooks && (
              <LinkButton to="/treasury/costs/new" look="primary" icon="plus">
                {t('book-entry')}
              </LinkButton>
            )}
          </>
        }
      />
      <Stack gap={5}>
        <FilterBar names={['quarter', 'pool', 'side']}>
          <SelectField
            name="quarter"
            label={t('quarter')}
            defaultValue={filter.quarter}
            emptyLabel={t('all')}
            options={quarters.map((code) => ({ value: code, label: quarterName(code, locale) }))}
          />
          <SelectField
            name="pool"
            label={t('pool')}
            defaultValue={filter.pool}
            emptyLabel={t('all')}
            options={pools.map(({ poolId, name }) => ({ value: poolId, label: inLocale(name, locale) }))}
          />
          <SelectField
            name="side"
            label={t('side')}
            defaultValue={filter.side}
            emptyLabel={t('all')}
            options={(['cost', 'income'] as const).map((side) => ({ value: side, label: t(`side-${side}`) }))}
          />
        </FilterBar>
        <DataTable
          caption={t('entries')}
          rows={entries}
          rowKey={({ entryId }) => entryId}
          columns={columns}
          totals={{ description: t('total'), cents: format.money(totalCents) }}
          empty={
            <EmptyState drawing="search" title={t('no-entries')}>
              <p>{t('no-entries-text')}</p>
            </EmptyState>
          }
        />
        <Pagination page={page} pages={pages} />
      </Stack>
    </Page>
  );
}
