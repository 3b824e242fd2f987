/** One course: what it is, and the dates to choose from. */
import { data } from 'react-router';
import { freePlaces } from '#app/booking/queries.server.ts';
import { CourseFacts } from '#app/catalogue/components/course-facts.tsx';
import { CourseStory } from '#app/catalogue/components/course-story.tsx';
import { findCourse } from '#app/catalogue/queries.server.ts';
import { courseWording } from '#app/catalogue/wording.ts';
import { publicScope, scopeOf } from '#app/identity/mint-scope.server.ts';
import { actorFromRequest } from '#app/identity/signed-in.server.ts';
import { visitorOf } from '#app/identity/visitor.server.ts';
import { PageMeta } from '#app/outreach/components/page-meta.tsx';
import { centreFace } from '#app/outreach/public-queries.server.ts';
import { breadcrumbData, courseData } from '#app/outreach/structured-data.ts';
import { OpenDates } from '#app/scheduling/components/open-dates.tsx';
import { offerWording } from '#app/scheduling/offer-wording.ts';
import { openRunsOfCourse } from '#app/scheduling/open-runs-queries.server.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Columns, Page, Stack } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { Route } from './+types/course.ts';

export async function loader(args: Route.LoaderArgs) {
  const signedIn = await actorFromRequest(args);
  const scope = scopeOf(signedIn?.actor ?? null);
  const course = await findCourse(scope, args.params.course);
  if (!course) throw data(null, { status: 404 });
  const { now, origin } = visitorOf(args);
  const [dates, open, centre] = await Promise.all([
    openRunsOfCourse(scope, now, course.courseId),
    // What search engines are told is what a guest sees, whoever reads the page.
    openRunsOfCourse(publicScope(), now, course.courseId),
    centreFace(scope),
  ]);
  const free = await freePlaces(dates.map(({ runId }) => runId));
  return { course, dates, free, open, provider: centre?.name ?? 'Leerbank', origin };
}

export default function CoursePage({ loaderData }: Route.ComponentProps) {
  const { course, dates, free, open, provider, origin } = loaderData;
  const t = useWords(offerWording);
  const about = useWords(courseWording);
  const locale = useLocale();
  const title = inLocale(course.title, locale);
  const description = inLocale(course.description, locale);
  const bring = inLocale(course.bring, locale);
  const path = `/courses/${encodeURIComponent(course.code)}`;
  const crumbs = [
    { name: t('title'), path: '/courses' },
    { name: title, path },
  ];
  return (
    <Page>
      <PageMeta
        {...{ origin, path, title }}
        description={inLocale(course.summary, locale)}
        data={[courseData(course, open, { origin, provider, locale }), breadcrumbData(origin, crumbs)]}
      />
      <PageHeader
        title={title}
        subtitle={inLocale(course.summary, locale)}
        breadcrumbs={[{ to: '/courses', label: t('title') }]}
      />
      <Columns
        aside={
          <Section title={about('at-a-glance')}>
            <CourseFacts course={course} />
          </Section>
        }
      >
        <Section title={t('open-dates')} lead={dates.length > 0 ? t('open-dates-lead') : undefined}>
          {course.audience === 'groups' ? (
            <p>{t('for-groups')}</p>
          ) : dates.length === 0 ? (
            <EmptyState drawing="calendar" title={t('no-open-dates')}>
              <p>{t('no-open-dates-text')}</p>
            </EmptyState>
          ) : (
            <OpenDates course={course.code} dates={dates} free={free} />
          )}
        </Section>
        {description && (
          <Section title={about('about')}>
            {locale === 'en' && !course.description?.en ? (
              <Stack gap={3}>
                <p>{about('only-dutch')}</p>
                <div lang="nl">
                  <CourseStory text={description} />
                </div>
              </Stack>
            ) : (
              <CourseStory text={description} />
            )}
          </Section>
        )}
        {bring && (
          <Section title={about('bring')}>
            <p>{bring}</p>
          </Section>
        )}
      </Columns>
    </Page>
  );
}
