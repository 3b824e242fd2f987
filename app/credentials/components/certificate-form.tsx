import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FileField } from '#app/ui/form/file-field.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { wording as uiWording } from '#app/ui/wording.ts';
import type { CertificateChoice } from '../outside-queries.server.ts';
import { outsideWording } from '../outside-wording.ts';
import { scanAccept } from '../scan-kind.ts';

interface CertificateFormProps {
  readonly choices: readonly CertificateChoice[];
  readonly reply: SubmissionResult | null;
  /** Where the person's page is. */
  readonly back: string;
}

type Field = 'certificateTypeId' | 'issuedOn' | 'validUntil' | 'issuer' | 'number' | 'scan';

/** A certificate that somebody obtained elsewhere, with a scan of the paper. */
export function CertificateForm({ choices, reply, back }: CertificateFormProps) {
  const t = useWords(outsideWording);
  const ui = useWords(uiWording);
  const locale = useLocale();
  const [form, fields] = useForm<Record<Field, string>>({ id: 'certificate', lastResult: reply });
  const term = ({ kind, months }: CertificateChoice) => {
    if (kind === 'none') return t('no-end');
    if (kind === 'employer' || months === null) return t('by-employer');
    return t('months', { count: months });
  };
  return (
    <Form method="post" encType="multipart/form-data" id={form.id}>
      <FormLayout>
        <SelectField
          field={fields.certificateTypeId}
          label={t('kind')}
          options={choices.map((one) => ({
            value: one.certificateTypeId,
            label: `${inLocale(one.name, locale)} (${term(one)})`,
          }))}
        />
        <DateField field={fields.issuedOn} label={t('issued-on')} />
        <DateField
          field={fields.validUntil}
          label={t('valid-until')}
          description={t('valid-until-hint')}
          optional
        />
        <TextField field={fields.issuer} label={t('issuer')} maxLength={160} width="medium" />
        <TextField field={fields.number} label={t('number')} maxLength={80} width="medium" optional />
        <FileField
          field={fields.scan}
          label={t('scan')}
          description={t('scan-hint')}
          accept={scanAccept}
          optional
        />
        <ButtonRow>
          <SubmitButton>{t('add')}</SubmitButton>
          <LinkButton to={back} look="quiet">
            {ui('cancel')}
          </LinkButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}
