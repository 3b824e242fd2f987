/** Signing in: by a mail with a link and a code, or by password. Every step is a plain form. */
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { DemoHint } from '#app/identity/components/demo-hint.tsx';
import { MailSent } from '#app/identity/components/mail-sent.tsx';
import { SignInForms } from '#app/identity/components/sign-in-forms.tsx';
import { isDemo } from '#app/identity/enter-demo.server.ts';
import { isMailKept } from '#app/identity/outbox-queries.server.ts';
import { type IdentityRefusal, reasonStatus } from '#app/identity/reason-policy.ts';
import { requestSignInMail } from '#app/identity/request-sign-in-mail.server.ts';
import { safeReturnPath } from '#app/identity/return-path.ts';
import { codeSignInSchema, mailSignInSchema, passwordSignInSchema } from '#app/identity/schema.ts';
import { signInWithCode } from '#app/identity/sign-in-by-mail.server.ts';
import { signInWithPassword } from '#app/identity/sign-in-with-password.server.ts';
import { signInWording } from '#app/identity/sign-in-wording.ts';
import { accountFromRequest } from '#app/identity/signed-in.server.ts';
import { visitorOf } from '#app/identity/visitor.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/sign-in.ts';

export async function loader(args: Route.LoaderArgs) {
  const next = safeReturnPath(args.url.searchParams.get('next'));
  if (await accountFromRequest(args)) throw redirect(next ?? '/');
  return { next, demo: isDemo(), mailKept: isDemo() && isMailKept() };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const visitor = visitorOf(args);
  const next = safeReturnPath(form.get('next'));
  const error = formErrors(visitor.locale);
  // The form goes to the bare address, so what it was asked for travels with it and comes back with it.
  const refused = (
    step: 'mail' | 'password',
    reply: SubmissionResult,
    reasons: readonly IdentityRefusal[] = [],
  ) => data({ step, next, email: null, reply, reasons }, { status: statusOf(reasons) });
  const codeRefused = (email: string, reply: SubmissionResult, reasons: readonly IdentityRefusal[] = []) =>
    data({ step: 'code' as const, next, email, reply, reasons }, { status: statusOf(reasons) });
  switch (form.get('intent')) {
    case 'mail': {
      const submission = parseWithZod(form, { schema: mailSignInSchema, error });
      if (submission.status !== 'success') return refused('mail', submission.reply());
      const { email } = submission.value;
      const outcome = await requestSignInMail(visitor, { email, next });
      if (!outcome.ok) return refused('mail', submission.reply(), outcome.reasons);
      return data({ step: 'code' as const, next, email, reply: null, reasons: [] });
    }
    case 'code': {
      const submission = parseWithZod(form, { schema: codeSignInSchema, error });
      const email = String(form.get('email') ?? '').slice(0, 254);
      if (submission.status !== 'success') return codeRefused(email, submission.reply());
      const { remember, code } = submission.value;
      const proof = { email: submission.value.email, code, remember: remember === 'yes' };
      const outcome = await signInWithCode(visitor, proof);
      if (!outcome.ok) return codeRefused(email, submission.reply({ hideFields: ['code'] }), outcome.reasons);
      throw redirect(next ?? '/', withCookies(outcome.value.cookies));
    }
    default: {
      const submission = parseWithZod(form, { schema: passwordSignInSchema, error });
      const reply = submission.reply({ hideFields: ['password'] });
      if (submission.status !== 'success') return refused('password', reply);
      const { email, password, remember } = submission.value;
      const outcome = await signInWithPassword(visitor, { email, password, remember: remember === 'yes' });
      if (!outcome.ok) return refused('password', reply, outcome.reasons);
      throw redirect(next ?? '/', withCookies(outcome.value.cookies));
    }
  }
}

function statusOf(reasons: readonly IdentityRefusal[]): number {
  return reasons[0] ? reasonStatus[reasons[0].code] : 422;
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { demo, mailKept } = loaderData;
  const next = actionData ? actionData.next : loaderData.next;
  const t = useWords(signInWording);
  if (actionData?.step === 'code') {
    return (
      <Page width="reading">
        <title>{`${t('sentTitle')} · Leerbank`}</title>
        <MailSent
          email={actionData.email}
          next={next}
          reply={actionData.reply}
          reasons={actionData.reasons}
          mailKept={mailKept}
        />
      </Page>
    );
  }
  return (
    <Page width="reading">
      <title>{`${t('title')} · Leerbank`}</title>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {demo && <DemoHint />}
      <SignInForms
        next={next}
        step={actionData?.step ?? null}
        reply={actionData?.reply ?? null}
        reasons={actionData?.reasons ?? []}
      />
    </Page>
  );
}
