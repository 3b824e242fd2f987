import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from 'react-router';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import type { IdentityRefusal } from '../reason-policy.ts';
import { signInWording } from '../sign-in-wording.ts';
import { IdentityRefusals } from './identity-refusals.tsx';
import styles from './sign-in.module.css';

interface SignInFormsProps {
  /** Where to go afterwards; a path on this site. */
  readonly next: string | null;
  /** Which of the two was sent and came back. */
  readonly step: 'mail' | 'password' | null;
  readonly reply: SubmissionResult | null;
  readonly reasons: readonly IdentityRefusal[];
}

/** The two ways to sign in, side by side; under each other on a phone, mail first. */
export function SignInForms({ next, step, reply, reasons }: SignInFormsProps) {
  const t = useWords(signInWording);
  const resultOf = (form: 'mail' | 'password') => (step === form ? reply : null);
  return (
    <>
      {step && <IdentityRefusals title={t('refusedTitle')} reasons={reasons} />}
      <div className={styles.ways}>
        <MailForm next={next} reply={resultOf('mail')} />
        <PasswordForm next={next} reply={resultOf('password')} />
      </div>
      <p className={styles.quiet}>{t('noAccount')}</p>
    </>
  );
}

interface WayProps {
  readonly next: string | null;
  readonly reply: SubmissionResult | null;
}

function MailForm({ next, reply }: WayProps) {
  const t = useWords(signInWording);
  const [form, fields] = useForm<{ email: string }>({
    id: 'by-mail',
    lastResult: reply,
    constraint: { email: { required: true } },
  });
  return (
    <Section title={t('byMail')} lead={t('byMailLead')}>
      <Form method="post" action="/account/sign-in" id={form.id}>
        <input type="hidden" name="next" value={next ?? ''} />
        <FormLayout>
          <TextField field={fields.email} label={t('email')} type="email" autoComplete="username" />
          <SubmitButton name="intent" value="mail" icon="mail" wide>
            {t('sendMail')}
          </SubmitButton>
        </FormLayout>
      </Form>
    </Section>
  );
}

function PasswordForm({ next, reply }: WayProps) {
  const t = useWords(signInWording);
  const [form, fields] = useForm<{ email: string; password: string; remember: string }>({
    id: 'by-password',
    lastResult: reply,
    constraint: { email: { required: true }, password: { required: true } },
  });
  return (
    <Section title={t('byPassword')}>
      <Form method="post" action="/account/sign-in" id={form.id}>
        <input type="hidden" name="next" value={next ?? ''} />
        <FormLayout>
          <TextField field={fields.email} label={t('email')} type="email" autoComplete="username" />
          <TextField
            field={fields.password}
            label={t('password')}
            type="password"
            autoComplete="current-password"
            description={t('forgot')}
          />
          <CheckboxField
            field={fields.remember}
            value="yes"
            label={t('remember')}
            description={t('rememberHint')}
          />
          <SubmitButton name="intent" value="password" look="secondary" wide>
            {t('signIn')}
          </SubmitButton>
        </FormLayout>
      </Form>
    </Section>
  );
}
