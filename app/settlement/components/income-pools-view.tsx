import type { SubmissionResult } from '@conform-to/react';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { PoolChoice } from '../entry-queries.server.ts';
import type { IncomeChoice } from '../income-pool.ts';
import type { IncomePools } from '../income-pool-queries.server.ts';
import { incomePoolWording } from '../income-pool-wording.ts';
import { poolWording } from '../pool-wording.ts';
import { settlementWording } from '../settlement-wording.ts';
import { IncomePoolForm } from './income-pool-form.tsx';

interface IncomePoolsViewProps extends IncomePools {
  readonly pools: readonly PoolChoice[];
  readonly from: string;
  readonly keepsBooks: boolean;
  readonly reply: SubmissionResult | null;
}

/** To which pool invoiced money counts, choosing it, and what was chosen before. */
export function IncomePoolsView({ now, history, pools, from, keepsBooks, reply }: IncomePoolsViewProps) {
  const t = useWords(incomePoolWording);
  const words = useWords(settlementWording);
  const ofPools = useWords(poolWording);
  const locale = useLocale();
  const format = useFormat();
  const poolOf = ({ pool, isActive }: IncomeChoice) =>
    isActive ? inLocale(pool, locale) : t('pool-closed', { pool: inLocale(pool, locale) });
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('lead')}
        breadcrumbs={[
          { to: '/treasury', label: words('treasury') },
          { to: '/treasury/pools', label: ofPools('pools') },
        ]}
      />
      {pools.length === 0 && history.length === 0 ? (
        <EmptyState drawing="search" title={t('no-pools')}>
          <p>{t('no-pools-text')}</p>
        </EmptyState>
      ) : (
        <Stack gap={7}>
          <Section title={t('now')}>
            <DataTable
              caption={t('now')}
              rows={now}
              rowKey={({ kind }) => kind}
              columns={[
                { key: 'kind', header: t('what'), title: true, cell: ({ kind }) => t(`kind-${kind}`) },
                {
                  key: 'pool',
                  header: words('pool'),
                  cell: ({ choice }) =>
                    choice?.isActive ? (
                      poolOf(choice)
                    ) : (
                      <StatusMark tone="notice">{choice ? poolOf(choice) : t('not-chosen')}</StatusMark>
                    ),
                },
                {
                  key: 'since',
                  header: t('since'),
                  cell: ({ choice }) => (choice ? format.day(choice.validFrom) : '–'),
                },
              ]}
            />
          </Section>
          {keepsBooks && pools.length > 0 && (
            <Section title={t('choose')} lead={t('choose-lead')}>
              <IncomePoolForm pools={pools} from={from} reply={reply} />
            </Section>
          )}
          {history.length > 0 && (
            <Section title={t('history')}>
              <DataTable
                caption={t('history')}
                rows={history}
                rowKey={({ choiceId }) => choiceId}
                columns={[
                  { key: 'kind', header: t('what'), title: true, cell: ({ kind }) => t(`kind-${kind}`) },
                  { key: 'pool', header: words('pool'), cell: poolOf },
                  { key: 'since', header: t('since'), cell: ({ validFrom }) => format.day(validFrom) },
                  {
                    key: 'recorded',
                    header: t('recorded-on'),
                    cell: ({ recordedAt }) => format.moment(recordedAt),
                  },
                ]}
              />
            </Section>
          )}
        </Stack>
      )}
    </Page>
  );
}
