import { Link } from 'react-router';
import { courseWording } from '#app/catalogue/wording.ts';
import { type Content, inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import type { NextDate } from '../offer-places.ts';
import { offerWording } from '../offer-wording.ts';
import styles from './offer-list.module.css';

/** A course as the catalogue shows it; times are ISO 8601 instants. */
export interface OfferItem {
  readonly code: string;
  readonly title: Content;
  readonly summary: Content;
  readonly category: { readonly name: Content };
  readonly sessionCount: number;
  readonly sessionMinutes: number;
  readonly priceCents: number;
  readonly grants: Content | null;
  readonly dates: number;
  readonly next: NextDate | null;
}

interface OfferListProps {
  readonly courses: readonly OfferItem[];
  /** Codes of courses that the reader's job asks for and that they don't hold yet. */
  readonly fitting?: readonly string[];
}

/** The catalogue: one course a line, its first date and places at the right. The whole title leads to the course. */
export function OfferList({ courses, fitting = [] }: OfferListProps) {
  return (
    <ul className={styles.list}>
      {courses.map((course) => (
        <OfferLine key={course.code} course={course} fits={fitting.includes(course.code)} />
      ))}
    </ul>
  );
}

interface OfferLineProps {
  readonly course: OfferItem;
  readonly fits: boolean;
}

function OfferLine({ course, fits }: OfferLineProps) {
  const t = useWords(offerWording);
  const about = useWords(courseWording);
  const locale = useLocale();
  const format = useFormat();
  const total = format.hours(course.sessionCount * course.sessionMinutes);
  const title = inLocale(course.title, locale);
  const certificate = course.grants && inLocale(course.grants, locale);
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <h2 className={styles.title}>
          <Link to={`/courses/${course.code}`}>{title}</Link>
        </h2>
        <p className={styles.summary}>{inLocale(course.summary, locale)}</p>
        <p className={styles.meta}>
          <span>{inLocale(course.category.name, locale)}</span>
          <span>{total}</span>
          <span>{course.priceCents === 0 ? about('free') : format.money(course.priceCents, 'whole')}</span>
          {certificate !== null && certificate !== title && <span>{t('grants', { certificate })}</span>}
        </p>
        {fits && (
          <p className={styles.fits}>
            <StatusMark tone="accent" shape="ring">
              {t('fits')}
            </StatusMark>
          </p>
        )}
      </div>
      <div className={styles.when}>
        {course.next ? (
          <>
            <span className={styles.date}>{format.dayOf(course.next.startsAt)}</span>
            <Places free={course.next.free} />
            {course.dates > 1 && (
              <span className={styles.more}>{t('more-dates', { count: course.dates - 1 })}</span>
            )}
          </>
        ) : (
          <span className={styles.more}>{t('no-date')}</span>
        )}
      </div>
    </li>
  );
}

/** How many places are left, and when none is. */
export function Places({ free }: { readonly free: number }) {
  const t = useWords(offerWording);
  if (free <= 0) return <StatusMark tone="muted">{t('full-waiting')}</StatusMark>;
  return <StatusMark tone={free <= 2 ? 'notice' : 'good'}>{t('seats-free', { count: free })}</StatusMark>;
}
