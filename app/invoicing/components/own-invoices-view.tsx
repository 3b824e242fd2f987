import { LinkButton } from '#app/ui/actions/button.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { DocumentRow } from '../document-queries.server.ts';
import { invoicingWording } from '../invoicing-wording.ts';
import { tariffWording } from '../tariff-wording.ts';
import type { UseOfMonth } from '../use-groups.ts';
import { DocumentTable } from './document-table.tsx';

interface OwnInvoicesViewProps {
  readonly documents: readonly DocumentRow[];
  /** Use at tariff that is still to be invoiced. */
  readonly due: readonly UseOfMonth[];
  readonly today: string;
  /** Whether the reader says how and where invoices go. */
  readonly changesDetails: boolean;
}

/** What the practice centre invoiced to the reader's organisation, with what is open. */
export function OwnInvoicesView({ documents, due, today, changesDetails }: OwnInvoicesViewProps) {
  const t = useWords(invoicingWording);
  const ofUse = useWords(tariffWording);
  const format = useFormat();
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
      <Stack gap={7}>
        {due.length > 0 && (
          <Section title={ofUse('own-due')} lead={ofUse('own-due-lead')}>
            <Facts
              facts={due.map(({ month, visits, cents }) => ({
                label: format.month(month),
                value: ofUse(visits === 1 ? 'own-due-one' : 'own-due-of', {
                  visits,
                  amount: format.money(cents),
                }),
              }))}
            />
          </Section>
        )}
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
      </Stack>
    </Page>
  );
}
