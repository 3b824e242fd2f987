import { Link } from 'react-router';
import type { BookedSums } from '#app/intake/import-report.ts';
import type { ReportView } from '#app/intake/report-view-text.ts';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { quarterName } from '#app/settlement/key-text.ts';
import { settlementWording } from '#app/settlement/settlement-wording.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Stack } from '#app/ui/shell/page.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';

type Sums = BookedSums['pools'][number];

/** What the costs and income of a file come to, to be compared with the bookkeeping before somebody says yes. */
export function ReportBooked({ view, done }: { readonly view: ReportView; readonly done: boolean }) {
  const t = useWords(uploadWording);
  const format = useFormat();
  const { booked } = view;
  if (!booked) return null;
  const { known, estimates } = booked;
  const notes = [
    ...(done ? [] : [t('booked-lead')]),
    ...(known.entries > 0
      ? [
          t('booked-known', {
            number: t('entries', { count: known.entries, number: format.number(known.entries) }),
            amount: format.money(known.countedCents),
          }),
        ]
      : []),
    ...(estimates > 0 ? [t('booked-estimates', { number: format.number(estimates) })] : []),
  ];
  return (
    <Section title={t(done ? 'booked-done' : 'booked-title')} lead={notes.join(' ') || undefined}>
      <Stack gap={6}>
        <ByPool booked={booked} done={done} />
        <ByQuarter booked={booked} />
      </Stack>
    </Section>
  );
}

function ByPool({ booked: { pools }, done }: { readonly booked: BookedSums; readonly done: boolean }) {
  const t = useWords(uploadWording);
  const words = useWords(settlementWording);
  const locale = useLocale();
  const format = useFormat();
  const amount = (key: string, header: string, of: (sum: Sums) => number) => ({
    key,
    header,
    numeric: true,
    cell: (sum: Sums) => format.money(of(sum)),
    total: format.money(pools.reduce((all, sum) => all + of(sum), 0)),
  });
  const amounts = [
    amount('net', t('costs-net'), ({ costCents }) => costCents),
    amount('vat', t('booked-vat'), ({ vatCents }) => vatCents),
    amount('deducted', t('booked-deducted'), ({ deductedCents }) => deductedCents),
    amount('income', t('booked-income'), ({ incomeCents }) => incomeCents),
    amount('counts', t('booked-counts'), (sum) => sum.countedCents),
  ];
  return (
    <DataTable
      caption={t('by-pool')}
      rows={pools}
      rowKey={({ poolId }) => poolId}
      columns={[
        {
          key: 'pool',
          header: words('pool'),
          title: true,
          // Before the yes a pool of the same upload isn't there yet.
          cell: ({ poolId, name }) =>
            done ? (
              <Link to={`/treasury/costs?pool=${poolId}`}>{inLocale(name, locale)}</Link>
            ) : (
              inLocale(name, locale)
            ),
        },
        {
          key: 'entries',
          header: t('entry-count'),
          numeric: true,
          cell: ({ entries }) => format.number(entries),
        },
        ...amounts,
      ]}
      totals={{
        pool: t('total'),
        entries: format.number(pools.reduce((all, { entries }) => all + entries, 0)),
        ...Object.fromEntries(amounts.map(({ key, total }) => [key, total])),
      }}
    />
  );
}

function ByQuarter({ booked: { quarters } }: { readonly booked: BookedSums }) {
  const t = useWords(uploadWording);
  const words = useWords(settlementWording);
  const locale = useLocale();
  const format = useFormat();
  const sum = (of: (quarter: (typeof quarters)[number]) => number) =>
    format.money(quarters.reduce((all, quarter) => all + of(quarter), 0));
  return (
    <DataTable
      caption={t('by-quarter')}
      rows={quarters}
      rowKey={({ quarter }) => quarter}
      columns={[
        {
          key: 'quarter',
          header: words('quarter'),
          title: true,
          cell: ({ quarter }) => quarterName(quarter, locale),
        },
        {
          key: 'costs',
          header: t('booked-costs'),
          numeric: true,
          cell: ({ costCents }) => format.money(costCents),
        },
        {
          key: 'income',
          header: t('booked-income'),
          numeric: true,
          cell: ({ incomeCents }) => format.money(incomeCents),
        },
        {
          key: 'counts',
          header: t('booked-counts'),
          numeric: true,
          cell: ({ costCents, incomeCents }) => format.money(costCents - incomeCents),
        },
      ]}
      totals={{
        quarter: t('total'),
        costs: sum(({ costCents }) => costCents),
        income: sum(({ incomeCents }) => incomeCents),
        counts: sum(({ costCents, incomeCents }) => costCents - incomeCents),
      }}
    />
  );
}
