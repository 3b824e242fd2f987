import { Link } from 'react-router';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { sheetMoment } from '#app/ui/table/sheet-moment.ts';
import { accountWording } from '../account-wording.ts';
import type { MailLine } from '../outbox-queries.server.ts';
import { MailStateMark } from './mail-state-mark.tsx';

/** Written mail, the newest first. */
export function MailList({
  mails,
  filtered,
}: {
  readonly mails: readonly MailLine[];
  /** Only some were asked for: an empty list says that nothing fits. */
  readonly filtered: boolean;
}) {
  const t = useWords(accountWording);
  const format = useFormat();
  return (
    <DataTable
      caption={t('outboxCaption')}
      rows={mails}
      rowKey={(mail) => mail.id}
      empty={
        filtered ? (
          <EmptyState title={t('outboxNothing')}>{t('outboxNothingText')}</EmptyState>
        ) : (
          <EmptyState title={t('outboxEmpty')}>{t('outboxEmptyText')}</EmptyState>
        )
      }
      columns={[
        {
          key: 'subject',
          header: t('mailSubject'),
          title: true,
          cell: (mail) => <Link to={`/account/outbox/${mail.id}`}>{mail.subject}</Link>,
        },
        { key: 'to', header: t('mailTo'), cell: (mail) => mail.to },
        {
          key: 'written',
          header: t('mailWritten'),
          cell: (mail) => format.moment(mail.writtenAt),
          sheet: (mail) => sheetMoment(mail.writtenAt, format.zone),
        },
        { key: 'state', header: t('mailState'), cell: (mail) => <MailProgress mail={mail} /> },
      ]}
    />
  );
}

function MailProgress({ mail: { state, attempts } }: { readonly mail: MailLine }) {
  const t = useWords(accountWording);
  return (
    <>
      <MailStateMark state={state} />
      {state !== 'sent' && attempts > 0 && <div>{t('mailAttempts', { count: attempts })}</div>}
    </>
  );
}
