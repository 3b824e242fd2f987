/** Choosing a password, or another one. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from 'react-router';
import { accountWording } from '#app/identity/account-wording.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { IdentityRefusals } from '#app/identity/components/identity-refusals.tsx';
import { PasswordForm } from '#app/identity/components/password-form.tsx';
import { findPasswordHash } from '#app/identity/queries.server.ts';
import { type AccountRefusal, reasonStatus } from '#app/identity/reason-policy.ts';
import { setPasswordSchema } from '#app/identity/schema.ts';
import { setPassword } from '#app/identity/set-password.server.ts';
import { requireAccount } from '#app/identity/signed-in.server.ts';
import { visitorOf } from '#app/identity/visitor.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { formErrors } from '#app/ui/form/form-errors.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/password.ts';

export async function loader(args: Route.LoaderArgs) {
  const { userId, email, justProvenByMail } = await requireAccount(args);
  const hasPassword = (await findPasswordHash(userId)) !== null;
  return { email, hasPassword, askCurrent: hasPassword && !justProvenByMail };
}

export async function action(args: Route.ActionArgs) {
  const account = await requireAccount(args);
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: setPasswordSchema, error: formErrors(account.locale) });
  const reply = submission.reply({ hideFields: ['currentPassword', 'newPassword'] });
  const reasons: readonly AccountRefusal[] = [];
  if (submission.status !== 'success') return data({ reply, reasons }, { status: 422 });
  const outcome = await setPassword(visitorOf(args), account, submission.value);
  if (!outcome.ok) {
    const status = reasonStatus[outcome.reasons[0].code];
    return data({ reply, reasons: outcome.reasons }, { status });
  }
  const text = wordsFor(account.locale, accountWording)('passwordSaved');
  throw redirect('/account/sessions', withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]));
}

export default function Password({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(accountWording);
  const { email, hasPassword, askCurrent } = loaderData;
  const title = t(hasPassword ? 'passwordChange' : 'passwordChoose');
  return (
    <Page width="reading">
      <title>{`${title} · Leerbank`}</title>
      <PageHeader
        title={title}
        breadcrumbs={[{ to: '/account/sessions', label: t('securityTitle') }]}
        {...(hasPassword ? {} : { subtitle: t('passwordNone') })}
      />
      <IdentityRefusals reasons={actionData?.reasons ?? []} />
      <PasswordForm email={email} askCurrent={askCurrent} reply={actionData?.reply ?? null} />
    </Page>
  );
}
