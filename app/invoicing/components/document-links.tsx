import { Link } from 'react-router';

interface DocumentLinksProps {
  readonly documents: readonly {
    readonly documentId: string;
    readonly code: string;
    readonly payer: string;
  }[];
}

/** Invoices by number, each with who pays it. */
export function DocumentLinks({ documents }: DocumentLinksProps) {
  return (
    <ul>
      {documents.map(({ documentId, code, payer }) => (
        <li key={documentId}>
          <Link to={`/treasury/invoices/${documentId}`}>{code}</Link> {payer}
        </li>
      ))}
    </ul>
  );
}
