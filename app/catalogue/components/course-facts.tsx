import { Link } from 'react-router';
import { type Content, inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { lengthText, validityText } from '../course-text.ts';
import { courseWording } from '../wording.ts';
import styles from './course-facts.module.css';
import { FactNote } from './fact-note.tsx';

interface CertificateKind {
  readonly code: string;
  readonly name: Content;
  readonly validityKind: 'none' | 'fixed_months' | 'sliding' | 'employer';
  readonly validityMonths: number | null;
  readonly confirmMonths: number | null;
}

interface CourseFactsProps {
  readonly course: {
    readonly sessionCount: number;
    readonly sessionMinutes: number;
    readonly pattern: 'single' | 'daily' | 'weekly';
    readonly seats: number;
    readonly minimum: number;
    readonly priceCents: number;
    readonly minimumAge: number | null;
    readonly grants: CertificateKind | null;
    readonly requires: readonly (CertificateKind & {
      readonly grantedBy: readonly { readonly code: string; readonly title: Content }[];
    })[];
  };
  /** `asked` where price and group are said already, of one date. */
  readonly parts?: 'all' | 'asked';
}

/** What someone asks before choosing a course: how long, what it costs, what it gives and what it asks. */
export function CourseFacts({ course, parts = 'all' }: CourseFactsProps) {
  const t = useWords(courseWording);
  const locale = useLocale();
  const format = useFormat();
  return (
    <Facts
      facts={[
        { label: t('length'), value: lengthText(course, t, format) },
        parts === 'all' && {
          label: t('price'),
          value:
            course.priceCents === 0 ? (
              t('free')
            ) : (
              <>
                {format.money(course.priceCents)}
                <FactNote>{t('price-note')}</FactNote>
              </>
            ),
        },
        parts === 'all' && {
          label: t('group'),
          value: t('group-size', { minimum: course.minimum, seats: course.seats }),
        },
        course.grants && {
          label: t('grants'),
          value: (
            <>
              {inLocale(course.grants.name, locale)}
              <FactNote>{validityText(course.grants, t)}</FactNote>
            </>
          ),
        },
        {
          label: t('requires'),
          value: course.requires.length === 0 ? t('requires-nothing') : <Requirements of={course.requires} />,
        },
        course.minimumAge !== null && {
          label: t('minimum-age'),
          value: t('years', { count: course.minimumAge }),
        },
      ]}
    />
  );
}

function Requirements({ of: requires }: { readonly of: CourseFactsProps['course']['requires'] }) {
  const t = useWords(courseWording);
  const locale = useLocale();
  return (
    <ul className={styles.list}>
      {requires.map((certificate) => (
        <li key={certificate.code}>
          {inLocale(certificate.name, locale)}
          {certificate.grantedBy[0] && (
            <FactNote>
              {t('get-it-with')}{' '}
              <Link to={`/courses/${certificate.grantedBy[0].code}`}>
                {inLocale(certificate.grantedBy[0].title, locale)}
              </Link>
            </FactNote>
          )}
        </li>
      ))}
    </ul>
  );
}
