import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { FieldGroup, FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { wording as uiWording } from '#app/ui/wording.ts';
import type { PoolField } from '../pool-input.ts';
import { poolWording } from '../pool-wording.ts';

interface PoolFormProps {
  readonly values: Readonly<Partial<Record<PoolField, string>>>;
  readonly year: number;
  readonly reply: SubmissionResult | null;
}

/** A cost pool with its budgets. */
export function PoolForm({ values, year, reply }: PoolFormProps) {
  const t = useWords(poolWording);
  const ui = useWords(uiWording);
  const [form, fields] = useForm<Record<PoolField, string>>({
    id: 'pool',
    lastResult: reply,
    defaultValue: values,
  });
  const budget = (field: 'budgetThisYear' | 'budgetNextYear', of: number) => (
    <TextField
      field={fields[field]}
      label={t('budget', { year: of })}
      inputMode="decimal"
      prefix="€"
      maxLength={20}
      width="short"
      optional
    />
  );
  return (
    <Form method="post" id={form.id}>
      <FormLayout>
        {form.errors && <Notice tone="danger">{form.errors.join(' ')}</Notice>}
        <TextField
          field={fields.code}
          label={t('code')}
          description={t('code-hint')}
          maxLength={60}
          width="short"
        />
        <FieldRow>
          <TextField field={fields.nameNl} label={t('name-nl')} maxLength={80} />
          <TextField field={fields.nameEn} label={t('name-en')} maxLength={80} optional />
        </FieldRow>
        <TextField field={fields.noteNl} label={t('note-nl')} maxLength={300} optional />
        <TextField field={fields.noteEn} label={t('note-en')} maxLength={300} optional />
        <FieldGroup legend={t('budget-legend')}>
          <FieldRow>
            {budget('budgetThisYear', year)}
            {budget('budgetNextYear', year + 1)}
          </FieldRow>
        </FieldGroup>
        <CheckboxField field={fields.closed} label={t('closed')} description={t('closed-hint')} value="yes" />
        <ButtonRow>
          <SubmitButton>{t('save')}</SubmitButton>
          <LinkButton to="/treasury/pools" look="quiet">
            {ui('cancel')}
          </LinkButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}
