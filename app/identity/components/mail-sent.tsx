import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form, Link } from 'react-router';
import { ButtonRow, LinkButton, SubmitButton } from '#app/ui/actions/button.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import type { IdentityRefusal } from '../reason-policy.ts';
import { signInPath } from '../return-path.ts';
import { signInWording } from '../sign-in-wording.ts';
import { IdentityRefusals } from './identity-refusals.tsx';
import styles from './sign-in.module.css';

interface MailSentProps {
  readonly email: string;
  readonly next: string | null;
  /** Of the code that was sent and came back. */
  readonly reply: SubmissionResult | null;
  readonly reasons: readonly IdentityRefusal[];
  /** Where mail stays in the outbox of a demo. */
  readonly mailKept: boolean;
}

/** After asking for a mail: type the code, or open the link. Says the same whether the address is known or not. */
export function MailSent({ email, next, reply, reasons, mailKept }: MailSentProps) {
  const t = useWords(signInWording);
  const [form, fields] = useForm<{ code: string; remember: string }>({
    id: 'by-code',
    lastResult: reply,
    constraint: { code: { required: true } },
  });
  return (
    <>
      <PageHeader title={t('sentTitle')} subtitle={t('sent', { email })} />
      {mailKept && (
        <Notice title={t('keptTitle')} action={<Link to="/account/outbox">{t('toOutbox')}</Link>}>
          {t('kept')}
        </Notice>
      )}
      <IdentityRefusals title={t('refusedTitle')} reasons={reasons} />
      <Form method="post" action="/account/sign-in" id={form.id} className={styles.code}>
        <input type="hidden" name="next" value={next ?? ''} />
        <input type="hidden" name="email" value={email} />
        <FormLayout>
          <TextField
            field={fields.code}
            label={t('code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
          />
          <CheckboxField
            field={fields.remember}
            value="yes"
            label={t('remember')}
            description={t('rememberHint')}
          />
          <ButtonRow>
            <SubmitButton name="intent" value="code">
              {t('useCode')}
            </SubmitButton>
          </ButtonRow>
        </FormLayout>
      </Form>
      <Section title={t('nothing')} lead={t('nothingHint')}>
        <Form method="post" action="/account/sign-in">
          <input type="hidden" name="next" value={next ?? ''} />
          <input type="hidden" name="email" value={email} />
          <ButtonRow>
            <SubmitButton name="intent" value="mail" look="secondary">
              {t('again')}
            </SubmitButton>
            <LinkButton to={signInPath(next)} look="quiet">
              {t('otherAddress')}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}
