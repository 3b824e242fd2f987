/** The mail that Leerbank wrote: for the office, and in a demo for everybody. */
import { accountWording } from '#app/identity/account-wording.ts';
import { MailList } from '#app/identity/components/mail-list.tsx';
import { isMailKept, listMail } from '#app/identity/outbox-queries.server.ts';
import { outboxReader } from '#app/identity/outbox-reader.server.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { Pagination } from '#app/ui/table/pagination.tsx';
import type { Route } from './+types/outbox.ts';

export async function loader(args: Route.LoaderArgs) {
  const reader = await outboxReader(args);
  const page = Math.max(
    1,
    Math.min(9999, Number.parseInt(args.url.searchParams.get('page') ?? '1', 10) || 1),
  );
  return { page, kept: isMailKept(), ...(await listMail(reader, page)) };
}

export default function Outbox({ loaderData: { mails, page, pages, kept } }: Route.ComponentProps) {
  const t = useWords(accountWording);
  return (
    <Page>
      <title>{`${t('outboxTitle')} · Leerbank`}</title>
      <PageHeader title={t('outboxTitle')} subtitle={t('outboxLead')} />
      {kept && <Notice>{t('outboxNoServer')}</Notice>}
      <MailList mails={mails} />
      <Pagination page={page} pages={pages} />
    </Page>
  );
}
