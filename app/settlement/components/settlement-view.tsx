import { useEffect } from 'react';
import { Form, Link, useRevalidator } from 'react-router';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { ProgressNote } from '#app/ui/status/progress-note.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { quarterName } from '../key-text.ts';
import { settlementWording } from '../settlement-wording.ts';
import type { SettledPoolRow, SettlementView as Settlement } from '../statement-queries.server.ts';
import type { SupplyCost } from '../supply-cost-queries.server.ts';
import { usePoolName } from './pool-name.tsx';
import { SupplyCosts } from './supply-costs.tsx';
import { Waterfall } from './waterfall.tsx';

interface SettlementViewProps {
  readonly quarter: string;
  readonly settlement: Settlement | null;
  /** Why it failed, or what was just asked can't be, in the reader's words. */
  readonly problem: string | null;
  /** What parties are credited for. */
  readonly supplies: readonly SupplyCost[];
  readonly keepsBooks: boolean;
  readonly mayClose: boolean;
  /** The reader is who worked it out. */
  readonly isOwn: boolean;
}

/** A quarter from pools to parties: worked out by one, closed by another. */
export function SettlementView(props: SettlementViewProps) {
  const { quarter, settlement, supplies, problem, keepsBooks, mayClose, isOwn } = props;
  const t = useWords(settlementWording);
  const locale = useLocale();
  const format = useFormat();
  const name = quarterName(quarter, locale);
  const isClosed = settlement?.state === 'closed';
  const isRunning = settlement?.state === 'running';
  useRefreshWhile(isRunning);
  return (
    <Page>
      <PageHeader
        title={t('settlement-title', { quarter: name })}
        subtitle={t('settlement-lead')}
        breadcrumbs={[{ to: '/treasury', label: t('treasury') }]}
        actions={
          keepsBooks &&
          !isClosed &&
          !isRunning && (
            <Form method="post">
              <input type="hidden" name="intent" value="preview" />
              <SubmitButton look={settlement ? 'secondary' : 'primary'}>
                {t(settlement ? 'start-again' : 'start-preview')}
              </SubmitButton>
            </Form>
          )
        }
      />
      <Stack gap={7}>
        {problem && (
          <Notice tone="danger" live>
            {problem}
          </Notice>
        )}
        {!settlement && (
          <EmptyState drawing="search" title={t('not-yet')}>
            <p>{t('not-yet-text')}</p>
          </EmptyState>
        )}
        {isRunning && (
          <>
            <noscript>
              <meta httpEquiv="refresh" content="3" />
            </noscript>
            <ProgressNote done={settlement.progress / 100}>
              {t('running', { step: t(`step-${settlement.step}`) })}
            </ProgressNote>
          </>
        )}
        {settlement && settlement.pools.length > 0 && (
          <>
            <Facts
              layout="columns"
              facts={[
                {
                  label: t('worked-out-on'),
                  value: settlement.finishedAt && format.moment(settlement.finishedAt),
                },
                {
                  label: t('closed-on'),
                  value: settlement.closedAt && format.moment(settlement.closedAt),
                },
              ]}
            />
            {settlement.state === 'preview' && isOwn && <Notice tone="notice">{t('four-eyes')}</Notice>}
            <Result settlement={settlement} />
            {supplies.length > 0 && (
              <SupplyCosts costs={supplies} mayBook={keepsBooks && settlement.state === 'closed'} />
            )}
            {settlement.state === 'preview' && mayClose && !isOwn && (
              <ConfirmStep
                name="close"
                trigger={t('close')}
                triggerLook="primary"
                question={t('close-question', { quarter: name })}
                confirmLabel={t('close')}
                fields={{ intent: 'close', settlement: settlement.settlementId }}
              >
                <p>{t('close-text')}</p>
              </ConfirmStep>
            )}
          </>
        )}
      </Stack>
    </Page>
  );
}

function Result({ settlement }: { readonly settlement: Settlement }) {
  const t = useWords(settlementWording);
  const locale = useLocale();
  const format = useFormat();
  const poolName = usePoolName();
  const { pools, statements, changes } = settlement;
  const sum = (rows: readonly { cents: number }[]) => rows.reduce((all, { cents }) => all + cents, 0);
  const byPool = [...Map.groupBy(pools, ({ poolId }) => poolId)].map(([key, parts]) => ({
    key,
    label: inLocale(parts[0]?.name ?? { nl: '', en: null }, locale),
    cents: sum(parts),
  }));
  const fellBack = pools.filter(({ keyKind, usedKind }) => keyKind !== usedKind);
  return (
    <>
      {fellBack.map((pool) => (
        <Notice key={`${pool.poolId} ${pool.part}`} tone="notice" title={poolName(pool)}>
          {t('fell-back', { key: t(`key-${pool.keyKind}`).toLowerCase() })}
        </Notice>
      ))}
      <Section title={t('waterfall')}>
        <Waterfall
          pools={byPool}
          parties={statements.map(({ statementId, party, cents }) => ({
            key: statementId,
            label: party,
            cents,
          }))}
        />
      </Section>
      <Section title={t('pools')}>
        <DataTable<SettledPoolRow>
          caption={t('pools')}
          rows={pools}
          rowKey={({ poolId, part }) => `${poolId} ${part}`}
          columns={[
            { key: 'pool', header: t('pool'), title: true, cell: (pool) => poolName(pool) },
            { key: 'key', header: t('key'), cell: ({ usedKind }) => t(`key-${usedKind}`) },
            {
              key: 'costs',
              header: t('costs'),
              numeric: true,
              cell: ({ costCents }) => format.money(costCents),
            },
            {
              key: 'income',
              header: t('income'),
              numeric: true,
              cell: ({ incomeCents }) => format.money(incomeCents),
            },
            { key: 'cents', header: t('shared'), numeric: true, cell: ({ cents }) => format.money(cents) },
          ]}
          totals={{ pool: t('total'), cents: format.money(sum(pools)) }}
        />
      </Section>
      <Section title={t('statements')}>
        <DataTable
          caption={t('statements')}
          rows={statements}
          rowKey={({ statementId }) => statementId}
          columns={[
            {
              key: 'party',
              header: t('party'),
              title: true,
              cell: ({ statementId, party }) => <Link to={`/statements/${statementId}`}>{party}</Link>,
            },
            { key: 'cents', header: t('amount'), numeric: true, cell: ({ cents }) => format.money(cents) },
          ]}
          totals={{ party: t('total'), cents: format.money(sum(statements)) }}
        />
        <Facts
          facts={[
            {
              label: `${t('check-line')}: ${t('check-text')}`,
              value: format.money(sum(pools) - sum(statements)),
            },
          ]}
        />
      </Section>
      {changes && (
        <Section title={t('changed')}>
          {changes.length === 0 ? (
            <p>{t('nothing-changed')}</p>
          ) : (
            <DataTable
              caption={t('changed')}
              rows={changes}
              rowKey={({ name }) => name.nl}
              columns={[
                { key: 'pool', header: t('pool'), title: true, cell: ({ name }) => inLocale(name, locale) },
                { key: 'was', header: t('was'), numeric: true, cell: ({ was }) => format.money(was) },
                { key: 'is', header: t('is'), numeric: true, cell: ({ is }) => format.money(is) },
              ]}
            />
          )}
        </Section>
      )}
    </>
  );
}

/** Asks again every second while the job is at work. */
function useRefreshWhile(isRunning: boolean) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => void revalidate(), 1000);
    return () => clearInterval(timer);
  }, [isRunning, revalidate]);
}
