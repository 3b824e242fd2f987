import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Figures } from '#app/ui/show/figures.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { balanceWording } from '../balance-wording.ts';
import { quarterName } from '../key-text.ts';
import { settlementWording } from '../settlement-wording.ts';
import type { CreditRow, OwnStatement, SoFar } from '../statement-queries.server.ts';
import { CreditsSection } from './credits-section.tsx';

interface OwnStatementsViewProps {
  readonly statements: readonly OwnStatement[];
  readonly soFar: SoFar | null;
  readonly quarter: string;
  readonly credits: readonly CreditRow[];
  /** From a room that comes after this one: what is charged at price and tariff. */
  readonly charges: ReactNode;
  readonly chargedCents: number;
}

/** The own part of the costs: this quarter so far with what is charged and credited besides, and what was settled. */
export function OwnStatementsView(props: OwnStatementsViewProps) {
  const { statements, soFar, quarter, credits, charges, chargedCents } = props;
  const t = useWords(settlementWording);
  const ofBalance = useWords(balanceWording);
  const locale = useLocale();
  const format = useFormat();
  const creditCents = credits.reduce((sum, { cents }) => sum + cents, 0);
  const balanceCents = (soFar?.cents ?? 0) + chargedCents - creditCents;
  return (
    <Page>
      <PageHeader title={t('settlement')} subtitle={t('own-lead')} />
      <Stack gap={7}>
        <Section title={`${t('so-far')}, ${quarterName(quarter, locale)}`} lead={t('so-far-note')}>
          <Figures
            figures={[
              { label: ofBalance('share'), value: format.money(soFar?.cents ?? 0) },
              { label: ofBalance('charges'), value: format.money(chargedCents) },
              { label: ofBalance('credits-short'), value: format.money(-creditCents) },
              {
                label: ofBalance('balance'),
                value: format.money(balanceCents),
                note: ofBalance('without-vat'),
              },
            ]}
          />
        </Section>
        <Section title={t('statements')}>
          <DataTable
            caption={t('statements')}
            rows={statements}
            rowKey={({ statementId }) => statementId}
            empty={
              <EmptyState drawing="search" title={t('no-statements')}>
                <p>{t('no-statements-text')}</p>
              </EmptyState>
            }
            columns={[
              {
                key: 'quarter',
                header: t('quarter'),
                title: true,
                cell: ({ statementId, quarter }) => (
                  <Link to={`/statements/${statementId}`}>{quarterName(quarter, locale)}</Link>
                ),
              },
              { key: 'cents', header: t('amount'), numeric: true, cell: ({ cents }) => format.money(cents) },
            ]}
          />
        </Section>
        <Section title={ofBalance('share')}>
          {soFar ? (
            <DataTable
              caption={t('so-far')}
              rows={soFar.lines}
              rowKey={({ name }) => name.nl}
              columns={[
                { key: 'pool', header: t('pool'), title: true, cell: ({ name }) => inLocale(name, locale) },
                {
                  key: 'cents',
                  header: t('amount'),
                  numeric: true,
                  cell: ({ cents }) => format.money(cents),
                },
              ]}
              totals={{ pool: t('total'), cents: format.money(soFar.cents) }}
            />
          ) : (
            <Notice>{t('no-share')}</Notice>
          )}
        </Section>
        {charges}
        {credits.length > 0 && <CreditsSection credits={credits} />}
      </Stack>
    </Page>
  );
}
