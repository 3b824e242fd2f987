import { Link } from 'react-router';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { AttendanceSheet } from '../attendance-queries.server.ts';
import { rosterWording } from '../roster-wording.ts';

interface AttendanceSessionsProps {
  readonly sessions: AttendanceSheet['sessions'];
  /** The one the reader is on. */
  readonly current: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** All sessions of the run, with what is still to be marked. */
export function AttendanceSessions({ sessions, current, now }: AttendanceSessionsProps) {
  const t = useWords(rosterWording);
  const format = useFormat();
  return (
    <DataTable
      caption={t('sessions')}
      rows={sessions}
      rowKey={({ sessionId }) => sessionId}
      columns={[
        {
          key: 'when',
          header: t('when'),
          title: true,
          cell: ({ sessionId, interval }) =>
            sessionId === current ? (
              <span aria-current="page">
                {format.range(interval)}, {t('this-session')}
              </span>
            ) : (
              <Link to={`/planning/sessions/${sessionId}/attendance`}>{format.range(interval)}</Link>
            ),
        },
        { key: 'people', header: t('participants'), numeric: true, cell: ({ comes }) => comes },
        {
          key: 'state',
          header: t('attendance'),
          cell: ({ sessionId, comes, open, interval }) => {
            // What is marked right now stands above.
            if (sessionId === current) return null;
            if (interval.start > now) return <StatusMark tone="muted">{t('session-coming')}</StatusMark>;
            if (comes === 0) return <StatusMark tone="muted">{t('session-nobody')}</StatusMark>;
            if (open > 0) return <StatusMark tone="notice">{t('session-open', { count: open })}</StatusMark>;
            return <StatusMark tone="good">{t('session-marked')}</StatusMark>;
          },
        },
      ]}
    />
  );
}
