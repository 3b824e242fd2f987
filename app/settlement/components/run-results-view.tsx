import { Link } from 'react-router';
import { FilterBar } from '#app/ui/form/filter-bar.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import { Pagination } from '#app/ui/table/pagination.tsx';
import { quarterName } from '../key-text.ts';
import type { RunResultRow } from '../run-result-queries.server.ts';
import { runResultWording } from '../run-result-wording.ts';
import { settlementWording } from '../settlement-wording.ts';

interface RunResultsViewProps {
  readonly runs: readonly RunResultRow[];
  /** The one that was asked for; empty for the one of today. */
  readonly quarter: string;
  /** Codes to choose from. */
  readonly quarters: readonly string[];
  /** What was searched for. */
  readonly query: string;
  /** Of all that were found, in cents; the result of those of which it is known. */
  readonly totals: { readonly fees: number; readonly direct: number; readonly result: number };
  readonly page: number;
  readonly pages: number;
  readonly keepsBooks: boolean;
}

/** What each run of a quarter brought, and from how many seats on it pays for itself. */
export function RunResultsView(props: RunResultsViewProps) {
  const { runs, quarter, quarters, query, totals, page, pages, keepsBooks } = props;
  const words = useWords(settlementWording);
  const t = useWords(runResultWording);
  const locale = useLocale();
  const format = useFormat();
  const columns: Column<RunResultRow>[] = [
    {
      key: 'run',
      header: t('run'),
      title: true,
      cell: ({ title, code, isCancelled }) => (
        <>
          {inLocale(title, locale)} {isCancelled && <StatusMark tone="neutral">{t('cancelled')}</StatusMark>}
          <br />
          <small>{code}</small>
        </>
      ),
    },
    {
      key: 'days',
      header: t('days'),
      cell: ({ firstDay, lastDay }) => format.dayRange(firstDay, lastDay),
    },
    {
      key: 'seats',
      header: t('paid-seats'),
      numeric: true,
      cell: ({ paidSeats, seats }) => t('of-seats', { paid: paidSeats, seats }),
    },
    {
      key: 'break-even',
      header: t('break-even'),
      numeric: true,
      cell: ({ breakEvenSeats, paidSeats, directCents }) => {
        if (directCents === 0) return '–';
        if (breakEvenSeats === null) return t('never');
        return (
          <StatusMark tone={paidSeats >= breakEvenSeats ? 'good' : 'danger'}>
            {format.number(breakEvenSeats)}
          </StatusMark>
        );
      },
    },
    { key: 'fees', header: t('fees'), numeric: true, cell: ({ feesCents }) => format.money(feesCents) },
    {
      key: 'direct',
      header: t('direct'),
      numeric: true,
      cell: ({ directCents }) => format.money(directCents),
    },
    {
      key: 'result',
      header: t('result'),
      numeric: true,
      cell: ({ resultCents, unknown }) => (
        <>
          {unknown !== 'no-costs' && format.money(resultCents)}
          {unknown === 'not-over' && <br />}
          {unknown && <small>{t(unknown)}</small>}
        </>
      ),
    },
    ...(keepsBooks
      ? [
          {
            key: 'book',
            header: t('book'),
            cell: ({ code, title }: RunResultRow) => (
              <Link
                to={`/treasury/costs/new?run=${code}`}
                aria-label={t('book-for', { title: inLocale(title, locale) })}
              >
                {t('book-short')}
              </Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('lead')}
        breadcrumbs={[{ to: '/treasury', label: words('treasury') }]}
      />
      <Stack gap={5}>
        <FilterBar names={['quarter', 'q']}>
          <TextField
            name="q"
            type="search"
            label={t('search')}
            placeholder={t('search-hint')}
            defaultValue={query}
            maxLength={100}
            width="medium"
          />
          <SelectField
            name="quarter"
            label={words('quarter')}
            defaultValue={quarter}
            emptyLabel={t('this-quarter')}
            options={quarters.map((code) => ({ value: code, label: quarterName(code, locale) }))}
          />
        </FilterBar>
        <DataTable
          caption={t('title')}
          rows={runs}
          rowKey={({ code }) => code}
          columns={columns}
          totals={{
            run: words('total'),
            fees: format.money(totals.fees),
            direct: format.money(totals.direct),
            result: format.money(totals.result),
          }}
          empty={
            <EmptyState drawing="search" title={t(query ? 'none-found' : 'none')}>
              <p>{t(query ? 'none-found-text' : 'none-text')}</p>
            </EmptyState>
          }
        />
        <Pagination page={page} pages={pages} />
      </Stack>
    </Page>
  );
}
