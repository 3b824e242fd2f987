/** One mail as it was written. */
import { data } from 'react-router';
import { accountWording } from '#app/identity/account-wording.ts';
import { MailView } from '#app/identity/components/mail-view.tsx';
import { findMail } from '#app/identity/outbox-queries.server.ts';
import { outboxReader } from '#app/identity/outbox-reader.server.ts';
import { parseId } from '#app/kernel/ids.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import type { Route } from './+types/outbox-mail.ts';

export async function loader(args: Route.LoaderArgs) {
  const reader = await outboxReader(args);
  const id = parseId(args.params.mailId);
  const mail = id && (await findMail(reader, id));
  if (!mail) throw data(null, { status: 404 });
  return { mail };
}

export default function OutboxMail({ loaderData: { mail } }: Route.ComponentProps) {
  const t = useWords(accountWording);
  return (
    <Page>
      <title>{`${mail.subject} · Leerbank`}</title>
      <PageHeader title={mail.subject} breadcrumbs={[{ to: '/account/outbox', label: t('outboxTitle') }]} />
      <MailView mail={mail} address={`/account/outbox/${mail.id}`} />
    </Page>
  );
}
