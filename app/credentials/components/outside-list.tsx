import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { TextAreaField } from '#app/ui/form/text-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { OutsideCertificate } from '../outside-queries.server.ts';
import { outsideWording } from '../outside-wording.ts';

interface OutsideListProps {
  readonly certificates: readonly OutsideCertificate[];
  readonly mayWithdraw: boolean;
  /** The certificate whose withdrawal came back without a reason. */
  readonly missing: string | null;
}

/** What the organisation put in for somebody, each with its scan, and a way to take back a mistake. */
export function OutsideList({ certificates, mayWithdraw, missing }: OutsideListProps) {
  const t = useWords(outsideWording);
  const locale = useLocale();
  const format = useFormat();
  return (
    <Section title={t('list')} lead={t('list-lead')}>
      <DataTable
        caption={t('list')}
        rows={certificates}
        rowKey={({ certificateId }) => certificateId}
        columns={[
          { key: 'kind', header: t('kind'), title: true, cell: ({ name }) => inLocale(name, locale) },
          {
            key: 'issued',
            header: t('issued-on'),
            cell: ({ issuedOn }) => format.day(issuedOn, 'plain'),
          },
          {
            key: 'scan',
            header: t('scan'),
            cell: ({ certificateId, hasScan }) =>
              hasScan && (
                <a href={`/certificates/${certificateId}/scan`} target="_blank" rel="noreferrer">
                  {t('see-scan')}
                </a>
              ),
          },
          {
            key: 'withdraw',
            header: t('withdraw'),
            silentHeader: true,
            cell: ({ certificateId, name }) =>
              mayWithdraw && (
                <ConfirmStep
                  name={`withdraw-${certificateId}`}
                  trigger={t('withdraw')}
                  triggerLook="quiet"
                  question={t('withdraw-question', { certificate: inLocale(name, locale) })}
                  confirmLabel={t('withdraw')}
                  danger
                  fields={{ intent: 'withdraw', certificate: certificateId }}
                >
                  <p>{t('withdraw-text')}</p>
                  <TextAreaField
                    name="reason"
                    label={t('withdraw-why')}
                    rows={2}
                    maxLength={300}
                    required
                    errors={missing === certificateId ? [t('withdraw-missing')] : []}
                  />
                </ConfirmStep>
              ),
          },
        ]}
      />
    </Section>
  );
}
