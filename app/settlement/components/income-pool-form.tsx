import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import type { PoolChoice } from '../entry-queries.server.ts';
import { type InvoicedKind, invoicedKinds } from '../income-pool.ts';
import type { IncomePoolField } from '../income-pool-input.ts';
import { incomePoolWording } from '../income-pool-wording.ts';

interface IncomePoolFormProps {
  readonly pools: readonly PoolChoice[];
  /** From which day services of which nothing is known yet could count. */
  readonly from: string;
  readonly reply: SubmissionResult | null;
}

/** On which pool money of each kind counts, from a day of service on. */
export function IncomePoolForm({ pools, from, reply }: IncomePoolFormProps) {
  const t = useWords(incomePoolWording);
  const locale = useLocale();
  const [form, fields] = useForm<Record<IncomePoolField, string>>({
    id: 'income-pools',
    lastResult: reply,
    defaultValue: { validFrom: from },
  });
  const options = pools.map(({ poolId, name }) => ({ value: poolId, label: inLocale(name, locale) }));
  const choice = (kind: InvoicedKind) => (
    <SelectField key={kind} field={fields[kind]} label={t(`kind-${kind}`)} options={options} optional />
  );
  return (
    <Form method="post" id={form.id}>
      <FormLayout>
        {form.errors && <Notice tone="danger">{form.errors.join(' ')}</Notice>}
        {invoicedKinds.map(choice)}
        <DateField field={fields.validFrom} label={t('valid-from')} description={t('valid-from-hint')} />
        <ButtonRow>
          <SubmitButton>{t('save')}</SubmitButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}
