import { Link } from 'react-router';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Figures } from '#app/ui/show/figures.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import type { Tone } from '#app/ui/status/tone.ts';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { quarterName } from '../key-text.ts';
import { poolWording } from '../pool-wording.ts';
import { settlementWording } from '../settlement-wording.ts';
import type { PoolYear, QuarterState } from '../treasury-queries.server.ts';

interface TreasuryViewProps {
  readonly year: number;
  readonly pools: readonly PoolYear[];
  readonly quarters: readonly {
    readonly code: string;
    readonly state: QuarterState;
    readonly isOver: boolean;
  }[];
  /** What waits in rooms that come after this one. */
  readonly further: readonly { readonly key: string; readonly text: string; readonly to: string }[];
  readonly keepsBooks: boolean;
}

const tones: Readonly<Record<QuarterState, Tone>> = {
  none: 'neutral',
  running: 'notice',
  preview: 'notice',
  failed: 'danger',
  closed: 'good',
};

/** The treasurer's first screen: what waits, how the quarters stand, and budget against actual. */
export function TreasuryView({ year, pools, quarters, further, keepsBooks }: TreasuryViewProps) {
  const t = useWords(settlementWording);
  const ofPools = useWords(poolWording);
  const locale = useLocale();
  const format = useFormat();
  const sum = (of: (pool: PoolYear) => number) => pools.reduce((all, pool) => all + of(pool), 0);
  const shared = (pool: PoolYear) => pool.costCents - pool.incomeCents;
  const budget = (pool: PoolYear) => pool.budgetCents ?? 0;
  const waiting = quarters.filter(({ state, isOver }) => isOver && state !== 'closed');
  return (
    <Page>
      <PageHeader
        title={t('treasury')}
        subtitle={t('treasury-lead')}
        actions={
          keepsBooks && (
            <LinkButton to="/treasury/costs/new" look="primary" icon="plus">
              {t('book-entry')}
            </LinkButton>
          )
        }
      />
      <Stack gap={7}>
        <Section title={t('tasks')}>
          {waiting.length + further.length === 0 ? (
            <EmptyState drawing="done" title={t('no-tasks')}>
              <p>{t('no-tasks-text')}</p>
            </EmptyState>
          ) : (
            <Stack gap={3}>
              {waiting.map(({ code, state }) => (
                <Notice
                  key={code}
                  tone="signal"
                  action={<Link to={`/treasury/quarters/${code}`}>{t('open')}</Link>}
                >
                  {t(state === 'preview' ? 'task-close' : 'task-preview', {
                    quarter: quarterName(code, locale),
                  })}
                </Notice>
              ))}
              {further.map(({ key, text, to }) => (
                <Notice key={key} tone="signal" action={<Link to={to}>{t('open')}</Link>}>
                  {text}
                </Notice>
              ))}
            </Stack>
          )}
        </Section>
        <Figures
          figures={[
            {
              label: t('costs'),
              value: format.money(
                sum((pool) => pool.costCents),
                'whole',
              ),
            },
            {
              label: t('income'),
              value: format.money(
                sum((pool) => pool.incomeCents),
                'whole',
              ),
            },
            { label: t('shared'), value: format.money(sum(shared), 'whole') },
          ]}
        />
        <Section title={t('quarters')}>
          <DataTable
            caption={t('quarters')}
            rows={quarters}
            rowKey={({ code }) => code}
            columns={[
              {
                key: 'quarter',
                header: t('quarter'),
                title: true,
                cell: ({ code }) => (
                  <Link to={`/treasury/quarters/${code}`}>{quarterName(code, locale)}</Link>
                ),
              },
              {
                key: 'state',
                header: t('state'),
                cell: ({ state }) => <StatusMark tone={tones[state]}>{t(`state-${state}`)}</StatusMark>,
              },
            ]}
          />
        </Section>
        <Section
          title={t('budget', { year })}
          lead={t('budget-lead')}
          actions={<Link to="/treasury/pools">{ofPools('pools')}</Link>}
        >
          <DataTable
            caption={t('budget', { year })}
            rows={pools}
            rowKey={({ poolId }) => poolId}
            empty={
              <EmptyState drawing="search" title={t('no-pools')}>
                <p>{t('no-pools-text')}</p>
              </EmptyState>
            }
            columns={[
              {
                key: 'pool',
                header: t('pool'),
                title: true,
                cell: ({ poolId, name }) => (
                  <Link to={`/treasury/costs?pool=${poolId}`}>{inLocale(name, locale)}</Link>
                ),
              },
              {
                key: 'costs',
                header: t('costs'),
                numeric: true,
                cell: (pool) => format.money(pool.costCents),
              },
              {
                key: 'income',
                header: t('income'),
                numeric: true,
                cell: (pool) => format.money(pool.incomeCents),
              },
              {
                key: 'shared',
                header: t('shared'),
                numeric: true,
                cell: (pool) => format.money(shared(pool)),
              },
              {
                key: 'budget',
                header: t('budget-column'),
                numeric: true,
                cell: ({ budgetCents }) => (budgetCents === null ? '–' : format.money(budgetCents)),
              },
              {
                key: 'left',
                header: t('left'),
                numeric: true,
                cell: (pool) => (pool.budgetCents === null ? '–' : format.money(budget(pool) - shared(pool))),
              },
            ]}
            totals={{
              pool: t('total'),
              costs: format.money(sum((pool) => pool.costCents)),
              income: format.money(sum((pool) => pool.incomeCents)),
              shared: format.money(sum(shared)),
              budget: format.money(sum(budget)),
              left: format.money(sum((pool) => budget(pool) - shared(pool))),
            }}
          />
        </Section>
      </Stack>
    </Page>
  );
}
