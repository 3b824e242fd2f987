/** Sentences about a course out of its facts. */
import type { Format } from '#app/ui/format/format.ts';
import type { Translate } from '#app/ui/i18n/wording.ts';
import type { courseWording } from './wording.ts';

type Words = Translate<typeof courseWording>;

/** *10 keer 2,5 uur, elke week* */
export function lengthText(
  course: { sessionCount: number; sessionMinutes: number; pattern: 'single' | 'daily' | 'weekly' },
  t: Words,
  format: Format,
): string {
  const duration = format.hours(course.sessionMinutes);
  if (course.sessionCount === 1) return t('length-single', { duration });
  return t(course.pattern === 'weekly' ? 'length-weekly' : 'length-daily', {
    count: course.sessionCount,
    duration,
  });
}

/** *5 jaar geldig* */
export function validityText(
  certificate: {
    validityKind: 'none' | 'fixed_months' | 'sliding' | 'employer';
    validityMonths: number | null;
    confirmMonths: number | null;
  },
  t: Words,
): string {
  const months = certificate.validityMonths ?? 0;
  switch (certificate.validityKind) {
    case 'none':
      return t('valid-none');
    case 'employer':
      return t('valid-employer');
    case 'sliding':
      return t('valid-sliding', { count: certificate.confirmMonths ?? 0 });
    case 'fixed_months':
      return months % 12 === 0
        ? t('valid-years', { count: months / 12 })
        : t('valid-months', { count: months });
  }
}
