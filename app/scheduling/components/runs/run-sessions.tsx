import { Link } from 'react-router';
import { HOUR } from '#app/kernel/interval.ts';
import { numberedNames } from '#app/scheduling/numbered-names.ts';
import type { RunDetail, RunDetailSession } from '#app/scheduling/run-detail-queries.server.ts';
import { runWording } from '#app/scheduling/run-wording.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import styles from './run-list.module.css';

interface RunSessionsProps {
  readonly run: RunDetail;
  readonly now: number;
  /** The reader marks attendance on this run. */
  readonly marks: boolean;
}

/** The sessions of a run: when, with what and whom, and what can be done with each. */
export function RunSessions({ run, now, marks }: RunSessionsProps) {
  const t = useWords(runWording);
  const locale = useLocale();
  const format = formatFor(locale, run.site.zone);
  const closed = run.state === 'completed' || run.state === 'cancelled';
  return (
    <DataTable
      caption={t('sessions')}
      rows={run.sessions}
      rowKey={(session) => session.sessionId}
      rowTone={(session) => (session.cancelled ? 'muted' : session.clashes > 0 ? 'signal' : undefined)}
      columns={[
        {
          key: 'when',
          header: t('when'),
          title: true,
          cell: (session) => (
            <>
              <span className={styles.date}>{format.range(session.interval)}</span>
              {session.cancelled ? (
                <span className={styles.under}>{t('session-cancelled')}</span>
              ) : (
                <Buffers session={session} zone={run.site.zone} />
              )}
            </>
          ),
        },
        {
          key: 'where',
          header: t('where'),
          cell: (session) =>
            numberedNames(session.resources.map(({ name }) => inLocale(name, locale))) || t('nothing'),
        },
        {
          key: 'trainer',
          header: t('trainer'),
          cell: (session) => (
            <span className={styles.whole}>
              {session.trainers.map(({ name }) => name).join(', ') || t('nobody')}
            </span>
          ),
        },
        {
          key: 'places',
          header: t('places'),
          numeric: true,
          cell: (session) => (
            <div>
              <span className={styles.whole}>
                {t('places-of', { taken: session.seats.taken, seats: run.seats })}
              </span>
              {session.clashes > 0 && (
                <StatusMark tone="signal">{t('cant-come', { count: session.clashes })}</StatusMark>
              )}
            </div>
          ),
        },
        {
          key: 'steps',
          header: t('steps'),
          silentHeader: true,
          cell: (session) =>
            !session.cancelled && (
              <span className={styles.links}>
                {!closed && session.interval.end > now && (
                  <Link to={`/planning/sessions/${session.sessionId}/move`}>{t('move')}</Link>
                )}
                {marks && isMarked(run, session, now) && (
                  <Link to={`/planning/sessions/${session.sessionId}/attendance`}>{t('attendance')}</Link>
                )}
              </span>
            ),
        },
      ]}
    />
  );
}

/** Attendance is marked from an hour before the session on; before that there is nothing to see. */
function isMarked(run: RunDetail, { interval }: RunDetailSession, now: number): boolean {
  return run.state !== 'concept' && run.state !== 'option' && interval.start <= now + HOUR;
}

/** From the first machine that is set up to the last that is cleaned, where that is longer than the session. */
function Buffers({ session, zone }: { readonly session: RunDetailSession; readonly zone: string }) {
  const t = useWords(runWording);
  const format = formatFor(useLocale(), zone);
  const start = Math.min(session.interval.start, ...session.resources.map(({ held }) => held.start));
  const end = Math.max(session.interval.end, ...session.resources.map(({ held }) => held.end));
  if (start === session.interval.start && end === session.interval.end) return null;
  return (
    <span className={styles.under}>{t('with-buffers', { time: format.timeRange({ start, end }) })}</span>
  );
}
