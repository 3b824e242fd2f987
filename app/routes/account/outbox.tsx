/** The mail that Leerbank wrote: for the office, and in a demo for everybody. */
import { accountWording } from '#app/identity/account-wording.ts';
import { MailList } from '#app/identity/components/mail-list.tsx';
import { mailStateChoices } from '#app/identity/components/mail-state-mark.tsx';
import {
  isMailKept,
  listMail,
  type MailFilter,
  mailStates,
  mailsOfSheet,
} from '#app/identity/outbox-queries.server.ts';
import { outboxReader } from '#app/identity/outbox-reader.server.ts';
import { FilterBar } from '#app/ui/form/filter-bar.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { Pagination } from '#app/ui/table/pagination.tsx';
import { wantsEveryRow } from '#app/ui/table/sheet-name.ts';
import type { Route } from './+types/outbox.ts';

export async function loader(args: Route.LoaderArgs) {
  const reader = await outboxReader(args);
  const page = Math.max(
    1,
    Math.min(9999, Number.parseInt(args.url.searchParams.get('page') ?? '1', 10) || 1),
  );
  const filter = filterOf(args.url.searchParams);
  const size = wantsEveryRow(args.url.searchParams) ? mailsOfSheet : undefined;
  return { page, filter, kept: isMailKept(), ...(await listMail(reader, page, filter, size)) };
}

/** What can't be read is as if it weren't there. */
function filterOf(search: URLSearchParams): MailFilter {
  const state = mailStates.find((one) => one === search.get('state')) ?? null;
  return { state, q: search.get('q')?.trim().slice(0, 100) || null };
}

export default function Outbox({ loaderData: { mails, page, pages, kept, filter } }: Route.ComponentProps) {
  const t = useWords(accountWording);
  return (
    <Page>
      <title>{`${t('outboxTitle')} · Leerbank`}</title>
      <PageHeader title={t('outboxTitle')} subtitle={t('outboxLead')} />
      {kept && <Notice>{t('outboxNoServer')}</Notice>}
      <FilterBar names={['state', 'q']}>
        <TextField
          name="q"
          type="search"
          label={t('mailFind')}
          defaultValue={filter.q ?? ''}
          maxLength={100}
        />
        {!kept && (
          <SelectField
            name="state"
            label={t('mailState')}
            emptyLabel={t('mailAnyState')}
            defaultValue={filter.state ?? ''}
            options={mailStateChoices.map(({ value, word }) => ({ value, label: t(word) }))}
          />
        )}
      </FilterBar>
      <MailList mails={mails} filtered={filter.state !== null || filter.q !== null} />
      <Pagination page={page} pages={pages} />
    </Page>
  );
}
