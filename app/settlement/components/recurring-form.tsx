import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { wording as uiWording } from '#app/ui/wording.ts';
import type { PoolChoice } from '../entry-queries.server.ts';
import { poolWording } from '../pool-wording.ts';
import { recurrences } from '../recurrence.ts';
import type { RecurringField } from '../recurring-input.ts';
import { settlementWording } from '../settlement-wording.ts';

interface RecurringFormProps {
  readonly pools: readonly PoolChoice[];
  readonly reply: SubmissionResult | null;
}

/** A cost that comes back. */
export function RecurringForm({ pools, reply }: RecurringFormProps) {
  const words = useWords(settlementWording);
  const t = useWords(poolWording);
  const ui = useWords(uiWording);
  const locale = useLocale();
  const [form, fields] = useForm<Record<RecurringField, string>>({
    id: 'recurring',
    lastResult: reply,
    defaultValue: { every: 'month' },
  });
  const amount = { inputMode: 'decimal', prefix: '€', maxLength: 20, width: 'short' } as const;
  return (
    <Form method="post" id={form.id}>
      <FormLayout>
        {form.errors && <Notice tone="danger">{form.errors.join(' ')}</Notice>}
        <SelectField
          field={fields.poolId}
          label={words('pool')}
          options={pools.map(({ poolId, name }) => ({ value: poolId, label: inLocale(name, locale) }))}
        />
        <TextField field={fields.description} label={words('description')} maxLength={200} />
        <TextField field={fields.supplier} label={t('supplier')} maxLength={160} width="medium" optional />
        <SelectField
          field={fields.every}
          label={t('every')}
          emptyLabel={false}
          options={recurrences.map((every) => ({ value: every, label: t(`every-${every}`) }))}
        />
        <FieldRow>
          <DateField field={fields.firstDay} label={t('begins')} description={t('begins-hint')} />
          <DateField field={fields.lastDay} label={t('ends-on')} description={t('ends-hint')} optional />
        </FieldRow>
        <TextField field={fields.net} label={words('net')} description={words('amount-hint')} {...amount} />
        <FieldRow>
          <TextField field={fields.vat} label={words('vat')} {...amount} optional />
          <TextField field={fields.deductible} label={words('deductible')} {...amount} optional />
        </FieldRow>
        <ButtonRow>
          <SubmitButton>{t('save')}</SubmitButton>
          <LinkButton to="/treasury/recurring" look="quiet">
            {ui('cancel')}
          </LinkButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}
