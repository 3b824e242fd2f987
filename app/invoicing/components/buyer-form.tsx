import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { FieldGroup, FieldRow, FormErrors, FormLayout } from '#app/ui/form/form-layout.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wording as uiWording } from '#app/ui/wording.ts';
import type { BuyerField } from '../buyer-input.ts';
import type { BuyerView } from '../buyer-queries.server.ts';
import { buyerWording } from '../buyer-wording.ts';

interface BuyerFormProps {
  /** Null for a new customer. */
  readonly buyer: BuyerView | null;
  /** A coordinator changes no names and numbers. */
  readonly changesNames: boolean;
  readonly cancelTo: string;
  readonly reply: SubmissionResult | null;
}

/** How somebody stands on invoices, and where those go. */
export function BuyerForm({ buyer, changesNames, cancelTo, reply }: BuyerFormProps) {
  const t = useWords(buyerWording);
  const ui = useWords(uiWording);
  const [form, fields] = useForm<Record<BuyerField, string>>({
    id: 'buyer',
    lastResult: reply,
    defaultValue: buyer
      ? {
          name: buyer.name,
          legalName: buyer.legalName ?? '',
          street: buyer.street ?? '',
          postcode: buyer.postcode ?? '',
          city: buyer.city ?? '',
          country: buyer.country,
          chamberNumber: buyer.chamberNumber ?? '',
          vatNumber: buyer.vatNumber ?? '',
          invoiceEmail: buyer.invoiceEmail ?? '',
          invoiceLocale: buyer.invoiceLocale ?? '',
          needsOrderNumber: buyer.needsOrderNumber ? 'on' : '',
          orderNumber: buyer.orderNumber ?? '',
        }
      : { country: 'NL' },
  });
  const isCentre = buyer?.kind === 'centre';
  return (
    <Form method="post" id={form.id}>
      <FormLayout>
        <FormErrors errors={(form.errors ?? []).map((text) => ({ text }))} />
        {changesNames && (
          <>
            <TextField field={fields.name} label={t('name')} maxLength={120} />
            {!buyer?.isPrivate && (
              <TextField
                field={fields.legalName}
                label={t('legal-name')}
                description={t('legal-name-hint')}
                maxLength={160}
                optional
              />
            )}
          </>
        )}
        <FieldGroup legend={t('where')}>
          <TextField
            field={fields.street}
            label={t('street')}
            maxLength={120}
            autoComplete="street-address"
            optional
          />
          <FieldRow>
            <TextField field={fields.postcode} label={t('postcode')} maxLength={12} width="short" optional />
            <TextField field={fields.city} label={t('city')} maxLength={80} width="medium" optional />
          </FieldRow>
          <TextField
            field={fields.country}
            label={t('country')}
            description={t('country-hint')}
            maxLength={2}
            width="short"
          />
        </FieldGroup>
        {changesNames && !buyer?.isPrivate && (
          <FieldGroup legend={t('registers')}>
            <FieldRow>
              <TextField
                field={fields.chamberNumber}
                label={t('chamber')}
                maxLength={20}
                width="medium"
                optional
              />
              <TextField
                field={fields.vatNumber}
                label={t('vat-number')}
                description={t('vat-number-hint')}
                maxLength={20}
                width="medium"
                optional
              />
            </FieldRow>
          </FieldGroup>
        )}
        {!isCentre && (
          <FieldGroup legend={t('how')}>
            <TextField
              field={fields.invoiceEmail}
              label={t('email')}
              description={buyer?.email ? t('email-hint', { email: buyer.email }) : t('email-none')}
              type="email"
              maxLength={254}
              optional
            />
            <SelectField
              field={fields.invoiceLocale}
              label={t('language')}
              emptyLabel={t('language-country')}
              options={(['nl', 'en'] as const).map((one) => ({ value: one, label: t(`language-${one}`) }))}
              width="medium"
            />
            {!buyer?.isPrivate && (
              <>
                <TextField
                  field={fields.orderNumber}
                  label={t('order')}
                  description={t('order-hint')}
                  maxLength={60}
                  width="medium"
                  optional
                />
                <CheckboxField field={fields.needsOrderNumber} label={t('needs-order')} />
              </>
            )}
          </FieldGroup>
        )}
        <ButtonRow>
          <SubmitButton>{t('save')}</SubmitButton>
          <LinkButton to={cancelTo} look="quiet">
            {ui('cancel')}
          </LinkButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}
