import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { invoicingWording } from '../invoicing-wording.ts';
import type { PaymentField } from '../payment-input.ts';

interface PaymentFormProps {
  /** Below zero: what is booked goes back to the payer. */
  readonly openCents: number;
  readonly today: string;
  readonly reply: SubmissionResult | null;
}

/** Money that came in, or went back. */
export function PaymentForm({ openCents, today, reply }: PaymentFormProps) {
  const t = useWords(invoicingWording);
  const format = useFormat();
  const isRefund = openCents < 0;
  const [form, fields] = useForm<Record<PaymentField, string>>({
    id: 'payment',
    lastResult: reply,
    defaultValue: { receivedOn: today },
  });
  return (
    <Form method="post" id={form.id}>
      <input type="hidden" name="intent" value="pay" />
      <FormLayout>
        <FieldRow>
          <TextField
            field={fields.amount}
            label={t('amount')}
            description={`${t('open')}: ${format.money(Math.abs(openCents))}`}
            inputMode="decimal"
            prefix="€"
            maxLength={20}
            width="short"
          />
          <DateField field={fields.receivedOn} label={t(isRefund ? 'paid-back-on' : 'received-on')} />
        </FieldRow>
        <TextField
          field={fields.note}
          label={t('note')}
          description={t('note-hint')}
          maxLength={200}
          optional
        />
        <ButtonRow>
          <SubmitButton>{t(isRefund ? 'book-refund' : 'book-payment')}</SubmitButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}
