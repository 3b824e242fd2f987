import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from 'react-router';
import { LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { Figures } from '#app/ui/show/figures.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { inGroups } from '../creditor-reference.ts';
import type { DocumentView, PaymentRow } from '../document-queries.server.ts';
import { documentWording } from '../document-wording.ts';
import { invoicingWording } from '../invoicing-wording.ts';
import { DocumentState } from './document-state.tsx';
import { PaymentForm } from './payment-form.tsx';

interface InvoiceViewProps {
  readonly document: DocumentView;
  readonly keepsBooks: boolean;
  readonly today: string;
  readonly problem: string | null;
  readonly reply: SubmissionResult | null;
}

/** An invoice or credit note: what stands on it, what was paid, and what can be done with it. */
export function InvoiceView({ document, keepsBooks, today, problem, reply }: InvoiceViewProps) {
  const t = useWords(invoicingWording);
  const words = useWords(documentWording);
  const format = useFormat();
  const { kind, code, credits, creditedBy, openCents, firstDay, lastDay, statementId } = document;
  const isInvoice = kind === 'invoice';
  const isOverdue = (openCents ?? 0) > 0 && document.dueOn < today;
  const linkTo = (other: { documentId: string; code: string } | null) =>
    other && <Link to={`/treasury/invoices/${other.documentId}`}>{other.code}</Link>;
  return (
    <Page>
      <PageHeader
        title={`${words(kind)} ${code}`}
        subtitle={document.subject}
        breadcrumbs={[{ to: '/treasury/invoices', label: t('invoices') }]}
        actions={
          <>
            {keepsBooks && isInvoice && document.lines.some(({ leftCents }) => leftCents !== 0) && (
              <LinkButton to={`/treasury/invoices/${document.documentId}/credit`} look="secondary">
                {t('credit')}
              </LinkButton>
            )}
            <LinkButton to={`/treasury/invoices/${document.documentId}/trail`} look="secondary">
              {t('trail')}
            </LinkButton>
            <LinkButton
              to={`/invoices/${document.documentId}/invoice.pdf`}
              reloadDocument
              look="secondary"
              icon="download"
            >
              {t('pdf')}
            </LinkButton>
          </>
        }
      />
      <Stack gap={7}>
        {problem && (
          <Notice tone="danger" live>
            {problem}
          </Notice>
        )}
        <Figures
          figures={[
            { label: t('net'), value: format.money(document.netCents) },
            { label: t('vat'), value: format.money(document.vatCents) },
            { label: t('total'), value: format.money(document.totalCents) },
            ...(openCents === null ? [] : [{ label: t('open'), value: format.money(openCents) }]),
          ]}
        />
        <Facts
          layout="columns"
          facts={[
            {
              label: t('state'),
              value: (
                <DocumentState
                  kind={kind}
                  openCents={openCents}
                  dueOn={document.dueOn}
                  totalCents={document.totalCents}
                  creditedCents={document.creditedCents}
                  today={today}
                />
              ),
            },
            { label: t('payer'), value: document.buyer.legalName },
            { label: t('date'), value: format.day(document.issuedOn) },
            { label: t('due'), value: isInvoice && format.day(document.dueOn) },
            {
              label: t('supply'),
              value: firstDay === lastDay ? format.day(lastDay) : format.dayRange(firstDay, lastDay),
            },
            { label: t('order'), value: document.orderNumber },
            { label: t('reference'), value: isInvoice && inGroups(document.reference) },
            { label: t('credits'), value: linkTo(credits) },
            {
              label: t('credited-by'),
              value: creditedBy.length > 0 && (
                <ul>
                  {creditedBy.map((note) => (
                    <li key={note.documentId}>
                      {linkTo(note)} ({format.money(note.totalCents)})
                    </li>
                  ))}
                </ul>
              ),
            },
            { label: t('reason'), value: document.reason },
            {
              label: t('lines'),
              value: statementId && <Link to={`/statements/${statementId}`}>{t('to-statement')}</Link>,
            },
          ]}
        />
        <Section title={t('lines')}>
          <DataTable
            caption={t('lines')}
            rows={document.lines}
            rowKey={({ position }) => String(position)}
            columns={[
              {
                key: 'text',
                header: t('description'),
                title: true,
                cell: ({ text, detail }) => (detail ? `${text} (${detail})` : text),
              },
              {
                key: 'quantity',
                header: t('quantity'),
                numeric: true,
                cell: ({ quantity }) => format.number(quantity),
              },
              {
                key: 'unit',
                header: t('unit'),
                numeric: true,
                cell: ({ unitCents }) => format.money(unitCents),
              },
              {
                key: 'vat',
                header: t('vat'),
                numeric: true,
                cell: ({ category, rateBasisPoints }) =>
                  category === 'S' || category === 'Z'
                    ? format.percent(rateBasisPoints / 10_000)
                    : words(`rate-${category}`),
              },
              {
                key: 'net',
                header: t('amount'),
                numeric: true,
                cell: ({ netCents }) => format.money(netCents),
              },
            ]}
            totals={{ text: t('net'), net: format.money(document.netCents) }}
          />
        </Section>
        {isInvoice && (
          <Section title={t('payments')}>
            <Stack gap={5}>
              {document.payments.length === 0 ? (
                <p>{t('no-payments')}</p>
              ) : (
                <Payments payments={document.payments} keepsBooks={keepsBooks} />
              )}
              {keepsBooks && openCents !== null && openCents !== 0 && (
                <PaymentForm openCents={openCents} today={today} reply={reply} />
              )}
            </Stack>
          </Section>
        )}
        {isInvoice && (document.reminders.length > 0 || isOverdue) && (
          <Section title={t('reminders')}>
            <Stack gap={4}>
              {document.reminders.length > 0 && (
                <Facts
                  facts={document.reminders.map(({ number, sentAt, byHand }) => ({
                    label: t(byHand ? 'reminder-hand' : 'reminder-auto', { number }),
                    value: format.moment(sentAt),
                  }))}
                />
              )}
              {keepsBooks && isOverdue && (
                <Form method="post">
                  <SubmitButton look="secondary" name="intent" value="remind">
                    {t('remind')}
                  </SubmitButton>
                </Form>
              )}
            </Stack>
          </Section>
        )}
      </Stack>
    </Page>
  );
}

function Payments({
  payments,
  keepsBooks,
}: {
  readonly payments: readonly PaymentRow[];
  readonly keepsBooks: boolean;
}) {
  const t = useWords(invoicingWording);
  const format = useFormat();
  const stateOf = ({ isTakenBack, takesBack }: PaymentRow) =>
    isTakenBack ? t('is-taken-back') : takesBack ? t('is-counter') : '';
  return (
    <DataTable
      caption={t('payments')}
      rows={payments}
      rowKey={({ paymentId }) => paymentId}
      rowTone={({ isTakenBack, takesBack }) => (isTakenBack || takesBack ? 'muted' : undefined)}
      columns={[
        {
          key: 'day',
          header: t('date'),
          title: true,
          cell: ({ receivedOn }) => format.day(receivedOn),
        },
        {
          key: 'note',
          header: t('note'),
          cell: (row) => [row.note, stateOf(row)].filter(Boolean).join(' · ') || '–',
        },
        { key: 'cents', header: t('amount'), numeric: true, cell: ({ cents }) => format.money(cents) },
        {
          key: 'do',
          header: t('take-back'),
          silentHeader: true,
          cell: ({ paymentId, cents, isTakenBack, takesBack }) =>
            keepsBooks &&
            !isTakenBack &&
            !takesBack && (
              <ConfirmStep
                name={`take-back-${paymentId}`}
                trigger={t('take-back')}
                triggerLook="quiet"
                question={t('take-back-question', { amount: format.money(cents) })}
                confirmLabel={t('take-back')}
                fields={{ intent: 'take-back', payment: paymentId }}
                danger
              >
                <p>{t('take-back-text')}</p>
              </ConfirmStep>
            ),
        },
      ]}
    />
  );
}
