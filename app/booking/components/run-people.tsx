import { Link } from 'react-router';
import type { Roster, RosterPerson } from '#app/booking/roster-queries.server.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { runWording } from '#app/scheduling/run-wording.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { askedText } from '../asked-text.ts';
import styles from './run-people.module.css';

/** Who takes part, for the trainers of the run and the office; `roster` is null for whoever may not know. */
export function RunPeople({
  roster,
  pencilled,
  enrols,
  mayAnswer,
}: {
  readonly roster: Roster | null;
  /** A concept or option: nobody can enrol yet. */
  readonly pencilled: boolean;
  /** The reader may give somebody a place now. */
  readonly enrols: boolean;
  /** Answers offers of places on somebody's word: the office. */
  readonly mayAnswer: boolean;
}) {
  const t = useWords(runWording);
  const locale = useLocale();
  if (!roster) {
    return (
      <Section title={t('people')}>
        <p>{t('not-your-roster')}</p>
      </Section>
    );
  }
  const levels = roster.courses.length > 1;
  const asks = roster.people.some(({ requirements }) => requirements.length > 0);
  const marked = roster.people.some(({ presence }) => presence.level !== 'unmarked');
  return (
    <Section
      title={t('people')}
      actions={
        <>
          {enrols && <Link to={`/planning/runs/${roster.runId}/enrol`}>{t('enrol-somebody')}</Link>}
          {roster.people.length > 0 && (
            <>
              <Link to={`/planning/runs/${roster.runId}/message`}>{t('message')}</Link>
              <Link to={`/planning/runs/${roster.runId}/attendance-list`}>{t('attendance-list')}</Link>
              <Link to={`/planning/runs/${roster.runId}/results`}>{t('results')}</Link>
            </>
          )}
        </>
      }
    >
      <DataTable
        caption={t('people')}
        rows={roster.people}
        {...(roster.people.length > 0 && { downloadTo: `/planning/runs/${roster.code}/people.csv` })}
        rowKey={(person) => person.enrolmentId}
        empty={
          <EmptyState drawing="people" title={t('nobody-enrolled')}>
            <p>{pencilled ? t('nobody-yet-concept') : t('nobody-enrolled-text')}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'person',
            header: t('person'),
            title: true,
            cell: (person) => (
              <>
                {person.name ? fullName(person.name) : t('place-without-name')}
                <SomeSessions person={person} roster={roster} />
                {person.asked && <span className={styles.asked}>{askedText(person.asked, locale)}</span>}
              </>
            ),
          },
          { key: 'company', header: t('company'), cell: (person) => person.organisationName },
          ...(levels
            ? [
                {
                  key: 'level',
                  header: t('level'),
                  cell: (person: RosterPerson) => inLocale(person.courseTitle, locale),
                },
              ]
            : []),
          ...(asks || roster.people.some(({ requested }) => requested)
            ? [
                {
                  key: 'requirements',
                  header: t('requirements'),
                  cell: (person: RosterPerson) => <Requirements person={person} />,
                },
              ]
            : []),
          ...(marked
            ? [
                {
                  key: 'presence',
                  header: t('presence'),
                  numeric: true,
                  cell: ({ presence }: RosterPerson) =>
                    presence.level !== 'unmarked' &&
                    t('presence-of', {
                      attended: presence.sessionsAttended,
                      sessions: presence.sessions,
                    }),
                },
              ]
            : []),
        ]}
      />
      <HeldPlaces roster={roster} />
      <Waiting roster={roster} mayAnswer={mayAnswer} />
    </Section>
  );
}

/** Joined later, or here to catch up: not in every session. */
function SomeSessions({ person, roster }: { readonly person: RosterPerson; readonly roster: Roster }) {
  const t = useWords(runWording);
  const format = useFormat();
  const own = roster.sessions.filter(({ sessionId }) => sessionId in person.attendance);
  if (own.length === 0 || own.length === roster.sessions.length) return null;
  const days = [...new Set(own.map(({ day }) => day))];
  return (
    <StatusMark tone="notice" shape="half">
      {days.length <= 2
        ? t('only-on', { days: days.map((day) => format.day(day, 'short')).join(', ') })
        : t('some-sessions', { own: own.length, sessions: roster.sessions.length })}
    </StatusMark>
  );
}

function Requirements({ person }: { readonly person: RosterPerson }) {
  const t = useWords(runWording);
  const locale = useLocale();
  const unmet = person.requirements.filter(({ met }) => !met).map(({ name }) => inLocale(name, locale));
  if (person.requested)
    return (
      <StatusMark tone="notice" shape="clock">
        {t('asked-company')}
      </StatusMark>
    );
  if (unmet.length > 0)
    return <StatusMark tone="signal">{t('unmet', { names: unmet.join(', ') })}</StatusMark>;
  return person.requirements.length > 0 ? <StatusMark tone="good">{t('met')}</StatusMark> : null;
}

type WaitingRow = Roster['waiting'][number];

/** Until when a place is held; the office answers on somebody's word. */
function WaitingOffer({
  offer,
  zone,
  mayAnswer,
}: {
  readonly offer: NonNullable<WaitingRow['offer']>;
  readonly zone: string;
  readonly mayAnswer: boolean;
}) {
  const t = useWords(runWording);
  const text = t('offered-until', {
    count: offer.quantity,
    until: formatFor(useLocale(), zone).moment(offer.until),
  });
  return mayAnswer ? <Link to={`/offers/${offer.offerId}`}>{text}</Link> : text;
}

/** Places that companies have whose names follow: they count as taken. */
function HeldPlaces({ roster }: { readonly roster: Roster }) {
  const t = useWords(runWording);
  const format = formatFor(useLocale(), roster.site.zone);
  if (roster.places.length === 0) return null;
  return (
    <DataTable
      caption={t('held-places')}
      showCaption
      rows={roster.places}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'places',
          header: t('held-places'),
          title: true,
          cell: ({ organisationName, quantity }) =>
            t('places-for', { count: quantity, organisation: organisationName }),
        },
        { key: 'names-by', header: t('names-by'), cell: ({ namesBy }) => format.moment(namesBy) },
        { key: 'number', header: t('places-number'), cell: ({ code }) => code },
      ]}
    />
  );
}

function Waiting({ roster, mayAnswer }: { readonly roster: Roster; readonly mayAnswer: boolean }) {
  const t = useWords(runWording);
  if (roster.waiting.length === 0) return null;
  const rows = roster.waiting;
  return (
    <DataTable
      caption={t('waiting')}
      showCaption
      rows={rows}
      rowKey={(entry) => entry.waitingEntryId}
      columns={[
        {
          key: 'person',
          header: t('person'),
          title: true,
          cell: ({ position, name, quantity }) =>
            `${position}. ${name ? fullName(name) : t('waiting-places', { count: quantity })}`,
        },
        { key: 'company', header: t('company'), cell: ({ organisationName }) => organisationName },
        { key: 'order', header: t('waiting-order'), cell: ({ because }) => t(`order-${because}`) },
        ...(rows.some(({ reason }) => reason !== null)
          ? [{ key: 'reason', header: t('waiting-reason'), cell: ({ reason }: WaitingRow) => reason }]
          : []),
        {
          key: 'offer',
          header: t('waiting-offer'),
          cell: ({ offer }) =>
            offer && <WaitingOffer offer={offer} zone={roster.site.zone} mayAnswer={mayAnswer} />,
        },
      ]}
    />
  );
}
