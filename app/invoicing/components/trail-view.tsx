import { Link } from 'react-router';
import { quarterName, weightText } from '#app/settlement/key-text.ts';
import { settlementWording } from '#app/settlement/settlement-wording.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { invoicingWording } from '../invoicing-wording.ts';
import type { Trail, TrailIncome, TrailLine, TrailSource } from '../trail-queries.server.ts';

interface TrailViewProps {
  readonly documentId: string;
  readonly code: string;
  readonly netCents: number;
  readonly trail: Trail;
  /** Visits have a page that the reader may open. */
  readonly opensVisits: boolean;
}

/** Where each cent on an invoice comes from: how its lines were shared, and every cost, income, booking and use behind them. */
export function TrailView({ documentId, code, netCents, trail, opensVisits }: TrailViewProps) {
  const t = useWords(invoicingWording);
  const words = useWords(settlementWording);
  const locale = useLocale();
  const format = useFormat();
  const { lines, sources, income } = trail;
  const sum = lines.reduce((all, line) => all + line.netCents, 0);
  const addressOf = ({ entryId, kind, code: source }: TrailSource) => {
    if (entryId) return `/treasury/costs/${entryId}`;
    return kind === 'visit' && opensVisits ? `/school/${source}` : null;
  };
  const weightOf = ({ share }: TrailLine) =>
    share
      ? t('weighs-of', {
          own: weightText(share.usedKind, share.weight, locale),
          all: weightText(share.usedKind, share.weightSum, locale),
        })
      : '–';
  return (
    <Page>
      <PageHeader
        title={t('trail-title', { code })}
        subtitle={t('trail-lead')}
        breadcrumbs={[
          { to: '/treasury/invoices', label: t('invoices') },
          { to: `/treasury/invoices/${documentId}`, label: code },
        ]}
      />
      <Stack gap={7}>
        <Section title={t('trail-lines')} lead={t('trail-lines-lead')}>
          <DataTable<TrailLine>
            caption={t('trail-lines')}
            rows={lines}
            rowKey={({ position }) => String(position)}
            columns={[
              {
                key: 'text',
                header: t('line'),
                title: true,
                cell: ({ text, detail }) => (
                  <>
                    {text}
                    {detail && (
                      <>
                        <br />
                        <small>{detail}</small>
                      </>
                    )}
                  </>
                ),
              },
              {
                key: 'pool',
                header: t('pool-shared'),
                numeric: true,
                cell: ({ share }) => (share ? format.money(share.poolCents) : '–'),
              },
              {
                key: 'key',
                header: t('key'),
                cell: ({ share }) => (share ? words(`key-${share.usedKind}`) : '–'),
              },
              { key: 'weight', header: t('weighs'), numeric: true, cell: weightOf },
              {
                key: 'net',
                header: t('amount'),
                numeric: true,
                cell: (line) => format.money(line.netCents),
              },
            ]}
            totals={{ text: t('net'), net: format.money(sum) }}
          />
          <Facts facts={[{ label: t('check-line'), value: format.money(sum - netCents) }]} />
        </Section>
        <Section title={t('trail-sources')}>
          <DataTable<TrailSource>
            caption={t('trail-sources')}
            rows={sources}
            rowKey={({ position, code: source }) => `${position} ${source}`}
            columns={[
              {
                key: 'description',
                header: t('description'),
                title: true,
                cell: (source) => {
                  const to = addressOf(source);
                  const name = inLocale(source.description, locale);
                  return to ? <Link to={to}>{name}</Link> : name;
                },
              },
              { key: 'line', header: t('line'), cell: ({ line }) => line },
              { key: 'kind', header: t('kind'), cell: ({ kind }) => t(`kind-${kind}`) },
              { key: 'code', header: t('number'), cell: ({ code: source }) => source },
              { key: 'supplier', header: t('supplier'), cell: ({ supplier }) => supplier ?? '–' },
              {
                key: 'period',
                header: t('period'),
                cell: ({ firstDay, lastDay }) =>
                  firstDay === lastDay ? format.day(firstDay) : format.dayRange(firstDay, lastDay),
              },
              { key: 'cents', header: t('counts'), numeric: true, cell: ({ cents }) => format.money(cents) },
            ]}
          />
        </Section>
        {income.length > 0 && (
          <Section title={t('trail-income')} lead={t('trail-income-lead')}>
            <DataTable<TrailIncome>
              caption={t('trail-income')}
              rows={income}
              rowKey={({ position }) => String(position)}
              columns={[
                { key: 'line', header: t('line'), title: true, cell: ({ line }) => line },
                {
                  key: 'entry',
                  header: words('code'),
                  cell: ({ entryId, code: entry }) => <Link to={`/treasury/costs/${entryId}`}>{entry}</Link>,
                },
                { key: 'pool', header: words('pool'), cell: ({ pool }) => inLocale(pool, locale) },
                {
                  key: 'period',
                  header: t('period'),
                  cell: ({ firstDay, lastDay }) =>
                    firstDay === lastDay ? format.day(firstDay) : format.dayRange(firstDay, lastDay),
                },
                {
                  key: 'settled',
                  header: t('settled-in'),
                  cell: ({ quarters }) =>
                    quarters.length === 0
                      ? '–'
                      : quarters.map((quarter) => (
                          <Link key={quarter} to={`/treasury/quarters/${quarter}`}>
                            {quarterName(quarter, locale)}{' '}
                          </Link>
                        )),
                },
                {
                  key: 'cents',
                  header: t('amount'),
                  numeric: true,
                  cell: ({ cents }) => format.money(cents),
                },
              ]}
              totals={{
                line: t('total'),
                cents: format.money(income.reduce((all, { cents }) => all + cents, 0)),
              }}
            />
          </Section>
        )}
      </Stack>
    </Page>
  );
}
