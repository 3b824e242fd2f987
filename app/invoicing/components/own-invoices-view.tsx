import { LinkButton } from '#app/ui/actions/button.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { DocumentRow } from '../document-queries.server.ts';
import { invoicingWording } from '../invoicing-wording.ts';
import { DocumentTable } from './document-table.tsx';

interface OwnInvoicesViewProps {
  readonly documents: readonly DocumentRow[];
  readonly today: string;
  /** Whether the reader says how and where invoices go. */
  readonly changesDetails: boolean;
}

/** What the practice centre invoiced to the reader's organisation, with what is open. */
export function OwnInvoicesView({ documents, today, changesDetails }: OwnInvoicesViewProps) {
  const t = useWords(invoicingWording);
  return (
    <Page>
      <PageHeader
        title={t('invoices')}
        subtitle={t('own-lead')}
        actions={
          changesDetails && (
            <LinkButton to="/invoices/details" look="secondary">
              {t('details')}
            </LinkButton>
          )
        }
      />
      <DocumentTable
        documents={documents}
        today={today}
        readsBooks={false}
        empty={
          <EmptyState drawing="search" title={t('no-own')}>
            <p>{t('no-own-text')}</p>
          </EmptyState>
        }
      />
    </Page>
  );
}
