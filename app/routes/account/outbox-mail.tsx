/** One mail as it was written. */
import { data, redirect } from 'react-router';
import { accountWording } from '#app/identity/account-wording.ts';
import { cookiesAreSecure } from '#app/identity/auth.server.ts';
import { MailView } from '#app/identity/components/mail-view.tsx';
import { findMail } from '#app/identity/outbox-queries.server.ts';
import { outboxReader } from '#app/identity/outbox-reader.server.ts';
import { mayReadOutbox } from '#app/identity/policy.ts';
import { resendMail } from '#app/identity/resend-mail.server.ts';
import { requireActor } from '#app/identity/signed-in.server.ts';
import { withCookies } from '#app/identity/with-cookies.ts';
import { parseId } from '#app/kernel/ids.ts';
import { flashCookie } from '#app/ui/flash/flash.ts';
import { readForm } from '#app/ui/form/read-form.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import type { Route } from './+types/outbox-mail.ts';

export async function loader(args: Route.LoaderArgs) {
  const reader = await outboxReader(args);
  const id = parseId(args.params.mailId);
  const mail = id && (await findMail(reader, id));
  if (!mail) throw data(null, { status: 404 });
  const mayResend = reader !== null && mayReadOutbox(reader);
  return { mail, resendable: mayResend && (mail.state === 'failed' || mail.state === 'retrying') };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, locale } = await requireActor(args, ['office']);
  const id = parseId(args.params.mailId);
  const form = await readForm(args.request);
  if (form.get('intent') !== 'resend') throw data(null, { status: 400 });
  if (!id) throw data(null, { status: 404 });
  const outcome = await resendMail(ctx, id);
  const t = wordsFor(locale, accountWording);
  if (!outcome.ok) {
    const refusals = outcome.reasons.map(({ code }) => ({
      code,
      level: 'block' as const,
      sentence: t(code),
    }));
    const isMissing = outcome.reasons.some(({ code }) => code === 'mail-unknown');
    return data({ refusals }, { status: isMissing ? 404 : 409 });
  }
  const cookie = flashCookie({ tone: 'good', text: t('mailResent') }, cookiesAreSecure());
  throw redirect(`/account/outbox/${id}`, withCookies([cookie]));
}

export default function OutboxMail({ loaderData: { mail, resendable }, actionData }: Route.ComponentProps) {
  const t = useWords(accountWording);
  return (
    <Page>
      <title>{`${mail.subject} · Leerbank`}</title>
      <PageHeader title={mail.subject} breadcrumbs={[{ to: '/account/outbox', label: t('outboxTitle') }]} />
      {actionData && <Refusals items={actionData.refusals} />}
      <MailView mail={mail} address={`/account/outbox/${mail.id}`} resendable={resendable} />
    </Page>
  );
}
