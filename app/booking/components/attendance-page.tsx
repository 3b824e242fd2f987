import { MINUTE } from '#app/kernel/interval.ts';
import { numberedNames } from '#app/scheduling/numbered-names.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { LocaleProvider, useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { opensMinutesBefore } from '../attendance.ts';
import type { AttendanceSheet as Sheet } from '../attendance-queries.server.ts';
import { rosterWording } from '../roster-wording.ts';
import type { MarkAttendanceInput } from '../schema.ts';
import type { Marks } from './attendance-queue.ts';
import { AttendanceSessions } from './attendance-sessions.tsx';
import { AttendanceSheet } from './attendance-sheet.tsx';
import { RosterTable } from './roster-table.tsx';

interface AttendancePageProps {
  readonly sheet: Sheet;
  /** Why nobody can be marked now. */
  readonly sentences: readonly string[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** Why a form sent without JavaScript was refused, and what it said. */
  readonly refused: readonly string[];
  readonly typed: MarkAttendanceInput['marks'] | null;
}

export function AttendancePage({ sheet, ...props }: AttendancePageProps) {
  const locale = useLocale();
  return (
    <LocaleProvider locale={locale} zone={sheet.site.zone}>
      <Page>
        <Header sheet={sheet} />
        <HeldPlaces sheet={sheet} />
        <Body sheet={sheet} {...props} />
        {sheet.sessions.length > 1 && <OtherSessions sheet={sheet} now={props.now} />}
      </Page>
    </LocaleProvider>
  );
}

function Header({ sheet }: { readonly sheet: Sheet }) {
  const t = useWords(rosterWording);
  const locale = useLocale();
  const format = useFormat();
  const { run, position, sessions } = sheet;
  const title = inLocale(run.title, locale);
  const where = numberedNames(sheet.resources.map((resource) => inLocale(resource, locale)));
  const count =
    position !== null && sessions.length > 1 && t('session-of', { position, of: sessions.length });
  const about = [count, where, sheet.trainers.join(', ')].filter(Boolean).join(' · ');
  const runPath = `/planning/runs/${encodeURIComponent(run.code)}`;
  return (
    <PageHeader
      title={title}
      documentTitle={t(sheet.reasons.length === 0 ? 'document-attendance' : 'document-roster', { title })}
      subtitle={
        <>
          {format.range(sheet.interval, 'long')}
          {about && (
            <>
              <br />
              {about}
            </>
          )}
        </>
      }
      breadcrumbs={[
        { to: '/planning', label: t('planning') },
        { to: runPath, label: run.code },
      ]}
      actions={
        <>
          <LinkButton to={`${runPath}/attendance-list`} icon="print">
            {t('attendance-list')}
          </LinkButton>
          <LinkButton to={`${runPath}/results`} icon="certificate">
            {t('results')}
          </LinkButton>
        </>
      }
    />
  );
}

/** Companies that come with people whose names follow: nobody to mark yet, and they are to be expected. */
function HeldPlaces({ sheet }: { readonly sheet: Sheet }) {
  const t = useWords(rosterWording);
  const format = useFormat();
  if (sheet.places.length === 0) return null;
  return (
    <Notice title={t('held-title')}>
      <ul>
        {sheet.places.map(({ code, quantity, organisationName, namesBy }) => (
          <li key={code}>
            {t('held-for', {
              count: quantity,
              organisation: organisationName,
              until: format.moment(namesBy, 'short'),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Body({ sheet, sentences, refused, typed }: AttendancePageProps) {
  const t = useWords(rosterWording);
  if (sheet.cancelled) {
    return (
      <Notice tone="notice" title={t('session-off')}>
        {t('session-off-text')}
      </Notice>
    );
  }
  if (sheet.reasons.length > 0 || sheet.people.length === 0) {
    return (
      <Section title={t('roster')} lead={<ReachSomeone phone={sheet.officePhone} />}>
        <WhyNot sheet={sheet} sentences={sentences} />
        <RosterTable people={sheet.people} minutes={sheet.minutes} />
      </Section>
    );
  }
  return (
    <section aria-label={t('attendance')}>
      <AttendanceSheet
        people={sheet.people}
        minutes={sheet.minutes}
        typed={typed && marksOf(typed)}
        refused={refused}
      />
    </section>
  );
}

function marksOf(typed: MarkAttendanceInput['marks']): Marks {
  return new Map(
    typed.map(({ enrolmentId, outcome, minutes }) => [enrolmentId, { outcome, minutes: minutes ?? null }]),
  );
}

/** Why the sheet can only be read, in the words of who keeps it. */
function WhyNot({ sheet, sentences }: { readonly sheet: Sheet; readonly sentences: readonly string[] }) {
  const t = useWords(rosterWording);
  const format = useFormat();
  const [reason] = sheet.reasons;
  if (!reason) return null;
  switch (reason.code) {
    case 'session-not-begun':
      return (
        <Notice
          title={t('opens-at', {
            time: format.moment(reason.startsAt - opensMinutesBefore * MINUTE, 'short'),
          })}
        >
          {t('opens-text')}
        </Notice>
      );
    case 'not-allowed':
      return <Notice title={t('only-trainer')}>{t('only-trainer-text')}</Notice>;
    default:
      return (
        <Notice tone="notice" title={t('marking-closed')}>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      );
  }
}

function ReachSomeone({ phone }: { readonly phone: string | null }) {
  const t = useWords(rosterWording);
  return phone ? t('reach-someone-phone', { phone }) : t('reach-someone');
}

function OtherSessions({ sheet, now }: { readonly sheet: Sheet; readonly now: number }) {
  const t = useWords(rosterWording);
  return (
    <Section title={t('sessions')}>
      <AttendanceSessions sessions={sheet.sessions} current={sheet.sessionId} now={now} />
    </Section>
  );
}
