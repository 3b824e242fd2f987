import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { FieldGroup, FieldRow, FormErrors, FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { wording as uiWording } from '#app/ui/wording.ts';
import { amountName, quantityName } from '../credit-input.ts';
import type { DocumentLineRow } from '../document-queries.server.ts';
import { invoicingWording } from '../invoicing-wording.ts';

interface CreditFormProps {
  readonly documentId: string;
  /** Those of which something is left. */
  readonly lines: readonly DocumentLineRow[];
  readonly reply: SubmissionResult | null;
}

/** What is taken back of an invoice: filled in with all that is left, to be lowered or emptied line by line. */
export function CreditForm({ documentId, lines, reply }: CreditFormProps) {
  const t = useWords(invoicingWording);
  const ui = useWords(uiWording);
  const format = useFormat();
  const [form, fields] = useForm<Record<string, string>>({
    id: 'credit',
    lastResult: reply,
    defaultValue: Object.fromEntries(
      lines.map(({ position, leftCents }) => [
        amountName(position),
        (Math.abs(leftCents) / 100).toFixed(2).replace('.', ','),
      ]),
    ),
  });
  return (
    <Form method="post" id={form.id}>
      <FormLayout>
        <FormErrors errors={(form.errors ?? []).map((text) => ({ text }))} />
        {lines.map(({ position, text, detail, quantity, unitCents, leftCents }) => (
          <FieldGroup key={position} legend={detail ? `${text} (${detail})` : text}>
            <FieldRow>
              <TextField
                field={fields[amountName(position)]}
                name={amountName(position)}
                label={t('credit-amount')}
                description={t('credit-left', { amount: format.money(leftCents) })}
                inputMode="decimal"
                prefix="€"
                maxLength={20}
                width="short"
                optional
              />
              {Math.abs(quantity) > 1 && (
                <TextField
                  field={fields[quantityName(position)]}
                  name={quantityName(position)}
                  label={t('credit-quantity')}
                  description={t('credit-unit', { amount: format.money(unitCents) })}
                  inputMode="numeric"
                  maxLength={6}
                  width="short"
                  optional
                />
              )}
            </FieldRow>
          </FieldGroup>
        ))}
        <TextField field={fields.reason} name="reason" label={t('reason')} maxLength={200} />
        <ButtonRow>
          <SubmitButton look="danger">{t('credit-confirm')}</SubmitButton>
          <LinkButton to={`/treasury/invoices/${documentId}`} look="quiet">
            {ui('cancel')}
          </LinkButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}
