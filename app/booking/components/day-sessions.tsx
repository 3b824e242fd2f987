import { Link } from 'react-router';
import { dayWording } from '#app/booking/day-wording.ts';
import type { TaughtSession } from '#app/booking/trainer-day-queries.server.ts';
import { kindWording } from '#app/scheduling/components/timeline/wording.ts';
import { numberedNames } from '#app/scheduling/numbered-names.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { sheetMoment } from '#app/ui/table/sheet-moment.ts';
import styles from './day-sessions.module.css';

interface DaySessionsProps {
  readonly sessions: readonly TaughtSession[];
  readonly now: number;
}

/** A trainer's sessions of today, large: when, what, with which machines, how many come, and whom to mark. */
export function DaySessions({ sessions, now }: DaySessionsProps) {
  const t = useWords(dayWording);
  const locale = useLocale();
  const say = useSessionWords();
  return (
    <ul className={styles.list}>
      {sessions.map((session) => {
        const { interval, others, cantCome, run, comes, marked } = session;
        const format = formatFor(locale, session.zone);
        const isOver = interval.end <= now;
        const { title, to, where } = say(session);
        return (
          <li key={session.sessionId} className={styles.session} data-over={isOver || undefined}>
            <p className={styles.time}>
              <span className={styles.from}>{format.time(interval.start)}</span>
              <span className={styles.until}>{t('until', { time: format.time(interval.end) })}</span>
            </p>
            <div className={styles.what}>
              <h3 className={styles.title}>
                <Link to={to}>{title}</Link>
              </h3>
              <p>{where}</p>
              {others.length > 0 && <p>{t('with-colleagues', { names: others.join(', ') })}</p>}
              <p>
                <Who session={session} />
              </p>
              {cantCome > 0 && (
                <p>
                  <StatusMark tone="signal">{t('cant-come', { count: cantCome })}</StatusMark>
                </p>
              )}
            </div>
            {run && comes > 0 && (
              <div className={styles.action}>
                <LinkButton
                  to={`/planning/sessions/${session.sessionId}/attendance`}
                  look={interval.start <= now && marked < comes ? 'primary' : 'secondary'}
                  icon={marked < comes ? 'list' : 'check'}
                >
                  {t(marked < comes ? 'mark-attendance' : 'see-attendance')}
                  <span className="visually-hidden">: {title}</span>
                </LinkButton>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Who({ session: { comes, heads, marked } }: { readonly session: TaughtSession }) {
  const t = useWords(dayWording);
  if (comes === 0) return heads > 0 ? t('pupils-come', { count: heads }) : t('nobody-comes');
  const people = t('people-come', { count: comes });
  if (marked === 0) return people;
  return (
    <>
      {people} ·{' '}
      {marked < comes ? (
        <StatusMark tone="notice" shape="half">
          {t('marked', { marked, comes })}
        </StatusMark>
      ) : (
        <StatusMark tone="good">{t('all-marked')}</StatusMark>
      )}
    </>
  );
}

/** The days after today, shorter. */
export function ComingSessions({ sessions }: { readonly sessions: readonly TaughtSession[] }) {
  const t = useWords(dayWording);
  const locale = useLocale();
  const say = useSessionWords();
  return (
    <DataTable
      caption={t('coming-week')}
      rows={sessions}
      rowKey={({ sessionId }) => sessionId}
      empty={<p className={styles.quiet}>{t('nothing-coming')}</p>}
      columns={[
        {
          key: 'title',
          header: t('what'),
          title: true,
          cell: (session) => {
            const { title, to } = say(session);
            return <Link to={to}>{title}</Link>;
          },
        },
        {
          key: 'when',
          header: t('when'),
          cell: ({ interval, zone }) => formatFor(locale, zone).range(interval, 'short'),
          sheet: ({ interval, zone }) => sheetMoment(interval.start, zone),
        },
        { key: 'where', header: t('where'), cell: (session) => say(session).where },
        {
          key: 'people',
          header: t('participants'),
          numeric: true,
          cell: ({ comes, heads }) => comes + heads || null,
        },
      ]}
    />
  );
}

function useSessionWords() {
  const t = useWords(dayWording);
  const kind = useWords(kindWording);
  const locale = useLocale();
  return (session: TaughtSession) => {
    const { run, sessionId, number, sessionCount, resources, siteName } = session;
    const title = session.title ? inLocale(session.title, locale) : kind(session.kind);
    const names = numberedNames(resources.map((one) => inLocale(one, locale)));
    return {
      title: run && sessionCount > 1 ? `${title}, ${t('day-of', { number, count: sessionCount })}` : title,
      to: run ? `/planning/runs/${run.code}` : `/planning/sessions/${sessionId}`,
      where: names || siteName,
    };
  };
}
