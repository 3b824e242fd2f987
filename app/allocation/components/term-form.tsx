import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FieldRow, FormLayout } from '#app/ui/form/form-layout.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { wording as uiWording } from '#app/ui/wording.ts';
import { hoursWording } from '../hours-wording.ts';
import type { TermInput } from '../term-input.ts';

/** The days of a term. */
export function TermForm({ reply }: { readonly reply: SubmissionResult | null }) {
  const t = useWords(hoursWording);
  const ui = useWords(uiWording);
  const [form, fields] = useForm<TermInput>({ id: 'term', lastResult: reply });
  return (
    <Form method="post" id={form.id}>
      <FormLayout>
        {form.errors && (
          <Notice tone="danger" live>
            {form.errors.join(' ')}
          </Notice>
        )}
        <FieldRow>
          <DateField field={fields.firstDay} label={t('first-day')} />
          <DateField field={fields.lastDay} label={t('last-day')} />
        </FieldRow>
        <ButtonRow>
          <SubmitButton look="primary">{t('add-term')}</SubmitButton>
          <LinkButton to="/office/hours" look="quiet">
            {ui('cancel')}
          </LinkButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}
