import { LinkButton } from '#app/ui/actions/button.tsx';
import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import type { RecurringRow } from '../pool-queries.server.ts';
import { poolWording } from '../pool-wording.ts';
import { settlementWording } from '../settlement-wording.ts';

interface RecurringViewProps {
  readonly rows: readonly RecurringRow[];
  readonly keepsBooks: boolean;
  readonly problem: string | null;
}

/** Costs that come back by themselves, and ending one. */
export function RecurringView({ rows, keepsBooks, problem }: RecurringViewProps) {
  const words = useWords(settlementWording);
  const t = useWords(poolWording);
  const locale = useLocale();
  const format = useFormat();
  const columns: Column<RecurringRow>[] = [
    { key: 'description', header: words('description'), title: true, cell: ({ description }) => description },
    { key: 'pool', header: words('pool'), cell: ({ pool }) => inLocale(pool, locale) },
    { key: 'supplier', header: t('supplier'), cell: ({ supplier }) => supplier ?? '–' },
    {
      key: 'amount',
      header: t('amount'),
      numeric: true,
      cell: ({ cents, every }) => `${format.money(cents)} ${t(`per-${every}`)}`,
    },
    {
      key: 'booked',
      header: t('booked'),
      numeric: true,
      cell: ({ booked }) => t('times', { count: booked }),
    },
    {
      key: 'next',
      header: t('next'),
      cell: ({ next }) =>
        next ? format.day(next.firstDay) : <StatusMark tone="neutral">{t('ended')}</StatusMark>,
    },
    ...(keepsBooks
      ? [
          {
            key: 'end',
            header: t('ending'),
            cell: ({ recurringId, description, next }: RecurringRow) =>
              next && (
                <ConfirmStep
                  name={`end-${recurringId}`}
                  trigger={t('end')}
                  triggerLook="quiet"
                  question={t('end-question', { description })}
                  confirmLabel={t('end')}
                  fields={{ recurringId }}
                  danger
                >
                  <p>{t('end-text')}</p>
                </ConfirmStep>
              ),
          },
        ]
      : []),
  ];
  return (
    <Page>
      <PageHeader
        title={t('recurring')}
        subtitle={t('recurring-lead')}
        breadcrumbs={[{ to: '/treasury/costs', label: words('entries') }]}
        actions={
          keepsBooks && (
            <LinkButton to="/treasury/recurring/new" look="primary" icon="plus">
              {t('new-recurring')}
            </LinkButton>
          )
        }
      />
      <Stack gap={5}>
        {problem && (
          <Notice tone="danger" live>
            {problem}
          </Notice>
        )}
        <DataTable
          caption={t('recurring')}
          rows={rows}
          rowKey={({ recurringId }) => recurringId}
          columns={columns}
          empty={
            <EmptyState drawing="search" title={t('no-recurring')}>
              <p>{t('no-recurring-text')}</p>
            </EmptyState>
          }
        />
      </Stack>
    </Page>
  );
}
