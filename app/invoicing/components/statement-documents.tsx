import { Link } from 'react-router';

interface StatementDocumentsProps {
  readonly documents: readonly { readonly documentId: string; readonly code: string }[];
  /** Of the books the page opens, else the PDF. */
  readonly readsBooks: boolean;
}

/** Invoices and credit notes of a share, by number. */
export function StatementDocuments({ documents, readsBooks }: StatementDocumentsProps) {
  return documents.map(({ documentId, code }) => (
    <span key={documentId}>
      {readsBooks ? (
        <Link to={`/treasury/invoices/${documentId}`}>{code}</Link>
      ) : (
        <a href={`/invoices/${documentId}/invoice.pdf`}>{code}</a>
      )}{' '}
    </span>
  ));
}
