import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { accountWording } from '../account-wording.ts';
import { longestPassword, shortestPassword } from '../password-length.ts';

interface PasswordFormProps {
  /** For the browser's password store. */
  readonly email: string;
  readonly askCurrent: boolean;
  readonly reply: SubmissionResult | null;
}

export function PasswordForm({ email, askCurrent, reply }: PasswordFormProps) {
  const t = useWords(accountWording);
  const [form, fields] = useForm<{ currentPassword: string; newPassword: string }>({
    id: 'password',
    lastResult: reply,
    constraint: {
      currentPassword: { required: true },
      newPassword: { required: true, minLength: shortestPassword, maxLength: longestPassword },
    },
  });
  return (
    <Form method="post" id={form.id}>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <FormLayout>
        {askCurrent && (
          <TextField
            field={fields.currentPassword}
            label={t('currentPassword')}
            type="password"
            autoComplete="current-password"
            description={t('forgotCurrent')}
            width="medium"
          />
        )}
        <TextField
          field={fields.newPassword}
          label={t('newPassword')}
          type="password"
          autoComplete="new-password"
          description={t('newPasswordHint', { count: shortestPassword })}
          width="medium"
        />
        <div>
          <SubmitButton>{t('savePassword')}</SubmitButton>
        </div>
      </FormLayout>
    </Form>
  );
}
