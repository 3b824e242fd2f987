import { Link } from 'react-router';
import { CourseFacts } from '#app/catalogue/components/course-facts.tsx';
import type { CourseDetail } from '#app/catalogue/queries.server.ts';
import { courseWording } from '#app/catalogue/wording.ts';
import { SitePlace } from '#app/centre/components/site-place.tsx';
import type { Colleague } from '#app/partners/colleagues-queries.server.ts';
import { SessionDays } from '#app/scheduling/components/session-days.tsx';
import type { OpenRun } from '#app/scheduling/open-runs-queries.server.ts';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Columns, Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { enrolWording } from '../enrol-wording.ts';
import type { EnrolmentOffer } from '../enrolment-offer-queries.server.ts';
import type { OwnPlaces } from '../places-queries.server.ts';
import { placesWording } from '../places-wording.ts';
import type { OwnWaiting, Participation } from '../queries.server.ts';
import type { BookingRefusal } from '../refusal-text.ts';
import type { Whom } from '../whom-queries.server.ts';
import { EnrolPanel } from './enrol-panel.tsx';
import { PersonChoice } from './person-choice.tsx';
import { PersonSearch } from './person-search.tsx';
import { PlacesNotice } from './places-notice.tsx';
import { RunFacts } from './run-facts.tsx';

interface RunViewProps {
  readonly course: CourseDetail;
  readonly run: OpenRun;
  readonly places: Participation | null;
  readonly trainers: readonly string[];
  /** For guests: the page to sign in, which comes back here. */
  readonly signInTo?: string;
  /** For those who enrol others. */
  readonly people?: readonly Colleague[] | null;
  readonly lookUp?: Whom['lookUp'];
  readonly offer?: EnrolmentOffer;
  /** The office enrols on somebody's word. */
  readonly onWord?: boolean;
  readonly entry?: OwnWaiting | null;
  /** May have places held whose names follow, and what is held already. */
  readonly mayHold?: boolean;
  readonly held?: OwnPlaces | null;
  /** What an attempt came to, where it wasn't taken. */
  readonly answer: { readonly refused: readonly BookingRefusal[] | null } | undefined;
}

/** The page of a date: first whether one can come, then when, where and what it asks. */
export function RunView(props: RunViewProps) {
  const { course, run, places, trainers } = props;
  const t = useWords(enrolWording);
  const about = useWords(courseWording);
  const locale = useLocale();
  const format = formatFor(locale, run.site.timeZone);
  const courseTitle = inLocale(course.title, locale);
  const title = inLocale(run.title, locale) ?? courseTitle;
  const bring = inLocale(course.bring, locale);
  const [first, ...others] = run.sessions;
  const when = first ? format.range({ start: first.startsAt, end: first.endsAt }) : '';
  return (
    <Page>
      <PageHeader
        title={title}
        status={
          run.state === 'confirmed' && (
            <StatusMark tone="good" tinted>
              {t('goes-ahead')}
            </StatusMark>
          )
        }
        subtitle={
          <>
            {others.length === 0 ? when : t('lead-many', { count: run.sessions.length, when })}
            <br />
            {run.site.name}
            {title !== courseTitle && (
              <>
                <br />
                {t('for-course', { course: courseTitle })}
              </>
            )}
          </>
        }
        breadcrumbs={[
          { to: '/courses', label: about('courses') },
          { to: `/courses/${course.code}`, label: courseTitle },
        ]}
      />
      <Columns
        aside={
          <>
            <Section title={t('this-date')}>
              <RunFacts run={run} places={places} trainers={trainers} />
            </Section>
            <Section title={about('at-a-glance')}>
              <CourseFacts course={course} parts="asked" />
            </Section>
          </>
        }
      >
        <Section title={t('enrol')}>
          <Enrol {...props} />
        </Section>
        <Section title={t(others.length > 0 ? 'sessions' : 'when')}>
          <SessionDays
            zone={run.site.timeZone}
            days={run.sessions.map(({ startsAt, endsAt }) => ({
              key: startsAt,
              start: startsAt,
              end: endsAt,
            }))}
          />
        </Section>
        <Section title={t('where')}>
          <SitePlace site={run.site} />
        </Section>
        {bring && (
          <Section title={t('bring')}>
            <p>{bring}</p>
          </Section>
        )}
      </Columns>
    </Page>
  );
}

function Enrol(props: RunViewProps) {
  const { course, run, signInTo, people, lookUp, offer, onWord, entry, mayHold, held, answer } = props;
  const kept = useWords(placesWording);
  const t = useWords(enrolWording);
  if (signInTo) {
    return (
      <Stack gap={4}>
        <p>{t('guest-text')}</p>
        <div>
          <LinkButton to={signInTo} look="primary" size="large" wide>
            {t('sign-in')}
          </LinkButton>
        </div>
      </Stack>
    );
  }
  return (
    <Stack gap={5}>
      {answer && answer.refused === null && (
        <Notice tone="danger" live>
          {t('not-taken')}
        </Notice>
      )}
      {people && lookUp && <PersonSearch people={people} lookUp={lookUp} chosen={offer?.personId ?? null} />}
      {people && !lookUp && (
        <PersonChoice
          people={people}
          withOrganisation={new Set(people.map(({ organisationName }) => organisationName)).size > 1}
          chosen={offer?.personId ?? null}
        />
      )}
      {offer && (
        <EnrolPanel
          offer={offer}
          entry={entry ?? null}
          refused={answer?.refused ?? null}
          coursePage={`/courses/${course.code}`}
          onWord={onWord ?? false}
        />
      )}
      {held && <PlacesNotice places={held} />}
      {mayHold && !held && (
        <div>
          <Link to={`/company/places/new?date=${course.code}/${run.code}`}>{kept('book')}</Link>
        </div>
      )}
    </Stack>
  );
}
