import { Form, Link } from 'react-router';
import type { InvoicedKind } from '#app/settlement/income-pool.ts';
import { incomePoolWording } from '#app/settlement/income-pool-wording.ts';
import { quarterName } from '#app/settlement/key-text.ts';
import { LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { FilterBar } from '#app/ui/form/filter-bar.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type {
  DocumentRow,
  DocumentState,
  PayerChoice,
  SeriesRow,
  ToInvoice,
} from '../document-queries.server.ts';
import type { FeesOfMonth, FeeWithoutPayer } from '../fee-facts-queries.server.ts';
import { invoicingWording } from '../invoicing-wording.ts';
import { tariffWording } from '../tariff-wording.ts';
import type { UseOfMonth } from '../use-groups.ts';
import { DocumentTable } from './document-table.tsx';
import { PayerlessTable } from './payerless-table.tsx';

interface InvoicesViewProps {
  readonly documents: readonly DocumentRow[];
  readonly toInvoice: readonly ToInvoice[];
  /** Months that are over. */
  readonly fees: readonly (FeesOfMonth & { readonly invoiceBy: string })[];
  /** Use at tariff, by months that are over. */
  readonly use: readonly (UseOfMonth & { readonly invoiceBy: string })[];
  /** Bookings of months that are over that nobody is known to pay. */
  readonly payerless: readonly FeeWithoutPayer[];
  readonly numbers: readonly SeriesRow[];
  readonly payers: readonly PayerChoice[];
  readonly filter: { readonly state: DocumentState; readonly payer: string };
  readonly hasTerms: boolean;
  /** Kinds of money among what is to be invoiced of which nobody chose yet on which pool it counts. */
  readonly withoutPool: readonly InvoicedKind[];
  readonly keepsBooks: boolean;
  readonly today: string;
  /** What was made just now, and why the rest wasn't, in the reader's words. */
  readonly made: string | null;
  readonly problems: readonly { readonly text: string; readonly to: string | null }[];
}

/** What is to be invoiced, what is open, and the numbers that were given out. */
export function InvoicesView(props: InvoicesViewProps) {
  const { documents, toInvoice, fees, use, payerless, numbers, payers, filter, withoutPool } = props;
  const { hasTerms, keepsBooks, today, made, problems } = props;
  const t = useWords(invoicingWording);
  const ofIncome = useWords(incomePoolWording);
  const locale = useLocale();
  const format = useFormat();
  return (
    <Page>
      <PageHeader
        title={t('invoices')}
        subtitle={t('invoices-lead')}
        actions={
          <>
            <LinkButton to="/treasury/buyers" look="secondary">
              {t('details')}
            </LinkButton>
            <LinkButton to="/treasury/pools/income" look="secondary">
              {ofIncome('title')}
            </LinkButton>
            <LinkButton to="/treasury/vat" look="secondary">
              {t('vat-decisions')}
            </LinkButton>
            {keepsBooks && (
              <LinkButton to="/treasury/invoices/terms" look="secondary">
                {t('terms')}
              </LinkButton>
            )}
          </>
        }
      />
      <Stack gap={7}>
        {made && (
          <Notice tone="good" live>
            {made}
          </Notice>
        )}
        {problems.length > 0 && (
          <Notice tone="danger" title={t('refused')} live>
            <ul>
              {problems.map((problem) => (
                <li key={problem.text}>
                  {problem.text} {problem.to && <Link to={problem.to}>{t('fill-in')}</Link>}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {(toInvoice.length > 0 || fees.length > 0 || use.length > 0) && (
          <Section title={t('to-invoice')}>
            <Stack gap={3}>
              {!hasTerms && (
                <Notice
                  tone="signal"
                  action={keepsBooks && <Link to="/treasury/invoices/terms">{t('terms')}</Link>}
                >
                  {t('terms-needed')}
                </Notice>
              )}
              {toInvoice.map(({ quarter, statements, cents }) => (
                <Notice
                  key={quarter}
                  tone="notice"
                  action={
                    keepsBooks &&
                    hasTerms && (
                      <Form method="post">
                        <input type="hidden" name="intent" value="issue-quarter" />
                        <input type="hidden" name="quarter" value={quarter} />
                        <SubmitButton look="secondary" size="small">
                          {t('issue-quarter', { quarter: quarterName(quarter, locale) })}
                        </SubmitButton>
                      </Form>
                    )
                  }
                >
                  {t('to-invoice-quarter', {
                    quarter: quarterName(quarter, locale),
                    count: statements,
                    amount: format.money(cents),
                  })}
                </Notice>
              ))}
              {withoutPool.length > 0 && (
                <Notice
                  tone="signal"
                  action={keepsBooks && <Link to="/treasury/pools/income">{ofIncome('title')}</Link>}
                >
                  {ofIncome('missing', {
                    kinds: withoutPool.map((kind) => ofIncome(`kind-${kind}`).toLowerCase()).join(', '),
                  })}
                </Notice>
              )}
              {fees.map(({ month, bookings, payers: count, cents, invoiceBy }) => (
                <Notice
                  key={month}
                  tone={today > invoiceBy ? 'signal' : 'notice'}
                  action={
                    keepsBooks &&
                    hasTerms && (
                      <Form method="post">
                        <input type="hidden" name="intent" value="issue-fees" />
                        <input type="hidden" name="month" value={month} />
                        <SubmitButton look="secondary" size="small">
                          {t('issue-fees', { month: format.month(month) })}
                        </SubmitButton>
                      </Form>
                    )
                  }
                >
                  {t('to-invoice-fees', {
                    month: format.month(month),
                    bookings,
                    payers: count,
                    amount: format.money(cents),
                  })}{' '}
                  {today > invoiceBy && t('fees-late', { day: format.day(invoiceBy) })}
                </Notice>
              ))}
              {use.map((of) => (
                <UseNotice key={of.month} use={of} today={today} />
              ))}
            </Stack>
          </Section>
        )}
        {payerless.length > 0 && (
          <Section title={t('no-payer')} lead={t('no-payer-lead')}>
            <PayerlessTable bookings={payerless} keepsBooks={keepsBooks} />
          </Section>
        )}
        <Section title={t('invoices')}>
          <Stack gap={5}>
            <FilterBar names={['state', 'payer']}>
              <SelectField
                name="state"
                label={t('show')}
                defaultValue={filter.state === 'open' ? '' : filter.state}
                emptyLabel={t('show-open')}
                options={(['overdue', 'all'] as const).map((state) => ({
                  value: state,
                  label: t(`show-${state}`),
                }))}
              />
              <SelectField
                name="payer"
                label={t('payer')}
                defaultValue={filter.payer}
                emptyLabel={t('everybody')}
                options={payers.map(({ payerId, name }) => ({ value: payerId, label: name }))}
              />
            </FilterBar>
            <DocumentTable
              documents={documents}
              today={today}
              readsBooks
              empty={
                payers.length === 0 ? (
                  <EmptyState drawing="search" title={t('no-invoices')}>
                    <p>{t('no-invoices-text')}</p>
                  </EmptyState>
                ) : (
                  <EmptyState drawing="done" title={t('nothing-open')}>
                    <p>{t('nothing-open-text')}</p>
                  </EmptyState>
                )
              }
            />
          </Stack>
        </Section>
        {numbers.length > 0 && (
          <Section title={t('numbers')} lead={t('numbers-lead')}>
            <DataTable
              caption={t('numbers')}
              rows={numbers}
              rowKey={({ series, year }) => `${series} ${year}`}
              rowTone={({ missing }) => (missing.length > 0 ? 'signal' : undefined)}
              columns={[
                {
                  key: 'series',
                  header: t('series'),
                  title: true,
                  cell: ({ series }) => t(series === 'C' ? 'series-C' : 'series-F'),
                },
                { key: 'year', header: t('year'), cell: ({ year }) => year },
                { key: 'first', header: t('first'), cell: ({ first }) => first },
                { key: 'last', header: t('last'), cell: ({ last }) => last },
                {
                  key: 'count',
                  header: t('count'),
                  numeric: true,
                  cell: ({ documents: count }) => format.number(count),
                },
                {
                  key: 'missing',
                  header: t('missing'),
                  cell: ({ missing }) => (missing.length === 0 ? t('none') : missing.join(', ')),
                },
              ]}
            />
          </Section>
        )}
      </Stack>
    </Page>
  );
}

function UseNotice({ use, today }: { use: InvoicesViewProps['use'][number]; today: string }) {
  const t = useWords(tariffWording);
  const format = useFormat();
  const { month, visits, payers, cents, unpriced, invoiceBy } = use;
  const isLate = today > invoiceBy && cents > 0;
  const name = format.month(month);
  return (
    <Notice
      tone={isLate ? 'signal' : 'notice'}
      action={
        <LinkButton to={`/treasury/use/${month}`} look="secondary" size="small">
          {t('look', { month: name })}
        </LinkButton>
      }
    >
      {cents > 0
        ? t('to-invoice', { month: name, visits, payers, amount: format.money(cents) })
        : t('only-unpriced', { month: name, count: unpriced })}{' '}
      {cents > 0 && unpriced > 0 && `${t('also-unpriced', { count: unpriced })} `}
      {isLate && t('use-late', { day: format.day(invoiceBy) })}
    </Notice>
  );
}
