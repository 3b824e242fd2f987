import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { type Crumb, PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { Figures } from '#app/ui/show/figures.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { balanceWording } from '../balance-wording.ts';
import { quarterName, weightText } from '../key-text.ts';
import { settlementWording } from '../settlement-wording.ts';
import type { StatementView as Statement } from '../statement-queries.server.ts';
import { CreditsSection } from './credits-section.tsx';
import { usePoolName } from './pool-name.tsx';

interface StatementViewProps {
  readonly statement: Statement;
  readonly crumb: Crumb;
  /** The reader keeps or reads the books: costs open. */
  readonly readsBooks: boolean;
  /** From rooms that come after this one: what the party is charged at price and tariff, and what of all is on invoices. */
  readonly charges: ReactNode;
  readonly invoiced: StatementInvoiced;
}

/** Cents without VAT. */
type StatementInvoiced = {
  readonly chargedCents: number;
  readonly chargesInvoicedCents: number;
  readonly shareInvoicedCents: number;
  readonly shareDocuments: ReactNode;
};

/**
 * The whole of a party's quarter: its share with a line per pool and the costs and use behind it, what it is charged besides,
 * what it is credited, and what of that is on invoices.
 */
export function StatementView({ statement, crumb, readsBooks, charges, invoiced }: StatementViewProps) {
  const t = useWords(settlementWording);
  const locale = useLocale();
  const format = useFormat();
  const poolName = usePoolName();
  const { lines, use, credits, party, quarter, cents } = statement;
  const ofBalance = useWords(balanceWording);
  const creditCents = credits.reduce((sum, credit) => sum + credit.cents, 0);
  const asked = cents + invoiced.chargedCents;
  const onInvoices = invoiced.shareInvoicedCents + invoiced.chargesInvoicedCents;
  const name = quarterName(quarter, locale);
  return (
    <Page>
      <PageHeader title={t('statement-title', { party, quarter: name })} breadcrumbs={[crumb]} />
      <Stack gap={7}>
        <Section title={ofBalance('balance')} lead={ofBalance('balance-lead')}>
          <Stack gap={4}>
            <Figures
              figures={[
                { label: ofBalance('share'), value: format.money(cents) },
                { label: ofBalance('charges'), value: format.money(invoiced.chargedCents) },
                { label: ofBalance('credits-short'), value: format.money(-creditCents) },
                {
                  label: ofBalance('balance'),
                  value: format.money(asked - creditCents),
                  note: ofBalance('without-vat'),
                },
              ]}
            />
            <Facts
              facts={[
                { label: ofBalance('on-invoices'), value: format.money(onInvoices) },
                {
                  label: ofBalance('still-to-invoice'),
                  value: asked !== onInvoices && format.money(asked - onInvoices),
                },
                {
                  label: ofBalance('to-settle'),
                  value: creditCents !== 0 && format.money(creditCents),
                },
                { label: ofBalance('share-invoices'), value: invoiced.shareDocuments },
              ]}
            />
          </Stack>
        </Section>
        <Section title={t('pools')}>
          <DataTable
            caption={t('pools')}
            rows={lines}
            rowKey={({ poolId, part }) => `${poolId} ${part}`}
            columns={[
              { key: 'pool', header: t('pool'), title: true, cell: (line) => poolName(line) },
              {
                key: 'total',
                header: t('pool-total'),
                numeric: true,
                cell: ({ poolCents }) => format.money(poolCents),
              },
              { key: 'key', header: t('key'), cell: ({ usedKind }) => t(`key-${usedKind}`) },
              {
                key: 'weight',
                header: t('weight'),
                numeric: true,
                cell: ({ usedKind, weight, weightSum }) =>
                  t('of', {
                    own: weightText(usedKind, weight, locale),
                    all: weightText(usedKind, weightSum, locale),
                  }),
              },
              {
                key: 'own',
                header: t('yours'),
                numeric: true,
                cell: ({ ownCents }) => format.money(ownCents),
              },
            ]}
            totals={{ pool: t('total'), own: format.money(cents) }}
          />
          {lines
            .filter(({ keyKind, usedKind }) => keyKind !== usedKind)
            .map((line) => (
              <p key={`${line.poolId} ${line.part}`}>
                {poolName(line)}: {t('fell-back', { key: t(`key-${line.keyKind}`).toLowerCase() })}
              </p>
            ))}
        </Section>
        {charges}
        <CreditsSection credits={credits} />
        <Section title={t('costs-behind')}>
          {lines
            .filter(({ part }) => part !== 'rest')
            .map((line) => (
              <details key={line.poolId}>
                <summary>
                  {inLocale(line.name, locale)}: {format.money(line.costCents)}
                </summary>
                <DataTable
                  caption={inLocale(line.name, locale)}
                  rows={line.entries}
                  rowKey={({ entryId }) => entryId}
                  columns={[
                    {
                      key: 'description',
                      header: t('description'),
                      title: true,
                      cell: ({ entryId, description }) =>
                        readsBooks ? (
                          <Link to={`/treasury/costs/${entryId}`}>{description}</Link>
                        ) : (
                          description
                        ),
                    },
                    { key: 'code', header: t('code'), cell: ({ code }) => code },
                    { key: 'supplier', header: t('supplier'), cell: ({ supplier }) => supplier ?? '–' },
                    {
                      key: 'cents',
                      header: t('amount'),
                      numeric: true,
                      cell: ({ cents: part }) => format.money(part),
                    },
                  ]}
                />
                <Facts
                  facts={[
                    line.incomeCents !== 0 && {
                      label: t('income-together'),
                      value: format.money(-line.incomeCents),
                    },
                  ]}
                />
              </details>
            ))}
        </Section>
        <Section title={t('use-behind')} lead={t('use-lead')}>
          <DataTable
            caption={t('use-behind')}
            rows={use}
            rowKey={({ startsAt, title }) => `${startsAt} ${title.nl}`}
            columns={[
              {
                key: 'title',
                header: t('session'),
                title: true,
                cell: ({ title }) => inLocale(title, locale) || '–',
              },
              { key: 'when', header: t('days'), cell: ({ startsAt }) => format.moment(startsAt) },
              {
                key: 'people',
                header: t('people'),
                numeric: true,
                cell: ({ people }) => format.number(people),
              },
              {
                key: 'hours',
                header: t('hours'),
                numeric: true,
                cell: ({ minutes }) => format.hours(minutes),
              },
            ]}
          />
        </Section>
      </Stack>
    </Page>
  );
}
