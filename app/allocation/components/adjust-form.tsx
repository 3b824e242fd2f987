import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { ChoiceField } from '#app/ui/form/choice-field.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import type { PartyChoice } from '../entitlement-queries.server.ts';
import { hoursWording } from '../hours-wording.ts';
import type { AdjustField } from '../term-input.ts';

interface AdjustFormProps {
  readonly parties: readonly PartyChoice[];
  readonly reply: SubmissionResult | null;
}

/** More or fewer hours for one party, with a reason. */
export function AdjustForm({ parties, reply }: AdjustFormProps) {
  const t = useWords(hoursWording);
  const [form, fields] = useForm<Record<AdjustField, string>>({ id: 'adjust', lastResult: reply });
  return (
    <Form method="post" id={form.id}>
      <input type="hidden" name="intent" value="adjust" />
      <FormLayout>
        {form.errors && (
          <Notice tone="danger" live>
            {form.errors.join(' ')}
          </Notice>
        )}
        <SelectField
          field={fields.organisationId}
          label={t('party')}
          options={parties.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
        />
        <ChoiceField
          field={fields.way}
          legend={t('way')}
          layout="buttons"
          choices={[
            { value: 'more', label: t('more') },
            { value: 'less', label: t('less') },
          ]}
        />
        <TextField
          field={fields.hours}
          label={t('adjust-hours')}
          description={t('adjust-hours-hint')}
          inputMode="decimal"
          suffix={t('hours-unit')}
          maxLength={8}
          width="narrow"
        />
        <TextField field={fields.reason} label={t('reason')} maxLength={300} />
        <ButtonRow>
          <SubmitButton>{t('adjust-button')}</SubmitButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}
