import { Form, Link } from 'react-router';
import { LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import { invoicingWording } from '../invoicing-wording.ts';
import { tariffWording } from '../tariff-wording.ts';
import type { Use } from '../use.ts';
import type { UseOfPayer } from '../use-groups.ts';

interface UseViewProps {
  /** 'YYYY-MM' */
  readonly month: string;
  readonly payers: readonly UseOfPayer[];
  readonly unpriced: readonly Use[];
  /** The first day on which it can be invoiced, while it isn't over. */
  readonly opensOn: string | null;
  /** The day by which it should have been invoiced, where that has passed. */
  readonly lateSince: string | null;
  readonly hasTerms: boolean;
  readonly keepsBooks: boolean;
  /** Visits have a page that the reader may open. */
  readonly opensVisits: boolean;
  readonly made: string | null;
  readonly problems: readonly { readonly text: string; readonly to: string | null }[];
}

/** What was used at tariff in a month and isn't invoiced: per payer each visit, and what has no rate. */
export function UseView(props: UseViewProps) {
  const { month, payers, unpriced, opensOn, lateSince, hasTerms, keepsBooks, opensVisits, made, problems } =
    props;
  const t = useWords(tariffWording);
  const words = useWords(invoicingWording);
  const format = useFormat();
  const maySend = keepsBooks && hasTerms && opensOn === null && payers.length > 0;
  return (
    <Page>
      <PageHeader
        title={t('use-month', { month: format.month(month) })}
        subtitle={t('use-lead')}
        breadcrumbs={[{ to: '/treasury/invoices', label: words('invoices') }]}
        {...(maySend && {
          actions: (
            <Form method="post">
              <SubmitButton>{t('issue', { month: format.month(month) })}</SubmitButton>
            </Form>
          ),
        })}
      />
      <Stack gap={7}>
        {made && (
          <Notice tone="good" live action={<Link to="/treasury/invoices">{t('to-invoices')}</Link>}>
            {made}
          </Notice>
        )}
        {problems.length > 0 && (
          <Notice tone="danger" title={words('refused')} live>
            <ul>
              {problems.map(({ text, to }) => (
                <li key={text}>
                  {text} {to && <Link to={to}>{words('fill-in')}</Link>}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {opensOn && <Notice tone="notice">{t('not-over', { day: format.day(opensOn) })}</Notice>}
        {lateSince && payers.length > 0 && (
          <Notice tone="signal">{t('use-late', { day: format.day(lateSince) })}</Notice>
        )}
        {!hasTerms && (
          <Notice
            tone="signal"
            action={keepsBooks && <Link to="/treasury/invoices/terms">{words('terms')}</Link>}
          >
            {words('terms-needed')}
          </Notice>
        )}
        {payers.length === 0 && unpriced.length === 0 && (
          <EmptyState
            drawing="done"
            title={t('nothing')}
            action={<LinkButton to="/treasury/invoices">{t('to-invoices')}</LinkButton>}
          >
            <p>{t('nothing-text')}</p>
          </EmptyState>
        )}
        {payers.map((one) => (
          <PayerSection
            key={`${one.payerId} ${one.orderNumber ?? ''}`}
            payer={one}
            opensVisits={opensVisits}
          />
        ))}
        {unpriced.length > 0 && (
          <Section title={t('unpriced')} lead={t('unpriced-lead')}>
            <UseTable caption={t('unpriced')} rows={unpriced} opensVisits={opensVisits} cents={null} />
          </Section>
        )}
      </Stack>
    </Page>
  );
}

function PayerSection({ payer, opensVisits }: { payer: UseOfPayer; opensVisits: boolean }) {
  const t = useWords(tariffWording);
  const format = useFormat();
  const title = payer.orderNumber
    ? t('with-order', { payer: payer.payer, order: payer.orderNumber })
    : payer.payer;
  return (
    <Section title={title} lead={t('total-of', { amount: format.money(payer.cents) })}>
      <UseTable caption={title} rows={payer.priced} opensVisits={opensVisits} cents={payer.cents} />
    </Section>
  );
}

interface UseTableProps {
  readonly caption: string;
  readonly rows: readonly Use[];
  readonly opensVisits: boolean;
  /** The total; null of what has no rate. */
  readonly cents: number | null;
}

function UseTable({ caption, rows, opensVisits, cents }: UseTableProps) {
  const t = useWords(tariffWording);
  const locale = useLocale();
  const format = useFormat();
  const nameOf = ({ title, groupName, part }: Use) =>
    [inLocale(title, locale), groupName, part && t('class-part', part)].filter(Boolean).join(', ');
  const priced: Column<Use>[] = [
    {
      key: 'rate',
      header: t('rate'),
      numeric: true,
      cell: ({ centsPerHour }) => format.money(centsPerHour ?? 0),
      sheet: ({ centsPerHour }) => (centsPerHour ?? 0) / 100,
    },
    ...(rows.some(({ heads }) => heads !== null)
      ? [
          {
            key: 'part',
            header: t('part'),
            cell: ({ heads }: Use) => (heads ? t('part-of', heads) : t('whole')),
          },
        ]
      : []),
    { key: 'vat', header: t('vat'), cell: ({ decision }) => decision ?? t('standard') },
    {
      key: 'amount',
      header: t('amount'),
      numeric: true,
      cell: (use) => format.money(use.cents),
      sheet: (use) => use.cents / 100,
    },
  ];
  return (
    <DataTable<Use>
      caption={caption}
      rows={rows}
      rowKey={({ sessionId, groupBookingId, rateId, machine }) =>
        `${sessionId} ${groupBookingId} ${rateId} ${machine.nl}`
      }
      columns={[
        {
          key: 'what',
          header: t('what'),
          title: true,
          cell: (use) => (
            <>
              {opensVisits && use.groupBookingId ? (
                <Link to={`/school/${use.code}`}>{nameOf(use)}</Link>
              ) : (
                nameOf(use)
              )}{' '}
              {use.isLate && <StatusMark tone="neutral">{t('late')}</StatusMark>}
              <br />
              <small>{use.code}</small>
            </>
          ),
        },
        ...(rows.some(({ user, payer }) => user !== payer)
          ? [{ key: 'user', header: t('user'), cell: ({ user }: Use) => user }]
          : []),
        {
          key: 'day',
          header: t('day'),
          cell: ({ day }) => unbroken(format.day(day, 'short')),
          sheet: ({ day }) => day,
        },
        {
          key: 'machine',
          header: t('machine'),
          cell: ({ machines, machine }) =>
            t('machine-count', { count: machines, machine: inLocale(machine, locale) }),
        },
        {
          key: 'hours',
          header: t('hours'),
          numeric: true,
          cell: ({ minutes }) => unbroken(format.duration(minutes)),
          sheet: ({ minutes }) => minutes / 60,
        },
        ...(cents === null ? [] : priced),
      ]}
      {...(cents !== null && { totals: { what: t('total'), amount: format.money(cents) } })}
    />
  );
}

function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
