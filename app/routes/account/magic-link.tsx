/** Where the link of a sign-in mail leads. Opening it changes nothing: mail scanners do that too. The button signs in. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, Form, redirect } from 'react-router';
import { IdentityRefusals } from '#app/identity/components/identity-refusals.tsx';
import { reasonStatus } from '#app/identity/reason-policy.ts';
import { safeReturnPath, signInPath } from '#app/identity/return-path.ts';
import { linkSignInSchema } from '#app/identity/schema.ts';
import { signInWithLink } from '#app/identity/sign-in-by-mail.server.ts';
import { signInWording } from '#app/identity/sign-in-wording.ts';
import { visitorOf } from '#app/identity/visitor.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { SubmitButton } from '#app/ui/actions/button.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/magic-link.ts';

export function loader({ url }: Route.LoaderArgs) {
  const token = url.searchParams.get('token')?.slice(0, 200) ?? '';
  return { token, next: safeReturnPath(url.searchParams.get('next')) };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const next = safeReturnPath(form.get('next'));
  const submission = parseWithZod(form, { schema: linkSignInSchema });
  const { token, remember } = submission.status === 'success' ? submission.value : { token: '' };
  const outcome = await signInWithLink(visitorOf(args), { token, remember: remember === 'yes' });
  if (outcome.ok) throw redirect(next ?? '/', withCookies(outcome.value.cookies));
  return data({ next, reasons: outcome.reasons }, { status: reasonStatus[outcome.reasons[0].code] });
}

export default function MagicLink({ loaderData: { token, next }, actionData }: Route.ComponentProps) {
  const t = useWords(signInWording);
  return (
    <Page width="reading">
      <title>{`${t('linkTitle')} · Leerbank`}</title>
      {actionData ? (
        <>
          <PageHeader title={t('refusedTitle')} />
          <IdentityRefusals
            title={t('refusedTitle')}
            reasons={actionData.reasons}
            wayOut={{ to: signInPath(actionData.next), label: t('newMail') }}
          />
        </>
      ) : (
        <>
          <PageHeader title={t('linkTitle')} subtitle={t('linkText')} />
          <Form method="post" action="/account/magic-link">
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="next" value={next ?? ''} />
            <FormLayout>
              <CheckboxField
                name="remember"
                value="yes"
                label={t('remember')}
                description={t('rememberHint')}
              />
              <div>
                <SubmitButton size="large">{t('signIn')}</SubmitButton>
              </div>
            </FormLayout>
          </Form>
        </>
      )}
    </Page>
  );
}
