import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wording as uiWording } from '#app/ui/wording.ts';
import { inGroups } from '../creditor-reference.ts';
import type { TermsView } from '../document-queries.server.ts';
import { invoicingWording } from '../invoicing-wording.ts';
import type { TermsField } from '../terms-input.ts';

interface TermsFormProps {
  readonly terms: TermsView | null;
  readonly today: string;
  readonly reply: SubmissionResult | null;
}

/** Account, VAT number, term and reminders of the centre. */
export function TermsForm({ terms, today, reply }: TermsFormProps) {
  const t = useWords(invoicingWording);
  const ui = useWords(uiWording);
  const [form, fields] = useForm<Record<TermsField, string>>({
    id: 'terms',
    lastResult: reply,
    defaultValue: {
      iban: terms ? inGroups(terms.iban) : '',
      bic: terms?.bic ?? '',
      vatNumber: terms?.vatNumber ?? '',
      termDays: String(terms?.termDays ?? 30),
      firstReminderDays: String(terms?.firstReminderDays ?? 7),
      secondReminderDays: String(terms?.secondReminderDays ?? 21),
      feesFrom: terms?.feesFrom ?? today,
    },
  });
  const numeric = { inputMode: 'numeric', maxLength: 3, width: 'medium', suffix: t('days') } as const;
  return (
    <Form method="post" id={form.id}>
      <FormLayout>
        <FieldRow>
          <TextField field={fields.iban} label={t('iban')} maxLength={42} width="medium" />
          <TextField field={fields.bic} label={t('bic')} maxLength={11} width="short" optional />
        </FieldRow>
        <TextField
          field={fields.vatNumber}
          label={t('vat-number')}
          description={t('vat-number-hint')}
          maxLength={20}
          width="medium"
        />
        <TextField field={fields.termDays} label={t('term-days')} {...numeric} />
        <FieldRow>
          <TextField
            field={fields.firstReminderDays}
            label={t('first-reminder')}
            description={t('after-due')}
            {...numeric}
          />
          <TextField
            field={fields.secondReminderDays}
            label={t('second-reminder')}
            description={t('after-second')}
            {...numeric}
          />
        </FieldRow>
        <DateField field={fields.feesFrom} label={t('fees-from')} description={t('fees-from-hint')} />
        <ButtonRow>
          <SubmitButton>{t('save')}</SubmitButton>
          <LinkButton to="/treasury/invoices" look="quiet">
            {ui('cancel')}
          </LinkButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}
