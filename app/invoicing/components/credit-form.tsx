import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { ChoiceField } from '#app/ui/form/choice-field.tsx';
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

/** What is taken back of an invoice: all that is left, or lines of it with an amount or a quantity. */
export function CreditForm({ documentId, lines, reply }: CreditFormProps) {
  const t = useWords(invoicingWording);
  const ui = useWords(uiWording);
  const format = useFormat();
  const [form, fields] = useForm<Record<string, string>>({
    id: 'credit',
    lastResult: reply,
    defaultValue: { extent: 'whole' },
  });
  const left = lines.reduce((sum, { leftCents }) => sum + leftCents, 0);
  return (
    <Form method="post" id={form.id}>
      <FormLayout>
        <FormErrors errors={(form.errors ?? []).map((text) => ({ text }))} />
        <ChoiceField
          field={fields.extent}
          name="extent"
          legend={t('credit-extent')}
          choices={[
            { value: 'whole', label: t('credit-whole', { amount: format.money(left) }) },
            { value: 'lines', label: t('credit-lines') },
          ]}
        />
        <FieldGroup legend={t('credit-lines-title')}>
          <p>{t('credit-lines-lead')}</p>
          {lines.map(({ position, text, detail, quantity, unitCents, leftCents }) => (
            <FieldRow key={position}>
              <TextField
                field={fields[amountName(position)]}
                name={amountName(position)}
                label={detail ? `${text} (${detail})` : text}
                description={t('credit-left', { amount: format.money(leftCents) })}
                inputMode="decimal"
                prefix="€"
                maxLength={20}
                width="medium"
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
                />
              )}
            </FieldRow>
          ))}
        </FieldGroup>
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
