import type { SubmissionResult } from '@conform-to/react';
import type { CentreContact } from '#app/partners/centre-contact-queries.server.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import type { BuyerView } from '../buyer-queries.server.ts';
import { buyerWording } from '../buyer-wording.ts';
import { invoicingWording } from '../invoicing-wording.ts';
import { BuyerForm } from './buyer-form.tsx';

interface OwnBuyerViewProps {
  readonly buyer: BuyerView;
  readonly centre: CentreContact | null;
  readonly reply: SubmissionResult | null;
}

/** What the practice centre has on its invoices, with what the company changes itself and where it asks for the rest. */
export function OwnBuyerView({ buyer, centre, reply }: OwnBuyerViewProps) {
  const t = useWords(buyerWording);
  const invoices = useWords(invoicingWording);
  const { name, legalName, chamberNumber, vatNumber } = buyer;
  return (
    <Page width="reading">
      <PageHeader
        title={t('buyers')}
        subtitle={t('own-lead')}
        breadcrumbs={[{ to: '/invoices', label: invoices('invoices') }]}
      />
      <Stack gap={6}>
        <Stack gap={3}>
          <Facts
            facts={[
              { label: t('legal-name'), value: legalName ?? name },
              { label: t('chamber'), value: chamberNumber ?? '–' },
              { label: t('vat-number'), value: vatNumber ?? '–' },
            ]}
          />
          <p>
            {t('not-yours')}{' '}
            {centre?.email && (
              <a href={`mailto:${centre.email}?subject=${encodeURIComponent(t('ask-subject', { name }))}`}>
                {t('ask-centre')}
              </a>
            )}
          </p>
        </Stack>
        <BuyerForm buyer={buyer} changesNames={false} cancelTo="/invoices" reply={reply} />
      </Stack>
    </Page>
  );
}
