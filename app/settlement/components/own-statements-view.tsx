import { Link } from 'react-router';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { quarterName } from '../key-text.ts';
import { settlementWording } from '../settlement-wording.ts';
import type { OwnStatement, SoFar } from '../statement-queries.server.ts';

interface OwnStatementsViewProps {
  readonly statements: readonly OwnStatement[];
  readonly soFar: SoFar | null;
}

/** The own part of the costs: this quarter so far, and what was settled. */
export function OwnStatementsView({ statements, soFar }: OwnStatementsViewProps) {
  const t = useWords(settlementWording);
  const locale = useLocale();
  const format = useFormat();
  return (
    <Page>
      <PageHeader title={t('settlement')} subtitle={t('own-lead')} />
      <Stack gap={7}>
        <Section title={t('so-far')} lead={soFar ? t('so-far-note') : undefined}>
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
      </Stack>
    </Page>
  );
}
