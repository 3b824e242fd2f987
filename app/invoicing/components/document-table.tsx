import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import type { DocumentRow } from '../document-queries.server.ts';
import { invoicingWording } from '../invoicing-wording.ts';
import { DocumentState } from './document-state.tsx';
import styles from './document-table.module.css';

interface DocumentTableProps {
  readonly documents: readonly DocumentRow[];
  readonly today: string;
  /** Who reads the books opens the invoice's page and sees who pays; a payer opens the PDF. */
  readonly readsBooks: boolean;
  readonly empty: ReactNode;
}

/** Invoices and credit notes, newest first. */
export function DocumentTable({ documents, today, readsBooks, empty }: DocumentTableProps) {
  const t = useWords(invoicingWording);
  const format = useFormat();
  const columns: (Column<DocumentRow> | false)[] = [
    {
      key: 'number',
      header: t('number'),
      title: true,
      cell: ({ documentId, code }) =>
        readsBooks ? (
          <Link to={`/treasury/invoices/${documentId}`} className={styles.code}>
            {code}
          </Link>
        ) : (
          <a href={`/invoices/${documentId}/invoice.pdf`} className={styles.code}>
            {code}
          </a>
        ),
      sheet: ({ code }) => code,
    },
    readsBooks && { key: 'payer', header: t('payer'), cell: ({ payer }) => payer },
    { key: 'subject', header: t('subject'), cell: ({ subject }) => subject },
    {
      key: 'date',
      header: t('date'),
      cell: ({ issuedOn }) => format.day(issuedOn),
      sheet: ({ issuedOn }) => issuedOn,
    },
    {
      key: 'due',
      header: t('due'),
      cell: ({ kind, dueOn }) => (kind === 'invoice' ? format.day(dueOn) : '–'),
      sheet: ({ kind, dueOn }) => (kind === 'invoice' ? dueOn : null),
    },
    {
      key: 'state',
      header: t('state'),
      cell: (row) => <DocumentState {...row} today={today} />,
    },
    { key: 'total', header: t('total'), numeric: true, cell: ({ totalCents }) => format.money(totalCents) },
    {
      key: 'open',
      header: t('open'),
      numeric: true,
      cell: ({ openCents }) => (openCents === null ? '–' : format.money(openCents)),
    },
  ];
  const open = documents.reduce((sum, { openCents }) => sum + (openCents ?? 0), 0);
  return (
    <DataTable
      caption={t('invoices')}
      rows={documents}
      rowKey={({ documentId }) => documentId}
      columns={columns.filter((column) => column !== false)}
      totals={{ number: t('total'), open: format.money(open) }}
      empty={empty}
    />
  );
}
