import type { ReactNode } from 'react';
import type { Call } from '#app/booking/call-list-queries.server.ts';
import { callWording } from '#app/booking/call-wording.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { PrintSheet } from '#app/ui/show/print-sheet.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import styles from './call-list.module.css';

export interface CallNews {
  readonly sessionId: string;
  /** Which session, and when it was to be. */
  readonly title: string;
  /** What to say about it. */
  readonly news: ReactNode;
}

interface CallListProps {
  readonly title: string;
  readonly news: readonly CallNews[];
  readonly calls: readonly Call[];
  readonly printedAt: number;
}

type Person = { readonly call: Call; readonly about: readonly Call[] };

/** Whom to call with what to say: everybody once, whatever number of sessions it is about. For beside the telephone. */
export function CallList({ title, news, calls, printedAt }: CallListProps) {
  const t = useWords(callWording);
  const people = [...Map.groupBy(calls, ({ role, key }) => `${role} ${key}`).values()].flatMap(
    (about): Person[] => (about[0] ? [{ call: about[0], about }] : []),
  );
  return (
    <PrintSheet title={title} printedAt={printedAt}>
      <DataTable
        caption={title}
        rows={people}
        rowKey={({ call }) => `${call.role} ${call.key}`}
        empty={<p className={styles.quiet}>{t('nobody')}</p>}
        columns={[
          {
            key: 'name',
            header: t('name'),
            title: true,
            width: '26%',
            cell: ({ call }) => <Name call={call} />,
          },
          {
            key: 'phone',
            header: t('phone'),
            width: '28%',
            cell: ({ call }) => <Numbers call={call} />,
          },
          {
            key: 'about',
            header: t('about'),
            cell: ({ about }) => (
              <ul className={styles.news}>
                {about.map(({ sessionId, cantCome }) => (
                  <News
                    key={sessionId}
                    news={news.find((one) => one.sessionId === sessionId)}
                    cantCome={cantCome}
                  />
                ))}
              </ul>
            ),
          },
        ]}
      />
    </PrintSheet>
  );
}

function News({ news, cantCome }: { readonly news: CallNews | undefined; readonly cantCome: boolean }) {
  const t = useWords(callWording);
  return (
    news && (
      <li>
        {news.title}
        <br />
        {news.news}
        {cantCome && (
          <>
            <br />
            <StatusMark tone="signal">{t('cant-come')}</StatusMark>
          </>
        )}
      </li>
    )
  );
}

function Name({ call: { name, role, organisationName } }: { readonly call: Call }) {
  const t = useWords(callWording);
  const more = [role !== 'participant' && t(role), organisationName].filter(Boolean).join(', ');
  return (
    <>
      {name}
      {more && <span className={styles.more}>{more}</span>}
    </>
  );
}

/** The person's own number, else an address to write to; and the number of who they come for. */
function Numbers({ call: { phone, email, organisationPhone, organisationName } }: { readonly call: Call }) {
  const t = useWords(callWording);
  if (!phone && !email && !organisationPhone) return <span className={styles.quiet}>{t('no-number')}</span>;
  return (
    <ul className={styles.numbers}>
      {phone && (
        <li>
          <PhoneLink number={phone} />
        </li>
      )}
      {!phone && email && (
        <li>
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {organisationPhone && (
        <li>
          <PhoneLink number={organisationPhone} />
          <span className={styles.quiet}> · {organisationName}</span>
        </li>
      )}
    </ul>
  );
}

function PhoneLink({ number }: { readonly number: string }) {
  return <a href={`tel:${number.replaceAll(/[^+\d]/g, '')}`}>{number}</a>;
}
