import type { CourseDetail } from '#app/catalogue/queries.server.ts';
import { courseWording } from '#app/catalogue/wording.ts';
import { type OpenDate, OpenDates } from '#app/scheduling/components/open-dates.tsx';
import { LinkButton } from '#app/ui/actions/button.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Page } from '#app/ui/shell/page.tsx';
import { PageHeader } from '#app/ui/shell/page-header.tsx';
import { enrolWording } from '../enrol-wording.ts';

interface RunGoneProps {
  readonly course: CourseDetail;
  readonly dates: readonly OpenDate[];
  readonly free: Readonly<Record<string, number>>;
}

/** An address of a date that isn't there for this reader: what there is instead. */
export function RunGone({ course, dates, free }: RunGoneProps) {
  const t = useWords(enrolWording);
  const about = useWords(courseWording);
  const locale = useLocale();
  return (
    <Page>
      <PageHeader
        title={t('gone-title')}
        subtitle={t(dates.length > 0 ? 'gone-text' : 'gone-text-none')}
        breadcrumbs={[
          { to: '/courses', label: about('courses') },
          { to: `/courses/${course.code}`, label: inLocale(course.title, locale) },
        ]}
      />
      {dates.length > 0 ? (
        <OpenDates course={course.code} dates={dates} free={free} />
      ) : (
        <p>
          <LinkButton to={`/courses/${course.code}`}>{inLocale(course.title, locale)}</LinkButton>
        </p>
      )}
    </Page>
  );
}
