/** Hours and cost as a table for a spreadsheet: a line a person, then a line a course. */
import type { CsvCell } from '#app/kernel/csv-text.ts';
import { fullName } from '#app/kernel/person-name.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Hours, HoursLine } from '../../hours-queries.server.ts';
import { hoursWording } from '../../hours-wording.ts';

export function hoursSheet(
  { people, courses }: Hours,
  locale: Locale,
): { readonly header: string[]; readonly rows: CsvCell[][] } {
  const t = wordsFor(locale, hoursWording);
  const hours = (minutes: number) => Math.round((minutes / 60) * 100) / 100;
  const figures = ({ bookings, booked, attended, late, cents }: HoursLine): CsvCell[] => [
    bookings,
    hours(booked),
    hours(attended),
    hours(late),
    cents / 100,
  ];
  const what = (key: 'booked' | 'attended' | 'late') => t('csv-hours', { what: t(key).toLowerCase() });
  return {
    header: [
      t('csv-part'),
      `${t('person').toLowerCase()} / ${t('course').toLowerCase()}`,
      t('bookings').toLowerCase(),
      what('booked'),
      what('attended'),
      what('late'),
      t('csv-euros'),
    ],
    rows: [
      ...people.map((line) => [
        t('person').toLowerCase(),
        line.name ? fullName(line.name) : t('no-name'),
        ...figures(line),
      ]),
      ...courses.map((line) => [t('course').toLowerCase(), inLocale(line.title, locale), ...figures(line)]),
    ],
  };
}
