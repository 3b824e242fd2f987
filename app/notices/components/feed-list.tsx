import { Form } from 'react-router';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { ConfirmStep } from '#app/ui/actions/confirm-step.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { feedWording } from '../feed-wording.ts';
import type { FeedSubject } from '../policy.ts';
import styles from './feed-list.module.css';

export type FeedLine = FeedSubject & {
  readonly name: string;
  readonly text: string;
  /** Null where there is no link. */
  readonly link: { readonly since: string; readonly lastReadAt: string | null } | null;
};

/** The agendas that one may have a link of, each with the way to make, replace or switch it off. */
export function FeedList({ feeds }: { readonly feeds: readonly FeedLine[] }) {
  const t = useWords(feedWording);
  return (
    <DataTable
      caption={t('caption')}
      noSheet="own account"
      rows={feeds}
      rowKey={({ kind, subjectId }) => `${kind} ${subjectId}`}
      columns={[
        {
          key: 'what',
          header: t('what'),
          title: true,
          cell: ({ name, text }) => (
            <>
              {name}
              <span className={styles.under}>{text}</span>
            </>
          ),
        },
        { key: 'state', header: t('state'), cell: (feed) => <FeedState feed={feed} /> },
        {
          key: 'actions',
          header: t('actions'),
          silentHeader: true,
          phone: 'bare',
          cell: (feed) => <FeedActions feed={feed} />,
        },
      ]}
    />
  );
}

function FeedState({ feed: { link } }: { readonly feed: FeedLine }) {
  const t = useWords(feedWording);
  const format = useFormat();
  if (!link) return <StatusMark tone="muted">{t('off')}</StatusMark>;
  return (
    <>
      <StatusMark tone="good">{t('on', { day: format.dayOf(link.since) })}</StatusMark>
      <span className={styles.under}>
        {link.lastReadAt === null
          ? t('never-read')
          : t('last-read', { moment: format.moment(link.lastReadAt) })}
      </span>
    </>
  );
}

function FeedActions({ feed }: { readonly feed: FeedLine }) {
  const t = useWords(feedWording);
  const { name, kind, subjectId, link } = feed;
  const fields = { kind, subject: subjectId };
  if (!link) {
    return (
      <Form method="post">
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="subject" value={subjectId} />
        <SubmitButton name="intent" value="make" size="small" aria-label={t('make-of', { name })}>
          {t('make')}
        </SubmitButton>
      </Form>
    );
  }
  return (
    <ButtonRow>
      <ConfirmStep
        name={`rotate-${subjectId}`}
        trigger={t('rotate')}
        question={t('rotate-question', { name })}
        confirmLabel={t('rotate')}
        action="/account/calendar"
        fields={{ ...fields, intent: 'make' }}
      >
        <p>{t('rotate-text')}</p>
      </ConfirmStep>
      <ConfirmStep
        name={`off-${subjectId}`}
        trigger={t('switch-off')}
        triggerLook="quiet"
        question={t('switch-off-question', { name })}
        confirmLabel={t('switch-off')}
        action="/account/calendar"
        danger
        fields={{ ...fields, intent: 'switch-off' }}
      >
        <p>{t('switch-off-text')}</p>
      </ConfirmStep>
    </ButtonRow>
  );
}
