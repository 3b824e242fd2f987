import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wording as uiWording } from '#app/ui/wording.ts';
import { vatCategories } from '../vat.ts';
import type { VatDecisionField } from '../vat-decision-input.ts';
import { vatWording } from '../vat-wording.ts';

interface VatFormProps {
  readonly today: string;
  /** Who shares in the costs. */
  readonly parties: readonly { readonly organisationId: string; readonly name: string }[];
  readonly reply: SubmissionResult | null;
}

/** A VAT decision, or a new version of one. */
export function VatForm({ today, parties, reply }: VatFormProps) {
  const t = useWords(vatWording);
  const ui = useWords(uiWording);
  const [form, fields] = useForm<Record<VatDecisionField, string>>({
    id: 'vat',
    lastResult: reply,
    defaultValue: { category: 'S', validFrom: today, decidedOn: today },
  });
  return (
    <Form method="post" id={form.id}>
      <FormLayout>
        <TextField
          field={fields.code}
          label={t('code')}
          description={t('code-hint')}
          maxLength={60}
          width="medium"
        />
        <FieldRow>
          <SelectField
            field={fields.category}
            label={t('category')}
            emptyLabel={false}
            options={vatCategories.map((category) => ({ value: category, label: t(`category-${category}`) }))}
          />
          <TextField
            field={fields.percent}
            label={t('percent')}
            description={t('percent-hint')}
            inputMode="numeric"
            suffix="%"
            maxLength={2}
            width="medium"
            optional
          />
        </FieldRow>
        <FieldRow>
          <SelectField
            field={fields.payingParty}
            label={t('paying-party')}
            description={t('paying-party-hint')}
            emptyLabel={t('nobody')}
            options={parties.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
            optional
          />
          <TextField
            field={fields.payingShare}
            label={t('paying-share')}
            description={t('paying-share-hint')}
            inputMode="decimal"
            suffix="%"
            maxLength={8}
            width="medium"
            optional
          />
        </FieldRow>
        <TextField field={fields.textNl} label={t('text-nl')} maxLength={300} />
        <TextField field={fields.textEn} label={t('text-en')} maxLength={300} optional />
        <TextField field={fields.vatexCode} label={t('vatex')} maxLength={40} width="medium" optional />
        <FieldRow>
          <DateField field={fields.validFrom} label={t('valid-from')} />
          <DateField field={fields.validUntil} label={t('valid-until')} optional />
        </FieldRow>
        <FieldRow>
          <TextField field={fields.decidedBy} label={t('decided-by')} maxLength={120} width="medium" />
          <DateField field={fields.decidedOn} label={t('decided-on')} />
        </FieldRow>
        <ButtonRow>
          <SubmitButton>{t('save')}</SubmitButton>
          <LinkButton to="/treasury/vat" look="quiet">
            {ui('cancel')}
          </LinkButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}
