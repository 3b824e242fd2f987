import { Fragment, type ReactNode } from 'react';
import type { Call } from '#app/booking/call-list-queries.server.ts';
import { callWording } from '#app/booking/call-wording.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { PrintSheet } from '#app/ui/show/print-sheet.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import styles from './call-list.module.css';

export interface CallGroup {
  readonly sessionId: string;
  /** What and when it was. */
  readonly title: string;
  /** What to say. */
  readonly news: ReactNode;
}

interface CallListProps {
  readonly title: string;
  readonly groups: readonly CallGroup[];
  readonly calls: readonly Call[];
  readonly printedAt: number;
}

/** Whom to call, per session, with what to say: on paper beside the telephone. */
export function CallList({ title, groups, calls, printedAt }: CallListProps) {
  const t = useWords(callWording);
  return (
    <PrintSheet title={title} printedAt={printedAt}>
      {groups.map((group) => (
        <section key={group.sessionId} className={styles.group}>
          <h2 className={styles.title}>{group.title}</h2>
          <p>{group.news}</p>
          <DataTable
            caption={group.title}
            rows={calls.filter(({ sessionId }) => sessionId === group.sessionId)}
            rowKey={({ key }) => key}
            empty={<p className={styles.nobody}>{t('nobody')}</p>}
            columns={[
              {
                key: 'name',
                header: t('name'),
                title: true,
                width: '34%',
                cell: (call) => <Name call={call} />,
              },
              {
                key: 'phone',
                header: t('phone'),
                width: '30%',
                cell: (call) => <Numbers call={call} />,
              },
              { key: 'company', header: t('company'), cell: (call) => <Company call={call} /> },
            ]}
          />
        </section>
      ))}
    </PrintSheet>
  );
}

function Name({ call }: { readonly call: Call }) {
  const t = useWords(callWording);
  return (
    <>
      {call.name}
      {call.role !== 'participant' && <span className={styles.role}> · {t(call.role)}</span>}
      {call.cantCome && (
        <>
          <br />
          <StatusMark tone="signal">{t('cant-come')}</StatusMark>
        </>
      )}
    </>
  );
}

function Numbers({ call: { phone, email } }: { readonly call: Call }) {
  const t = useWords(callWording);
  if (!phone && !email) return t('no-number');
  return (
    <>
      {phone && <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>}
      {!phone && email && <a href={`mailto:${email}`}>{email}</a>}
    </>
  );
}

function Company({ call: { organisationName, organisationPhone } }: { readonly call: Call }) {
  const parts = [organisationName, organisationPhone].filter((part) => part !== null);
  return parts.map((part, index) => (
    <Fragment key={part}>
      {index > 0 && <br />}
      {part}
    </Fragment>
  ));
}
