import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form, Link } from 'react-router';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { ChoiceField } from '#app/ui/form/choice-field.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextAreaField, TextField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { outreachWording } from '../outreach-wording.ts';
import { type InterestKind, interestKinds } from '../schema.ts';

interface JoinFormProps {
  readonly formId: string;
  readonly kind: InterestKind;
  readonly reply: SubmissionResult | null;
}

type Fields = Record<'kind' | 'name' | 'organisationName' | 'email' | 'phone' | 'message', string>;

/** Writing to the office without an account. A field that people don't see catches programs that fill in everything. */
export function JoinForm({ formId, kind, reply }: JoinFormProps) {
  const t = useWords(outreachWording);
  const [form, fields] = useForm<Fields>({
    id: 'join',
    lastResult: reply,
    defaultValue: { kind },
    constraint: {
      name: { required: true, maxLength: 120 },
      organisationName: { maxLength: 160 },
      email: { required: true },
      phone: { maxLength: 30 },
      message: { required: true, maxLength: 3000 },
    },
  });
  return (
    <Form method="post" id={form.id}>
      <input type="hidden" name="id" value={formId} />
      <div className="visually-hidden" aria-hidden="true">
        <label>
          {t('homepage')} <input name="homepage" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <FormLayout>
        <ChoiceField
          field={fields.kind}
          legend={t('who-are-you')}
          choices={interestKinds.map((value) => ({
            value,
            label: t(value),
            ...(value === 'tour' && { description: <Link to="/tours">{t('tour-hint')}</Link> }),
          }))}
        />
        <TextField field={fields.name} label={t('name')} autoComplete="name" width="medium" />
        <TextField
          field={fields.organisationName}
          label={t('organisation')}
          autoComplete="organization"
          width="medium"
          optional
        />
        <TextField field={fields.email} label={t('email')} type="email" autoComplete="email" width="medium" />
        <TextField
          field={fields.phone}
          label={t('phone')}
          type="tel"
          autoComplete="tel"
          width="medium"
          optional
        />
        <TextAreaField field={fields.message} label={t('message')} rows={6} />
        <p>{t('privacy')}</p>
        <div>
          <SubmitButton icon="mail">{t('send')}</SubmitButton>
        </div>
      </FormLayout>
    </Form>
  );
}
