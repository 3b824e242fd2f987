/** Where someone is signed in, signing out elsewhere, and whether there is a password. */
import { data, redirect } from 'react-router';
import { accountWording } from '#app/identity/account-wording.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { IdentityRefusals } from '#app/identity/components/identity-refusals.tsx';
import { PasswordNote } from '#app/identity/components/password-note.tsx';
import { SessionList } from '#app/identity/components/session-list.tsx';
import { findPasswordHash, listSessions } from '#app/identity/queries.server.ts';
import { reasonStatus } from '#app/identity/reason-policy.ts';
import { revokeSession } from '#app/identity/revoke-session.server.ts';
import { revokeSessionSchema } from '#app/identity/schema.ts';
import { requireAccount } from '#app/identity/signed-in.server.ts';
import { visitorOf } from '#app/identity/visitor.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/sessions.ts';

export async function loader(args: Route.LoaderArgs) {
  const { userId, sessionId, email } = await requireAccount(args);
  return {
    email,
    sessions: await listSessions(userId, sessionId),
    hasPassword: (await findPasswordHash(userId)) !== null,
  };
}

export async function action(args: Route.ActionArgs) {
  const account = await requireAccount(args);
  const form = await readForm(args.request);
  const input = revokeSessionSchema.safeParse({ session: form.get('session') });
  if (!input.success) throw data(null, { status: 422 });
  const outcome = await revokeSession(visitorOf(args), account, input.data.session);
  if (!outcome.ok) {
    return data({ reasons: outcome.reasons }, { status: reasonStatus[outcome.reasons[0].code] });
  }
  const text = wordsFor(account.locale, accountWording)('revoked', { count: outcome.value });
  throw redirect('/account/sessions', withCookies([flashCookie({ tone: 'good', text }, cookiesAreSecure())]));
}

export default function Sessions({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(accountWording);
  const { email, sessions, hasPassword } = loaderData;
  return (
    <Page>
      <title>{`${t('securityTitle')} · Leerbank`}</title>
      <PageHeader title={t('securityTitle')} subtitle={t('signedInAs', { email })} />
      {actionData && <IdentityRefusals reasons={actionData.reasons} />}
      <SessionList sessions={sessions} />
      <PasswordNote hasPassword={hasPassword} />
    </Page>
  );
}
