import { formatFor } from '#app/ui/format/format.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { sheetMoment } from '#app/ui/table/sheet-moment.ts';
import type { SentMessage } from '../run-audience-queries.server.ts';
import { runMessageWording } from '../run-message-wording.ts';
import styles from './sent-messages.module.css';

/** What was written to everybody on a run, whole, the newest first. */
export function SentMessages({
  messages,
  zone,
}: {
  readonly messages: readonly SentMessage[];
  readonly zone: string;
}) {
  const t = useWords(runMessageWording);
  const format = formatFor(useLocale(), zone);
  if (messages.length === 0) return null;
  return (
    <Section title={t('earlier')}>
      <DataTable
        caption={t('earlier')}
        rows={messages}
        rowKey={({ messageId }) => messageId}
        columns={[
          {
            key: 'message',
            header: t('message'),
            title: true,
            cell: ({ subject, text }) => (
              <>
                {subject}
                <span className={styles.text}>{text}</span>
              </>
            ),
          },
          { key: 'by', header: t('by'), cell: ({ sender }) => sender ?? t('no-sender') },
          {
            key: 'to',
            header: t('to'),
            cell: ({ participants, coordinators }) => t('to-counts', { people: participants, coordinators }),
          },
          {
            key: 'when',
            header: t('when'),
            cell: ({ sentAt }) => format.moment(sentAt, 'short'),
            sheet: ({ sentAt }) => sheetMoment(sentAt, format.zone),
          },
        ]}
      />
    </Section>
  );
}
