import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import type { EntryRow } from '../entry-queries.server.ts';
import { quarterName } from '../key-text.ts';
import { settlementWording } from '../settlement-wording.ts';
import { BillForm } from './bill-form.tsx';

interface EntryViewProps {
  readonly entry: EntryRow;
  readonly problem: string | null;
  /** What was wrong with the bill that was to be attached. */
  readonly billProblem: string | null;
  readonly keepsBooks: boolean;
  /** Facts of rooms that come after this one: the invoices it ended on. */
  readonly further: readonly { readonly label: string; readonly value: ReactNode }[];
}

/** One cost or income, where it counted, and taking it back. */
export function EntryView({ entry, problem, billProblem, keepsBooks, further }: EntryViewProps) {
  const t = useWords(settlementWording);
  const locale = useLocale();
  const format = useFormat();
  const { code, netCents, vatCents, deductibleCents } = entry;
  const linkTo = (other: { entryId: string; code: string } | null) =>
    other && <Link to={`/treasury/costs/${other.entryId}`}>{other.code}</Link>;
  return (
    <Page width="reading">
      <PageHeader
        title={entry.description}
        subtitle={code}
        breadcrumbs={[{ to: '/treasury/costs', label: t('entries') }]}
      />
      <Stack gap={6}>
        {problem && (
          <Notice tone="danger" live>
            {problem}
          </Notice>
        )}
        <Facts
          facts={[
            { label: t('bookkeeping-code'), value: entry.bookkeepingCode },
            { label: t('side'), value: t(`side-${entry.side}`) },
            { label: t('state'), value: t(`kind-${entry.kind}`) },
            { label: t('income-kind'), value: entry.incomeKind && t(`income-${entry.incomeKind}`) },
            { label: t('pool'), value: inLocale(entry.pool, locale) },
            { label: t('supplier'), value: entry.supplier },
            {
              label: t(entry.invoiceId ? 'of-invoice' : 'reference'),
              value: entry.invoiceId ? (
                <Link to={`/treasury/invoices/${entry.invoiceId}`}>{entry.reference}</Link>
              ) : (
                entry.reference
              ),
            },
            { label: t('booked-on'), value: format.day(entry.bookedOn) },
            { label: t('period'), value: format.dayRange(entry.firstDay, entry.lastDay) },
            { label: t('net'), value: format.money(netCents) },
            { label: t('vat'), value: vatCents !== 0 && format.money(vatCents) },
            { label: t('deductible'), value: deductibleCents !== 0 && format.money(deductibleCents) },
            { label: t('counts'), value: format.money(netCents + vatCents - deductibleCents) },
            { label: t('concerns'), value: entry.concerns && quarterName(entry.concerns, locale) },
            {
              label: t('run'),
              value: entry.run && <Link to="/treasury/runs">{entry.run}</Link>,
            },
            { label: t('takes-back'), value: linkTo(entry.takesBack) },
            {
              label: t('taken-back-by'),
              value:
                entry.takenBackBy.length > 0 &&
                entry.takenBackBy.map((one) => <span key={one.entryId}>{linkTo(one)} </span>),
            },
            { label: t('reason'), value: entry.reason },
            {
              label: t('document'),
              value: entry.hasDocument && (
                <a href={`/treasury/costs/${entry.entryId}/document`}>{t('show-document')}</a>
              ),
            },
            ...entry.settled.map(({ quarter, cents }) => ({
              label: `${t('in-quarters')} ${quarterName(quarter, locale)}`,
              value: <Link to={`/treasury/quarters/${quarter}`}>{format.money(cents)}</Link>,
            })),
            ...further,
          ]}
        />
        {keepsBooks && !entry.hasDocument && entry.invoiceId === null && <BillForm problem={billProblem} />}
        {keepsBooks && entry.takenBackBy.length === 0 && entry.kind !== 'counter' && !entry.invoiceId && (
          <ConfirmStep
            name="take-back"
            trigger={t('take-back')}
            question={t('take-back-question', { code })}
            confirmLabel={t('take-back')}
            danger
          >
            <p>{t('take-back-text')}</p>
            <TextField name="reason" label={t('reason')} maxLength={300} />
          </ConfirmStep>
        )}
      </Stack>
    </Page>
  );
}
